using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Readers.Rows;

/// <summary>Values of JSON strings. The framework refuses an escaped lone surrogate, which a crawl may well hold; here it becomes U+FFFD.</summary>
internal static class JsonStrings
{
    public static string Of(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(element.GetRawText().AsSpan()[1..^1]);
        }
    }

    // The parser has already checked the escapes, so none of them ends early.
    private static string Unescape(ReadOnlySpan<char> raw)
    {
        StringBuilder text = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            char escape = raw[++i];
            if (escape == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(escape switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => escape });
            }
        }

        return Plain.ReadingText.Clean(text.ToString()).Text;
    }
}
