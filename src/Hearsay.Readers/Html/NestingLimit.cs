using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Readers.Html;

/// <summary>
/// Takes tags out of pages that are nested deeper than any page a person would write, and leaves their text. HTML parsers look through all open
/// elements at every tag, so that a hundred thousand open ones would cost minutes.
/// </summary>
internal static class NestingLimit
{
    /// <summary>Where browsers stop nesting too.</summary>
    private const int MostDepth = 512;

    // Elements that never stay open, or that the next of their kind closes.
    private static readonly FrozenSet<string> DoNotNest = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rt", "rp", "html", "head", "body");

    private static readonly FrozenSet<string> RawText = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title", "xmp", "iframe", "noframes", "plaintext");

    /// <summary>The page, and whether tags had to go.</summary>
    public static (string Html, bool Cut) Apply(string html)
    {
        StringBuilder? kept = null;
        int depth = 0, dropped = 0, copiedTo = 0, at = 0;
        while (at < html.Length && html.IndexOf('<', at) is >= 0 and int open)
        {
            if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
            {
                int end = html.IndexOf("-->", open, StringComparison.Ordinal);
                if (end < 0) break;
                at = end + 3;
                continue;
            }

            bool closes = open + 1 < html.Length && html[open + 1] == '/';
            int nameStart = closes ? open + 2 : open + 1;
            int nameEnd = nameStart;
            while (nameEnd < html.Length && nameEnd - nameStart < 32 && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] == '-')) nameEnd++;
            if (nameEnd == nameStart)
            {
                at = open + 1;
                continue;
            }

            int tagEnd = html.IndexOf('>', nameEnd);
            if (tagEnd < 0) break;
            at = tagEnd + 1;
            string name = html[nameStart..nameEnd];
            if (!closes && RawText.Contains(name))
            {
                int end = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
                if (end < 0) break;
                // The closing tag is passed over too, so that it is not counted.
                at = end + 2 + name.Length;
                continue;
            }

            if (DoNotNest.Contains(name) || html[tagEnd - 1] == '/') continue;
            bool drop = closes ? dropped > 0 : depth >= MostDepth;
            if (drop)
            {
                dropped += closes ? -1 : 1;
                kept ??= new StringBuilder(html.Length);
                kept.Append(html, copiedTo, open - copiedTo).Append(' ');
                copiedTo = at;
            }
            else
            {
                depth = Math.Max(0, depth + (closes ? -1 : 1));
            }
        }

        return kept is null ? (html, false) : (kept.Append(html, copiedTo, html.Length - copiedTo).ToString(), true);
    }
}
