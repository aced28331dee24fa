using System.Text;

namespace Hearsay.Comparison.Claims;

/// <summary>Words without case, accents of printing and punctuation: what two reports have in common when they print the same.</summary>
internal static class BareWords
{
    /// <summary>The words, parted by one blank.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        StringBuilder bare = new(text.Length);
        bool gap = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool joins = i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            if (char.IsLetterOrDigit(c) || (c is '-' && joins))
            {
                if (gap && bare.Length > 0) bare.Append(' ');
                bare.Append(char.ToLowerInvariant(c));
                gap = false;
            }
            else if (!(c is '\'' or '’' or ',' && joins))
            {
                gap = true;
            }
        }

        return bare.ToString();
    }

    /// <summary>How many words there are.</summary>
    public static int Count(string bare) => bare.Length == 0 ? 0 : bare.AsSpan().Count(' ') + 1;

    /// <summary>Singular forms that a plural may stand for, itself first: "civilians", "civilian".</summary>
    public static IEnumerable<string> Singulars(string word)
    {
        yield return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) yield return word[..^3] + "y";
        if (word.EndsWith("es", StringComparison.Ordinal)) yield return word[..^2];
        if (word.EndsWith('s')) yield return word[..^1];
    }
}
