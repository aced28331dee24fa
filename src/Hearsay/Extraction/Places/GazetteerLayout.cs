namespace Hearsay.Extraction.Places;

/// <summary>
/// How a gazetteer lies in its file. All places stand in the order of country, region, district, so that containment needs no bytes of its
/// own: each country knows its first region, each region its first district, each district its first place.
/// </summary>
/// <remarks>
/// Header: mark, then the counts below as 32-bit numbers. Then the tables, one after the other: countries (code of two letters, first region 32),
/// regions (first district 32, point 48, radius 16, prominence 8), districts (first place 24, point 48, radius 16, prominence 8), places
/// (GeoNames id 24, point 48, prominence 8, sort 8), buckets (first entry 24 each), entries (fingerprint 24, place and flag 24), offsets of every
/// sixteenth name (32), names (length 8, UTF-8). All but places end with one row more than counted, which holds where the last row ends.
/// Numbers are little-endian. Names are those of places, then districts, then regions; a region or district has its code behind a tab.
/// </remarks>
internal readonly record struct GazetteerLayout(int Countries, int Regions, int Districts, int Places, int BucketBits, int Entries, int NameBytes)
{
    public const string Mark = "HSPLACE1";

    public const int HeaderBytes = 8 + (7 * 4);

    public const int CountryTable = HeaderBytes;

    public const int CountryBytes = 6;

    public const int RegionBytes = 13;

    public const int DistrictBytes = 12;

    public const int PlaceBytes = 11;

    public const int EntryBytes = 6;

    /// <summary>Names between two offsets.</summary>
    public const int NameBlock = 16;

    /// <summary>Set in an entry whose name is not the usual one of its place.</summary>
    public const int AlternateFlag = 1 << 23;

    public int Names => Places + Districts + Regions;

    public int RegionTable => CountryTable + ((Countries + 1) * CountryBytes);

    public int DistrictTable => RegionTable + ((Regions + 1) * RegionBytes);

    public int PlaceTable => DistrictTable + ((Districts + 1) * DistrictBytes);

    public int BucketTable => PlaceTable + (Places * PlaceBytes);

    public int EntryTable => BucketTable + (((1 << BucketBits) + 1) * 3);

    public int NameOffsets => EntryTable + (Entries * EntryBytes);

    public int NameTable => NameOffsets + (((Names + NameBlock - 1) / NameBlock) * 4);

    public long Length => NameTable + NameBytes;

    /// <summary>Bucket of a hash.</summary>
    public int Bucket(ulong hash) => (int)(hash >> (64 - BucketBits));

    /// <summary>What tells names of one bucket apart. Two of ten million unknown names will be taken for known ones by mistake.</summary>
    public static int Fingerprint(ulong hash) => (int)(hash & 0xFFFFFF);
}

/// <summary>Sorts of populated place, as GeoNames tells them apart; the better known first.</summary>
internal enum PlaceSort
{
    /// <summary>Seat of a country's government.</summary>
    Capital,

    /// <summary>Seat of a first-level division.</summary>
    RegionSeat,

    /// <summary>Seat of a second-level division.</summary>
    DistrictSeat,

    /// <summary>Any other town or village.</summary>
    Town,

    /// <summary>A part of a town.</summary>
    Quarter,

    /// <summary>Deserted, destroyed, or a camp or farm.</summary>
    Minor,
}
