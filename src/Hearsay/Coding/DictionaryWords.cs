namespace Hearsay.Coding;

/// <summary>How words are compared: in capitals, without points, cut at hyphens, so that <c>U.N.</c> meets <c>UN</c> and <c>AL-QAEDA</c> meets <c>al Qaeda</c>.</summary>
internal static class DictionaryWords
{
    private static readonly char[] Gaps = [' ', '_', '\t', '-'];

    /// <summary>The words of a dictionary phrase.</summary>
    public static string[] Of(string phrase)
    {
        string[] parts = phrase.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        List<string> words = new(parts.Length);
        foreach (string part in parts)
            if (Normal(part) is { Length: > 0 } word) words.Add(word);
        return [.. words];
    }

    /// <summary>One word in its comparable form; empty where nothing of it is a letter or a figure.</summary>
    public static string Normal(string word)
    {
        if (word is "'s" or "\u2019s" or "'S" or "\u2019S") return "";
        ReadOnlySpan<char> rest = word;
        if (rest.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || rest.EndsWith("\u2019s", StringComparison.OrdinalIgnoreCase)) rest = rest[..^2];
        bool plain = true, speaks = false;
        foreach (char c in rest)
        {
            plain &= char.IsAsciiLetterUpper(c);
            speaks |= char.IsLetterOrDigit(c);
        }

        if (!speaks) return "";
        if (plain) return rest.Length == word.Length ? word : rest.ToString();
        return string.Create(Kept(rest), rest, static (to, from) =>
        {
            int at = 0;
            foreach (char c in from)
                if (c != '.') to[at++] = char.ToUpperInvariant(c == '\u2019' ? '\'' : c);
        });
    }

    private static int Kept(ReadOnlySpan<char> word)
    {
        int count = 0;
        foreach (char c in word)
            if (c != '.') count++;
        return count;
    }
}
