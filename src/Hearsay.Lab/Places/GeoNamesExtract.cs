using System.Globalization;
using System.IO.Compression;
using Hearsay.Extraction.Places;

namespace Hearsay.Lab.Places;

/// <summary>The extract of GeoNames that the gazetteer is built from.</summary>
internal sealed record GeoNamesExtract(List<GeoNamesPlace> Places, Dictionary<string, string> Regions, Dictionary<string, string> Districts)
{
    public static GeoNamesExtract Read(string folder) => new(
        [.. Lines(folder, "gazetteer-places").Select(GeoNamesPlace.Read)],
        Lines(folder, "gazetteer-admin1").ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal),
        Lines(folder, "gazetteer-admin2").ToDictionary(f => f[0], f => f[1], StringComparer.Ordinal));

    private static IEnumerable<string[]> Lines(string folder, string name)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(Path.Combine(folder, name + ".tsv.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }
}

/// <summary>A populated place of GeoNames.</summary>
internal sealed record GeoNamesPlace(int Id, string Name, string[] Alternates, GeoPoint Point, PlaceSort Sort, string Country, string Region, string District, long Population)
{
    public static GeoNamesPlace Read(string[] f) => new(
        int.Parse(f[0], CultureInfo.InvariantCulture),
        f[1],
        [.. f[2].Split('|').Concat(f[3].Split('|')).Where(IsName)],
        new GeoPoint(double.Parse(f[4], CultureInfo.InvariantCulture), double.Parse(f[5], CultureInfo.InvariantCulture)),
        f[6] switch
        {
            "PPLC" => PlaceSort.Capital,
            "PPLA" => PlaceSort.RegionSeat,
            "PPLA2" => PlaceSort.DistrictSeat,
            "PPLX" => PlaceSort.Quarter,
            "PPLH" or "PPLQ" or "PPLW" or "PPLCH" or "PPLF" or "PPLR" or "STLMT" => PlaceSort.Minor,
            _ => PlaceSort.Town,
        },
        f[7], f[8], f[9], long.Parse(f[10], CultureInfo.InvariantCulture));

    // Transliterations of Chinese, Arabic and Japanese spellings stand in small letters; no report in Latin letters writes them.
    private static bool IsName(string name) =>
        name.Length > 2 && char.IsUpper(name.TrimStart('\'', '’', '‘', 'ʻ', 'ʿ')[..1].FirstOrDefault()) && name.All(c => !char.IsLetter(c) || c is < 'ɐ' or >= 'Ḁ' and < 'ἀ');
}
