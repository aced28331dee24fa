namespace Hearsay.Extraction.Claims;

/// <summary>Which words name which kind of event, and where their participants stand: <c>lexicon/events.tsv</c>.</summary>
internal sealed class EventLexicon
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE",
        "ASSAULT", "FIGHT", "SEIZE", "LOSE", "DETAIN", "RELEASE", "DISPLACE", "DAMAGE", "DIE", "INJURE", "MOVE", "SUPPLY", "DEFECT", "ADVISE",
    };

    private readonly Dictionary<(string Lemma, string Pos), List<EventEntry>> _entries = [];
    private readonly Dictionary<string, List<string>> _classes = new(StringComparer.Ordinal);

    public EventLexicon(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.Lexicon("event-objects").Rows)
        {
            if (!_classes.TryGetValue(row["class"], out List<string>? members)) _classes.Add(row["class"], members = []);
            members.Add(row.Key);
        }

        LexiconTable table = pack.Lexicon("events");
        foreach (LexiconRow row in table.Rows)
        {
            if (row["type"].Length > 0 && !Types.Contains(row["type"])) throw new LanguagePackException(table.FileName, row.Line, $"expected an event type, found \"{row["type"]}\"");
            if (row["alone"].Length > 0 && !Types.Contains(row["alone"])) throw new LanguagePackException(table.FileName, row.Line, $"expected an event type, found \"{row["alone"]}\"");
            EventEntry entry = new(row.Key, row["pos"], Conditions(table, row), row["type"].Length == 0 ? null : row["type"], row["mode"].Length == 0 ? null : row["mode"], row["alone"].Length == 0 ? null : row["alone"], Words(row["actor"]), Words(row["target"]), row.Line);
            (string, string) key = (entry.Lemma, entry.Pos);
            if (!_entries.TryGetValue(key, out List<EventEntry>? list)) _entries.Add(key, list = []);
            list.Add(entry);
        }

        // A row with a condition is tried before one without, wherever a linguist put it.
        foreach (List<EventEntry> list in _entries.Values)
            list.Sort((a, b) => a.With.Length == 0 != (b.With.Length == 0) ? (a.With.Length == 0 ? 1 : -1) : a.Line.CompareTo(b.Line));
    }

    /// <summary>The rows of a word, the conditional ones first; empty where it names no event.</summary>
    /// <param name="lemma">Lemma, with particle.</param>
    /// <param name="pos"><c>verb</c>, <c>noun</c> or <c>adj</c>.</param>
    public IReadOnlyList<EventEntry> Find(string lemma, string pos) => _entries.TryGetValue((lemma, pos), out List<EventEntry>? list) ? list : [];

    /// <summary>True where a word is of a class of <c>lexicon/event-objects.tsv</c>.</summary>
    public bool IsOf(string lemma, string kind) => _classes.TryGetValue(kind, out List<string>? members) && members.Contains(lemma);

    /// <summary>The conditions of a line, with a class (<c>&amp;aid</c>, <c>under:&amp;inquiry</c>) written out as its words.</summary>
    private string[] Conditions(LexiconTable table, LexiconRow row)
    {
        List<string> conditions = [];
        foreach (string condition in Words(row["with"]))
        {
            int mark = condition.IndexOf('&', StringComparison.Ordinal);
            if (mark < 0)
            {
                conditions.Add(condition);
                continue;
            }

            if (!_classes.TryGetValue(condition[(mark + 1)..], out List<string>? members))
                throw new LanguagePackException(table.FileName, row.Line, $"expected a class of lexicon/event-objects.tsv, found \"{condition}\"");
            foreach (string member in members) conditions.Add(condition[..mark] + member);
        }

        return [.. conditions];
    }

    private static string[] Words(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One line of the lexicon.</summary>
/// <param name="Lemma">The word, with its particle.</param>
/// <param name="Pos"><c>verb</c>, <c>noun</c> or <c>adj</c>.</param>
/// <param name="With">Conditions, one of which must hold; none always holds.</param>
/// <param name="Type">Event type; null for words that name a happening of no type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Alone">Type where nobody is said to have done it, or null for the same.</param>
/// <param name="Actor">Where the doer stands, the first that is there; <c>-</c> for nowhere.</param>
/// <param name="Target">Where the one it is done to stands.</param>
/// <param name="Line">Line in the file.</param>
internal sealed record EventEntry(string Lemma, string Pos, string[] With, string? Type, string? Mode, string? Alone, string[] Actor, string[] Target, int Line);
