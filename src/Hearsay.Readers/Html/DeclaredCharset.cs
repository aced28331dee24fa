using System.Buffers;
using System.Text;

namespace Hearsay.Readers.Html;

/// <summary>The encoding a page declares in its first bytes.</summary>
internal static class DeclaredCharset
{
    private const int BytesToSearch = 4096;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"'>; /?\t\r\n");

    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, BytesToSearch)]);
        // Covers <meta charset="x">, <meta http-equiv … content="text/html; charset=x"> and <?xml encoding="x"?>.
        return After(head, "charset") ?? (head.StartsWith("<?xml", StringComparison.Ordinal) ? After(head, "encoding") : null);
    }

    private static string? After(string head, string word)
    {
        for (int at = head.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            ReadOnlySpan<char> rest = head.AsSpan(at + word.Length).TrimStart();
            if (!rest.StartsWith('=')) continue;
            rest = rest[1..].TrimStart().TrimStart("\"'");
            int end = rest.IndexOfAny(NameEnds);
            if (end > 0) return rest[..end].ToString();
        }

        return null;
    }
}
