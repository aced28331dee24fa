using System.Globalization;
using System.Runtime.InteropServices;

namespace Hearsay.Extraction.Places;

/// <summary>
/// A list of places in tab-separated lines: those of the language pack (<c>places/lists/NAME.tsv</c>), and those a user adds, which travel as
/// files of the pack too, so that the pack's hash tells which lists read a report. A list goes before the gazetteer.
/// </summary>
internal sealed class PlaceList
{
    /// <summary>The folder of the pack that holds place lists.</summary>
    public const string Folder = "places/lists/";

    /// <summary>Where the lists stand that a user adds; what stands there was put there for these reports and goes before all else.</summary>
    public const string AddedFolder = "places/lists/added/";

    /// <summary>How places of such lists name their source.</summary>
    public const string AddedSource = "added:";

    /// <summary>Places that say nothing of their size are taken for towns of some thousand people.</summary>
    private const int UsualProminence = 104;

    private readonly Dictionary<ulong, List<KnownPlace>> _byKey = [];
    private readonly string _file;
    private readonly string _name;

    private PlaceList(LexiconTable table)
    {
        _file = table.FileName;
        _name = table.Name;
    }

    /// <summary>Number of names.</summary>
    public int Count => _byKey.Count;

    /// <exception cref="LanguagePackException">A column is missing, or a field cannot be read; says which line and what was expected there.</exception>
    public static PlaceList Read(PackFile file)
    {
        LexiconTable table = LexiconTable.Parse(file);
        PlaceList list = new(table);
        foreach (string column in (string[])["name", "latitude", "longitude"])
            if (!table.Columns.Contains(column)) throw new LanguagePackException(file.Path, 1, $"expected a column \"{column}\"; found {string.Join(", ", table.Columns)}");
        foreach (LexiconRow row in table.Rows) list.Add(row);
        return list;
    }

    public bool Knows(PlaceKey name) => _byKey.ContainsKey(name.Hash);

    public void AddTo(List<KnownPlace> found, PlaceKey name)
    {
        if (_byKey.TryGetValue(name.Hash, out List<KnownPlace>? places)) found.AddRange(places);
    }

    private void Add(LexiconRow row)
    {
        string name = row["name"].Trim();
        if (PlaceKey.Of(name).Letters == 0) throw new LanguagePackException(_file, row.Line, "expected a name");
        PlaceLevel level = PlaceLevels.Parse(row["level"].Length == 0 ? "city" : row["level"])
            ?? throw new LanguagePackException(_file, row.Line, $"\"{row["level"]}\" is no level; expected area, country, region, district, city or site");
        string country = row["country"];
        if (country.Length is not (0 or 2) || country.Any(c => c is < 'A' or > 'Z')) throw new LanguagePackException(_file, row.Line, $"\"{country}\" is no country; expected two capital letters, such as LY, or nothing");
        GeoPoint point = new(Number(row, "latitude", -90, 90), Number(row, "longitude", -180, 180));
        int radius = row["radius"].Length == 0 ? Usual(level) : (int)Number(row, "radius", 0, 20000);
        int prominence = row["population"].Length == 0 ? UsualProminence : 8 * BitLength((long)Number(row, "population", 0, 1e10));
        string id = row["id"].Length > 0 ? row["id"] : $"{_name}:{name}";
        KnownPlace place = new(id, name, level, country.Length == 0 ? null : country, null, null, point, radius, prominence, (_file.StartsWith(AddedFolder, StringComparison.Ordinal) ? AddedSource : "list:") + _name);
        foreach (string written in row.Values("variants").Prepend(name))
            (CollectionsMarshal.GetValueRefOrAddDefault(_byKey, PlaceKey.Of(written).Hash, out _) ??= []).Add(place);
    }

    private double Number(LexiconRow row, string column, double least, double most)
    {
        string written = row[column];
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number
            : throw new LanguagePackException(_file, row.Line, string.Create(CultureInfo.InvariantCulture, $"{column} \"{written}\": expected a number from {least} to {most}, with a point for decimals"));
    }

    private static int Usual(PlaceLevel level) => level switch { PlaceLevel.Area => 500, PlaceLevel.Country => 300, PlaceLevel.Region => 100, PlaceLevel.District => 10, PlaceLevel.City => 5, _ => 1 };

    private static int BitLength(long people)
    {
        int bits = 0;
        for (; people > 0; people >>= 1) bits++;
        return bits;
    }
}
