using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Codebooks;

/// <summary>
/// The tables under <c>languages/codes</c>, which turn what was read into the codes of CAMEO, ACLED and UCDP. Codes are derived columns: the reading steps
/// know nothing of them, and another table changes nothing else. Immutable; shared freely between threads.
/// </summary>
public sealed class CodeTables
{
    private readonly LexiconTable _sectors, _countries, _cameo, _acled, _ucdp;

    private CodeTables(Dictionary<string, LexiconTable> tables, string name)
    {
        Name = name;
        _sectors = Need(tables, "sectors");
        _countries = Need(tables, "countries");
        _cameo = Need(tables, "cameo");
        _acled = Need(tables, "acled");
        _ucdp = Need(tables, "ucdp");
        foreach (LexiconRow row in _cameo.Rows)
            if (!int.TryParse(row["quad"], NumberStyles.None, CultureInfo.InvariantCulture, out int quad) || quad is < 1 or > 4)
                throw new LanguagePackException(_cameo.FileName, row.Line, $"expected a quad class from 1 to 4, found \"{row["quad"]}\"");
    }

    /// <summary>Hash of everything that decides a code: <c>codes (sha256 0123456789ab)</c>.</summary>
    public string Name { get; }

    /// <summary>Reads the tables.</summary>
    /// <exception cref="LanguagePackException">A table is missing or has a mistake in it.</exception>
    public static CodeTables Load(IEnumerable<PackFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Dictionary<string, LexiconTable> tables = new(StringComparer.Ordinal);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PackFile file in files.Where(f => f.Path.EndsWith(".tsv", StringComparison.Ordinal)).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            LexiconTable table = LexiconTable.Parse(file);
            tables.Add(table.Name, table);
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData(file.Content.Span);
        }

        return new CodeTables(tables, $"codes (sha256 {Convert.ToHexStringLower(hash.GetHashAndReset())[..12]})");
    }

    /// <summary>CAMEO code of an actor, such as <c>SYRMIL</c>; null where neither country nor sector is known.</summary>
    /// <param name="actor">The entity.</param>
    /// <param name="body">The body it belongs to, or null: of peacekeepers of the United Nations, the code says that these sent them.</param>
    public string? Of(Entity actor, Entity? body)
    {
        ArgumentNullException.ThrowIfNull(actor);
        string country = actor.Country is null ? "" : _countries.Find(actor.Country)?["iso3"] ?? "";
        string sector = RowOf(actor.Sector)?["cameo"] ?? "";
        if (country.Length == 0 && body?.Sector == Sector.Intergovernmental && actor.Sector != Sector.Intergovernmental) country = RowOf(body.Sector)!["cameo"];
        return country.Length + sector.Length == 0 ? null : country + sector;
    }

    /// <summary>The codes of an event.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="told">How it is told: by the first claim about it, or null.</param>
    /// <param name="entity">Finds an entity by its id.</param>
    public EventCodes Of(EventMention happening, Factuality? told, Func<string, Entity?> entity)
    {
        ArgumentNullException.ThrowIfNull(happening);
        ArgumentNullException.ThrowIfNull(entity);
        Entity[] actors = Taking(happening, ParticipantRole.Actor, entity), targets = Taking(happening, ParticipantRole.Target, entity);
        List<string> by = [];
        LexiconRow? cameo = null, acled = null, ucdp = null;
        // What is not said to have happened, or only under a condition, has no code.
        if (happening.Type is { } type && StateOf(told) is { } state)
        {
            cameo = First(_cameo, "", row => row.Key == type && Fits(row["mode"], happening.Mode) && row["state"] == state, happening.Mode);
            if (state.Length == 0)
            {
                string actor = ClassOf(actors, "acts as"), target = ClassOf(targets, "is hit as");
                // "Rebels and soldiers clashed": both stand as those who did it.
                if (type == "FIGHT" && targets.Length == 0 && actors.Length > 1) target = ClassOf(actors[1..], "is hit as");
                if (type == "FIGHT" && targets.Length == 0 && actors.Length > 1) actor = ClassOf(actors[..1], "acts as");
                acled = First(_acled, "", row => row.Key == type && Fits(row["mode"], happening.Mode) && Fits(row["actor"], actor) && Fits(row["target"], target), null);
                ucdp = First(_ucdp, "", row => row.Key == type && Fits(row["actor"], actor) && Fits(row["target"], target), null);
            }
        }

        foreach ((LexiconTable table, LexiconRow? row) in ((LexiconTable, LexiconRow?)[])[(_cameo, cameo), (_acled, acled), (_ucdp, ucdp)])
            if (row is not null) by.Add(string.Create(CultureInfo.InvariantCulture, $"codes:{table.Name}/{row.Line}"));
        return new EventCodes(
            Text(cameo, "root"), Text(cameo, "code"), cameo is null ? null : cameo["quad"][0] - '0', Text(acled, "event"), Text(acled, "sub-event"), Text(ucdp, "violence"),
            Codes(actors, entity), Codes(targets, entity), [.. by]);
    }

    private static string? StateOf(Factuality? told) => told switch
    {
        { When: When.Conditional } => null,
        { When: When.Future, Polarity: Polarity.Negative } => "declined",
        { Polarity: Polarity.Negative } => null,
        { When: When.Future } => "planned",
        _ => "",
    };

    private Sequence<string> Codes(Entity[] actors, Func<string, Entity?> entity) =>
        [.. actors.Select(a => Of(a, a.Body is null ? null : entity(a.Body))).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static Entity[] Taking(EventMention happening, ParticipantRole role, Func<string, Entity?> entity) =>
        [.. happening.Participants.Where(p => p.Role == role && p.Entity is not null).Select(p => entity(p.Entity!)).OfType<Entity>()];

    // All of them must be of one class; a state without sector counts as the state itself.
    private string ClassOf(Entity[] actors, string column)
    {
        string one = "";
        foreach (Entity actor in actors)
        {
            string own = RowOf(actor.Sector)?[column] ?? (actor is { Kind: EntityKind.Government, Country: not null } ? "state" : "");
            if (own.Length == 0 || (one.Length > 0 && own != one)) return "";
            one = own;
        }

        return one;
    }

    private LexiconRow? RowOf(Sector? sector) => sector is null ? null : _sectors.Rows.FirstOrDefault(row => row.Key.Replace("-", "", StringComparison.Ordinal).Equals(sector.ToString(), StringComparison.OrdinalIgnoreCase));

    // A row for the very mode before one for any.
    private static LexiconRow? First(LexiconTable table, string none, Func<LexiconRow, bool> fits, string? mode)
    {
        LexiconRow? any = null;
        foreach (LexiconRow row in table.Rows)
        {
            if (!fits(row)) continue;
            if (mode is null || row["mode"] == mode) return row;
            any ??= row;
        }

        return any;
    }

    private static bool Fits(string condition, string? value) => condition.Length == 0 || condition == value;

    private static string? Text(LexiconRow? row, string column) => row is null || row[column].Length == 0 ? null : row[column];

    private static LexiconTable Need(Dictionary<string, LexiconTable> tables, string name) =>
        tables.TryGetValue(name, out LexiconTable? table) ? table : throw new LanguagePackException(name + ".tsv", 0, "the code tables have no such file");
}
