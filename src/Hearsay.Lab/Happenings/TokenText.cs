using System.Text;

namespace Hearsay.Lab.Happenings;

/// <summary>Text put together again from the tokens of a corpus, with where each token stands in it. The corpus cuts "U . S ." and "6 . 1" apart; they are closed up.</summary>
internal static class TokenText
{
    private static readonly HashSet<string> Closing = [",", ".", ";", ":", "!", "?", ")", "%", "''", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'", "]", "..."];

    private static readonly HashSet<string> Opening = ["(", "$", "``", "[", "#"];

    public static (string Text, TextSpan[] Spans) Of(IReadOnlyList<string> tokens)
    {
        StringBuilder text = new();
        TextSpan[] spans = new TextSpan[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && !IsClosed(tokens, i)) text.Append(' ');
            spans[i] = new TextSpan(text.Length, text.Length + tokens[i].Length);
            text.Append(tokens[i]);
        }

        return (text.ToString(), spans);
    }

    /// <summary>True where no space stood before the token.</summary>
    private static bool IsClosed(IReadOnlyList<string> tokens, int at)
    {
        string before = tokens[at - 1], token = tokens[at], earlier = at > 1 ? tokens[at - 2] : "", next = at + 1 < tokens.Count ? tokens[at + 1] : "";
        if (Closing.Contains(token) || Opening.Contains(before)) return true;
        if (before is "." or "," or ":" && EndsInDigit(earlier) && StartsWithDigit(token)) return true;
        if (before is "." && IsInitial(earlier) && IsInitial(token)) return true;
        if (token is "-" && next.Length > 0 && char.IsLetterOrDigit(next[0]) && char.IsLetterOrDigit(before[^1]))
            return EndsInDigit(before) == StartsWithDigit(next) || !char.IsUpper(next[0]);
        return before is "-" && at > 1 && IsClosed(tokens, at - 1);
    }

    private static bool StartsWithDigit(string token) => token.Length > 0 && char.IsDigit(token[0]);

    private static bool EndsInDigit(string token) => token.Length > 0 && char.IsDigit(token[^1]);

    private static bool IsInitial(string token) => token.Length == 1 && char.IsUpper(token[0]);
}
