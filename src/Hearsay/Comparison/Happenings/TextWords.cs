namespace Hearsay.Comparison.Happenings;

/// <summary>The words of a text that was parsed elsewhere: letters and digits between anything else, in lower case and without the endings of number and person.</summary>
internal static class TextWords
{
    private const int LongestWord = 40;

    /// <summary>The words, with whether they begin with a capital or a digit.</summary>
    public static IEnumerable<(string Word, bool IsName, bool IsNumber)> Of(string text, TextSpan span)
    {
        int end = Math.Min(span.End, text.Length);
        for (int at = Math.Max(0, span.Start); at < end;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int start = at;
            bool number = char.IsDigit(text[at]);
            // A point or comma within a figure belongs to it.
            while (at < end && (char.IsLetterOrDigit(text[at]) || (number && text[at] is '.' or ',' && at + 1 < end && char.IsDigit(text[at + 1])))) at++;
            if (at - start > LongestWord) continue;
            yield return (Plain(text[start..at].ToLowerInvariant()), char.IsUpper(text[start]), number);
        }
    }

    /// <summary>One form for "quake" and "quakes". Both sides are cut alike, so that it need not be a word.</summary>
    public static string Plain(string word) => word.Length switch
    {
        > 4 when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        > 3 when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
