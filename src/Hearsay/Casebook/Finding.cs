namespace Hearsay.Casebook;

/// <summary>One thing that was found, seen through the fields of the casebook.</summary>
/// <param name="Brief">What it is, in a few words, for a message.</param>
/// <param name="Of">What it has for a field; empty where it has nothing.</param>
internal sealed record Finding(string Brief, Func<string, IEnumerable<Seen>> Of)
{
    /// <summary>True where the finding has what the field says.</summary>
    public bool Keeps(CaseField field)
    {
        Seen[] seen = [.. Of(field.Key)];
        if (seen.Length == 0) return field.Words.Contains("none");
        return seen.Any(s => field.Words.Any(words => Fits(field.Key, words, s.Words)) && FormFits(field, s));
    }

    private static bool Fits(string key, string expected, string found) => key switch
    {
        "factuality" => IsAmong(expected, found),
        // An event is known by its type, by the word that names it, or by both.
        "event" => expected.Split(' ').All(found.Split(' ').Contains),
        // Annotators differ on how far a cue reaches ("said", "has said") and on the "that" before its content; neither is promised.
        "cue" => Quotation.Holds(found, expected),
        "content" => Quotation.Same(WithoutThat(expected), WithoutThat(found)),
        _ => Quotation.Same(expected, found),
    };

    private static string WithoutThat(string words) => words.StartsWith("that ", StringComparison.Ordinal) ? words["that ".Length..] : words;

    private static bool FormFits(CaseField field, Seen seen)
    {
        if (field.Form is null) return true;
        return field.Key == "level" ? seen.Forms.Any(f => IsAmong(field.Form, f)) : seen.Forms.Contains(field.Form, StringComparer.Ordinal);
    }

    private static bool IsAmong(string expected, string found)
    {
        string[] all = found.Split(", ");
        return expected.Split(',', StringSplitOptions.TrimEntries).All(all.Contains);
    }
}
