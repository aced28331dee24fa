using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Days, months, seasons and units of time (<c>lexicon/calendar.tsv</c>): they do nothing and are done nothing to.</summary>
internal sealed class CalendarWords
{
    // The list also holds what stands beside them in dates: articles, prepositions, wars that years are counted from.
    private static readonly HashSet<string> Classes = new(StringComparer.Ordinal)
    {
        "MONTH", "WEEKDAY", "WEEKDAYS", "ABBR", "UNIT", "UNITS", "SEASON", "PART", "HOUR", "DECADE", "QUARTER", "MERIDIEM",
    };

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public CalendarWords(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.LexiconOrNull("calendar")?.Rows ?? [])
            if (Classes.Contains(row["class"])) _words.Add(row.Key);
        foreach (LexiconRow row in pack.Lexicon("event-objects").Rows)
            if (row["class"] == "day") _words.Add(row.Key);
    }

    /// <summary>True for a phrase that says when: "Monday", "the 27th of December", "a number of years".</summary>
    public bool Holds(SentenceTree tree, int token)
    {
        if (Holds(tree[token])) return true;
        bool counts = tree[token].Upos == "NUM" || tree[token].Lemma.ToLowerInvariant() is "number" or "couple" || char.IsDigit(tree[token].Form, 0);
        if (!counts) return false;
        foreach (int child in tree.Children(token))
            if (Holds(tree[child])) return true;
        return false;
    }

    /// <summary>True for a word of the calendar, by its lemma.</summary>
    public bool Holds(Token token) => _words.Contains(token.Lemma.ToLowerInvariant());
}
