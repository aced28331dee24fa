using System.Buffers.Binary;
using System.Text;

namespace Hearsay.Extraction.Places;

/// <summary>
/// The gazetteer of the language pack: names to places, read from the bytes as they lie. Nothing is unpacked when it is opened, and a name that is
/// not in it costs one look into one bucket. Made by <c>Hearsay.Lab build places</c>.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>Its path in the language pack.</summary>
    public const string File = "places/gazetteer.bin";

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly GazetteerLayout _at;

    /// <exception cref="LanguagePackException">The file is no gazetteer, or cut short.</exception>
    public Gazetteer(PackFile file)
    {
        _bytes = file.Content;
        ReadOnlySpan<byte> all = Bytes;
        if (all.Length < GazetteerLayout.HeaderBytes || !all[..8].SequenceEqual(Encoding.UTF8.GetBytes(GazetteerLayout.Mark)))
            throw new LanguagePackException(file.Path, 0, "expected a gazetteer; build it again with Hearsay.Lab build places");
        _at = new GazetteerLayout(Int(8), Int(12), Int(16), Int(20), Int(24), Int(28), Int(32));
        if (_at.Length != all.Length) throw new LanguagePackException(file.Path, 0, "the gazetteer is cut short; build it again with Hearsay.Lab build places");
    }

    private ReadOnlySpan<byte> Bytes => _bytes.Span;

    /// <summary>True where some place has the name.</summary>
    public bool Knows(PlaceKey name)
    {
        (int from, int to) = Entries(name.Hash);
        int fingerprint = GazetteerLayout.Fingerprint(name.Hash);
        for (int i = from; i < to; i++)
            if (Int24(_at.EntryTable + (i * GazetteerLayout.EntryBytes)) == fingerprint) return true;
        return false;
    }

    /// <summary>Adds the places of a name, in the order of the file.</summary>
    public void AddTo(List<KnownPlace> found, PlaceKey name)
    {
        (int from, int to) = Entries(name.Hash);
        int fingerprint = GazetteerLayout.Fingerprint(name.Hash);
        for (int i = from; i < to; i++)
        {
            int entry = _at.EntryTable + (i * GazetteerLayout.EntryBytes);
            if (Int24(entry) != fingerprint) continue;
            int value = Int24(entry + 3);
            found.Add(At(value & ~GazetteerLayout.AlternateFlag, (value & GazetteerLayout.AlternateFlag) != 0));
        }
    }

    private (int From, int To) Entries(ulong hash)
    {
        int bucket = _at.BucketTable + (_at.Bucket(hash) * 3);
        return (Int24(bucket), Int24(bucket + 3));
    }

    private KnownPlace At(int index, bool alternate)
    {
        if (index < _at.Places) return Place(index, alternate);
        int unit = index - _at.Places;
        return unit < _at.Districts ? District(unit, alternate) : Region(unit - _at.Districts, alternate);
    }

    private KnownPlace Place(int index, bool alternate)
    {
        int row = _at.PlaceTable + (index * GazetteerLayout.PlaceBytes);
        int district = Owner(_at.DistrictTable, GazetteerLayout.DistrictBytes, _at.Districts, index, three: true);
        int region = Owner(_at.RegionTable, GazetteerLayout.RegionBytes, _at.Regions, district, three: false);
        PlaceSort sort = (PlaceSort)Bytes[row + 10];
        int prominence = Bytes[row + 9];
        PlaceLevel level = sort == PlaceSort.Quarter ? PlaceLevel.District : PlaceLevel.City;
        return new KnownPlace(
            "geonames:" + Int24(row).ToString(System.Globalization.CultureInfo.InvariantCulture), Name(index), level, Country(region), RegionId(region), DistrictId(district, region),
            Point(row + 3), level == PlaceLevel.District ? 3 : CityRadius(prominence), prominence + Standing(sort), "gazetteer", alternate);
    }

    private KnownPlace District(int index, bool alternate)
    {
        int row = _at.DistrictTable + (index * GazetteerLayout.DistrictBytes);
        int region = Owner(_at.RegionTable, GazetteerLayout.RegionBytes, _at.Regions, index, three: false);
        return new KnownPlace(DistrictId(index, region)!, Plain(Name(_at.Places + index)), PlaceLevel.District, Country(region), RegionId(region), DistrictId(index, region), Point(row + 3), Short(row + 9), Bytes[row + 11], "gazetteer", alternate);
    }

    private KnownPlace Region(int index, bool alternate)
    {
        int row = _at.RegionTable + (index * GazetteerLayout.RegionBytes);
        return new KnownPlace(RegionId(index)!, Plain(Name(_at.Places + _at.Districts + index)), PlaceLevel.Region, Country(index), RegionId(index), null, Point(row + 4), Short(row + 10), Bytes[row + 12], "gazetteer", alternate);
    }

    /// <summary>The last row whose first child is not beyond the child.</summary>
    private int Owner(int table, int size, int rows, int child, bool three)
    {
        int low = 0, high = rows;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            int first = three ? Int24(table + (middle * size)) : Int(table + (middle * size));
            if (first <= child) low = middle;
            else high = middle;
        }

        return low;
    }

    private string Country(int region)
    {
        int low = 0, high = _at.Countries;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (Int(GazetteerLayout.CountryTable + (middle * GazetteerLayout.CountryBytes) + 2) <= region) low = middle;
            else high = middle;
        }

        int row = GazetteerLayout.CountryTable + (low * GazetteerLayout.CountryBytes);
        return string.Create(2, (Bytes[row], Bytes[row + 1]), (to, from) => (to[0], to[1]) = ((char)from.Item1, (char)from.Item2));
    }

    // A place outside any division stands under a nameless one.
    private string? RegionId(int region) => Code(Name(_at.Places + _at.Districts + region)) is { Length: > 0 } code ? $"geonames:{Country(region)}.{code}" : null;

    private string? DistrictId(int district, int region) => Code(Name(_at.Places + district)) is { Length: > 0 } code ? $"{RegionId(region)}.{code}" : null;

    private static string Plain(string name) => name[..name.IndexOf('\t', StringComparison.Ordinal)];

    private static string Code(string name) => name[(name.IndexOf('\t', StringComparison.Ordinal) + 1)..];

    private string Name(int index)
    {
        int at = _at.NameTable + Int(_at.NameOffsets + (index / GazetteerLayout.NameBlock * 4));
        for (int skip = index % GazetteerLayout.NameBlock; skip > 0; skip--) at += 1 + Bytes[at];
        return Encoding.UTF8.GetString(Bytes.Slice(at + 1, Bytes[at]));
    }

    /// <summary>Seats of government are named more often than their size lets expect.</summary>
    private static int Standing(PlaceSort sort) => sort switch
    {
        PlaceSort.Capital => 40,
        PlaceSort.RegionSeat => 16,
        PlaceSort.DistrictSeat => 6,
        PlaceSort.Quarter => -16,
        PlaceSort.Minor => -24,
        _ => 0,
    };

    /// <summary>From two kilometres for a village to thirty for ten million people.</summary>
    private static int CityRadius(int prominence) => prominence switch { < 80 => 2, < 106 => 4, < 133 => 8, < 150 => 12, < 175 => 15, < 186 => 25, _ => 30 };

    private GeoPoint Point(int at) => new(Degrees(Int24(at), 180), Degrees(Int24(at + 3), 360));

    /// <summary>Steps of 24 bits over the range, in four decimals as GeoNames gives them.</summary>
    private static double Degrees(int steps, int range) => Math.Round((steps * (double)range / 0xFFFFFF) - (range / 2), 4);

    private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(Bytes[at..]);

    private int Int24(int at)
    {
        ReadOnlySpan<byte> b = Bytes.Slice(at, 3);
        return b[0] | (b[1] << 8) | (b[2] << 16);
    }

    private int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes[at..]);
}
