namespace Hearsay.Language.Text;

/// <summary>Web and e-mail addresses, which keep their marks.</summary>
internal static class Addresses
{
    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "www.", "mailto:"];
    private const int Longest = 2000;

    /// <summary>End of the address that starts at <paramref name="at"/>; <paramref name="at"/> itself where none does.</summary>
    public static int End(string text, int at, int stop)
    {
        if (!char.IsAsciiLetterOrDigit(text[at])) return at;
        stop = Math.Min(stop, at + Longest);
        ReadOnlySpan<char> rest = text.AsSpan(at, stop - at);
        foreach (string beginning in Beginnings)
            if (rest.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) && rest.Length > beginning.Length) return WithoutClosing(text, at, stop);
        return Mail(text, at, stop);
    }

    private static int Mail(string text, int at, int stop)
    {
        int i = at;
        while (i < stop && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '_' or '-' or '+' or '%')) i++;
        if (i == stop || i == at || text[i] != '@') return at;
        int host = i + 1, dot = -1;
        for (i = host; i < stop && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-'); i++)
            if (text[i] == '.' && i > host && i + 1 < stop && char.IsAsciiLetterOrDigit(text[i + 1])) dot = i;
        return dot > 0 ? WithoutClosing(text, at, i) : at;
    }

    private static int WithoutClosing(string text, int at, int stop)
    {
        int last = stop;
        for (int i = at; i < stop; i++)
            if (text[i] is '<' or '>' or '"' or '”' or '“') last = Math.Min(last, i);
        while (last > at + 1 && text[last - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '\'' or '’') last--;
        return last;
    }
}
