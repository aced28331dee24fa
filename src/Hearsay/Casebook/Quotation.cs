namespace Hearsay.Casebook;

/// <summary>How the casebook quotes: by words, stretches apart joined by <c>...</c>, outer punctuation of no weight.</summary>
internal static class Quotation
{
    private const string Gap = " ... ";

    /// <summary>The words of several stretches, as a case would quote them.</summary>
    public static string Of(string text, Sequence<TextSpan> spans) => string.Join(Gap, spans.Select(s => Plain(s.In(text))));

    public static string Of(string text, TextSpan span) => Plain(span.In(text));

    public static bool StandsIn(string text, string words)
    {
        string plain = Plain(text);
        int from = 0;
        foreach (string stretch in words.Split(Gap))
        {
            int at = plain.IndexOf(Plain(stretch), from, StringComparison.Ordinal);
            if (at < 0) return false;
            from = at + 1;
        }

        return true;
    }

    /// <summary>True where the two quote the same words. A full stop or a quotation mark at an end is nobody's promise.</summary>
    public static bool Same(string expected, string found) => string.Equals(Bare(expected), Bare(found), StringComparison.Ordinal);

    /// <summary>True where <paramref name="found"/> is the expected words, or more words around them.</summary>
    public static bool Holds(string found, string expected) => $" {Bare(found)} ".Contains($" {Bare(expected)} ", StringComparison.Ordinal);

    private static string Bare(string words) => string.Join(Gap, words.Split(Gap).Select(w => Plain(w).Trim(' ', '.', ',', ';', ':', '"', '“', '”', '‘', '\'')));

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
