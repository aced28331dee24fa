using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Hearsay.Extraction.Places;

namespace Hearsay.Lab.Places;

/// <summary>Lays the places of the extract out as <see cref="GazetteerLayout"/> says. The same extract gives the same bytes.</summary>
internal sealed class GazetteerBuilder
{
    private const int BucketBits = 16;

    private readonly ArrayBufferWriter<byte> _countries = new();
    private readonly ArrayBufferWriter<byte> _regions = new();
    private readonly ArrayBufferWriter<byte> _districts = new();
    private readonly ArrayBufferWriter<byte> _places = new();
    private readonly List<string> _placeNames = [];
    private readonly List<string> _districtNames = [];
    private readonly List<string> _regionNames = [];
    private readonly List<(ulong Key, int Kind, int Index, bool Alternate)> _keys = [];
    private readonly DivisionNames _heads;
    private int _countryCount;

    private GazetteerBuilder(DivisionNames heads) => _heads = heads;

    public static byte[] Build(GeoNamesExtract extract, DivisionNames heads)
    {
        GazetteerBuilder builder = new(heads);
        foreach (var country in extract.Places.GroupBy(p => p.Country, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)) builder.AddCountry(extract, country.Key, country);
        return builder.Write();
    }

    private void AddCountry(GeoNamesExtract extract, string code, IEnumerable<GeoNamesPlace> places)
    {
        _countries.Write(Encoding.ASCII.GetBytes(code));
        Int(_countries, _regionNames.Count);
        _countryCount++;
        foreach (var region in places.GroupBy(p => extract.Regions.ContainsKey($"{code}.{p.Region}") ? p.Region : "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Int(_regions, _districtNames.Count);
            Unit(_regions, [.. region]);
            AddName(_regionNames, region.Key.Length == 0 ? "" : extract.Regions[$"{code}.{region.Key}"], region.Key, 2);
            foreach (var district in region.GroupBy(p => extract.Districts.ContainsKey($"{code}.{region.Key}.{p.District}") ? p.District : "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                Int24(_districts, _placeNames.Count);
                Unit(_districts, [.. district]);
                AddName(_districtNames, district.Key.Length == 0 ? "" : extract.Districts[$"{code}.{region.Key}.{district.Key}"], district.Key, 1);
                foreach (GeoNamesPlace place in district.OrderBy(p => p.Id)) AddPlace(place);
            }
        }
    }

    private void AddName(List<string> names, string name, string code, int kind)
    {
        HashSet<ulong> known = [];
        foreach (string written in _heads.Names(name))
            if (PlaceKey.Of(written) is { Letters: > 2 } key && known.Add(key.Hash)) _keys.Add((key.Hash, kind, names.Count, false));
        names.Add($"{name}\t{code}");
    }

    private void AddPlace(GeoNamesPlace place)
    {
        Int24(_places, place.Id);
        Point(_places, place.Point);
        _places.Write([Prominence(place.Population)]);
        _places.Write([(byte)place.Sort]);
        PlaceKey own = PlaceKey.Of(place.Name);
        _keys.Add((own.Hash, 0, _placeNames.Count, false));
        HashSet<ulong> known = [own.Hash];
        foreach (string alternate in place.Alternates.SelectMany(a => (string[])[a, WithoutArticle(a)]).Append(WithoutArticle(place.Name)))
        {
            PlaceKey key = PlaceKey.Of(alternate);
            if (key.Letters >= 3 && known.Add(key.Hash)) _keys.Add((key.Hash, 0, _placeNames.Count, true));
        }

        _placeNames.Add(place.Name);
    }

    /// <summary>Reports write "Mukha" for "Al Mukha", and "Fashir" for "al-Fashir".</summary>
    private static string WithoutArticle(string name)
    {
        int end = name.IndexOfAny([' ', '-']);
        return end is 2 or 3 && name[..end] is "Al" or "Ad" or "An" or "Ar" or "As" or "At" or "Az" or "Ash" or "Adh" or "Ath" or "El" ? name[(end + 1)..] : "";
    }

    /// <summary>
    /// A division has no point of its own in the extract. The middle of the box round its places, the outermost fiftieth left aside, is nearer to the
    /// middle of the land than the mean of the places, which the cities draw to themselves; the radius reaches the corners.
    /// </summary>
    private static void Unit(IBufferWriter<byte> to, List<GeoNamesPlace> places)
    {
        (double south, double north) = Range([.. places.Select(p => p.Point.Latitude).Order()]);
        (double west, double east) = Range([.. places.Select(p => p.Point.Longitude).Order()]);
        if (east - west > 180) (west, east) = Range([.. places.Select(p => p.Point.Longitude < 0 ? p.Point.Longitude + 360 : p.Point.Longitude).Order()]);
        GeoPoint middle = new((south + north) / 2, ((west + east) / 2) is var m && m > 180 ? m - 360 : m);
        Point(to, middle);
        Short(to, (int)Math.Clamp(Math.Ceiling(middle.KmTo(new GeoPoint(north, east > 180 ? east - 360 : east))), 5, 5000));
        to.Write([Prominence(places.Sum(p => p.Population))]);

        static (double, double) Range(double[] sorted)
        {
            int cut = sorted.Length / 50;
            return (sorted[cut], sorted[^(cut + 1)]);
        }
    }

    private static byte Prominence(long people) => (byte)Math.Round(8 * Math.Log2(people + 1));

    private byte[] Write()
    {
        Countries();
        Int(_regions, _districtNames.Count);
        _regions.Write(new byte[GazetteerLayout.RegionBytes - 4]);
        Int24(_districts, _placeNames.Count);
        _districts.Write(new byte[GazetteerLayout.DistrictBytes - 3]);
        (ArrayBufferWriter<byte> offsets, ArrayBufferWriter<byte> names) = Names([.. _placeNames, .. _districtNames, .. _regionNames]);
        GazetteerLayout layout = new(_countryCount, _regionNames.Count, _districtNames.Count, _placeNames.Count, BucketBits, _keys.Count, names.WrittenCount);
        ArrayBufferWriter<byte> file = new();
        file.Write(Encoding.ASCII.GetBytes(GazetteerLayout.Mark));
        foreach (int count in (int[])[layout.Countries, layout.Regions, layout.Districts, layout.Places, layout.BucketBits, layout.Entries, layout.NameBytes]) Int(file, count);
        foreach (ArrayBufferWriter<byte> table in (ArrayBufferWriter<byte>[])[_countries, _regions, _districts, _places]) file.Write(table.WrittenSpan);
        WriteKeys(file, layout);
        file.Write(offsets.WrittenSpan);
        file.Write(names.WrittenSpan);
        return file.WrittenCount == layout.Length ? file.WrittenSpan.ToArray() : throw new InvalidOperationException($"{file.WrittenCount} bytes written, {layout.Length} laid out");
    }

    private void Countries()
    {
        _countries.Write("  "u8);
        Int(_countries, _regionNames.Count);
    }

    private void WriteKeys(IBufferWriter<byte> file, GazetteerLayout layout)
    {
        int[] first = [0, layout.Places, layout.Places + layout.Districts];
        var sorted = _keys
            .Select(k => (Bucket: layout.Bucket(k.Key), Print: GazetteerLayout.Fingerprint(k.Key), Place: first[k.Kind] + k.Index, k.Alternate))
            .OrderBy(k => k.Bucket).ThenBy(k => k.Print).ThenBy(k => k.Place).ToList();
        int next = 0;
        for (int bucket = 0; bucket <= 1 << layout.BucketBits; bucket++)
        {
            while (next < sorted.Count && sorted[next].Bucket < bucket) next++;
            Int24(file, next);
        }

        foreach (var (_, print, place, alternate) in sorted)
        {
            Int24(file, print);
            Int24(file, place | (alternate ? GazetteerLayout.AlternateFlag : 0));
        }
    }

    private static (ArrayBufferWriter<byte> Offsets, ArrayBufferWriter<byte> Names) Names(List<string> all)
    {
        ArrayBufferWriter<byte> offsets = new(), names = new();
        for (int i = 0; i < all.Count; i++)
        {
            if (i % GazetteerLayout.NameBlock == 0) Int(offsets, names.WrittenCount);
            byte[] name = Encoding.UTF8.GetBytes(all[i]);
            names.Write([checked((byte)name.Length)]);
            names.Write(name);
        }

        return (offsets, names);
    }

    private static void Point(IBufferWriter<byte> to, GeoPoint point)
    {
        Int24(to, (int)Math.Round((point.Latitude + 90) * 0xFFFFFF / 180));
        Int24(to, (int)Math.Round((point.Longitude + 180) * 0xFFFFFF / 360));
    }

    private static void Int(IBufferWriter<byte> to, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        to.Write(bytes);
    }

    private static void Int24(IBufferWriter<byte> to, int value) => to.Write([(byte)value, (byte)(value >> 8), (byte)(value >> 16)]);

    private static void Short(IBufferWriter<byte> to, int value) => to.Write([(byte)value, (byte)(value >> 8)]);
}
