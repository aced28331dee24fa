using System.Buffers;
using System.Text;

namespace Hearsay.Readers.Markdown;

/// <summary>
/// Takes the marks out of Markdown and keeps the words. It knows what press releases and notes use: headings, lists, quotations, emphasis, links,
/// pictures, code, rules. What it does not know stays as it stands.
/// </summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> InlineMarks = SearchValues.Create("*_`[!\\<~");

    /// <summary>The reading text, and the first heading of the first level.</summary>
    public static (string Text, string? Heading) Of(string markdown)
    {
        StringBuilder text = new(markdown.Length);
        string? heading = null;
        bool inCode = false;
        foreach (Range range in markdown.AsSpan().Split('\n'))
        {
            ReadOnlySpan<char> line = markdown.AsSpan()[range].TrimEnd();
            ReadOnlySpan<char> start = line.TrimStart();
            if (start.StartsWith("```") || start.StartsWith("~~~"))
            {
                inCode = !inCode;
                continue;
            }

            if (inCode)
            {
                text.Append(line).Append('\n');
                continue;
            }

            if (IsRule(start))
            {
                // Under a line of text, a row of = or - makes a heading of it.
                if (heading is null && start[0] == '=' && LastLine(text) is { Length: > 0 } above) heading = above;
                if (!EndsInBlankLine(text)) text.Append('\n');
                continue;
            }

            int level = HeadingLevel(start);
            ReadOnlySpan<char> words = level > 0 ? start[level..].Trim().TrimEnd('#').TrimEnd() : WithoutBlockMarks(start);
            string plain = WithoutInlineMarks(words);
            if (level > 0)
            {
                if (level == 1) heading ??= plain;
                // A heading is a paragraph of its own.
                if (text.Length > 0 && !EndsInBlankLine(text)) text.Append('\n');
                text.Append(plain).Append("\n\n");
            }
            else if (plain.Length > 0 || !EndsInBlankLine(text))
            {
                text.Append(plain).Append('\n');
            }
        }

        return (text.ToString().Trim('\n'), heading);
    }

    private static int HeadingLevel(ReadOnlySpan<char> line)
    {
        int level = 0;
        while (level < line.Length && line[level] == '#') level++;
        return level is > 0 and <= 6 && level < line.Length && line[level] == ' ' ? level : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length >= 3 && line[0] is '-' or '=' or '*' or '_' && line.Trim(line[0]).IsWhiteSpace() && line.Count(line[0]) >= 3;

    private static ReadOnlySpan<char> WithoutBlockMarks(ReadOnlySpan<char> line)
    {
        // Deep quotation is rare; a line of ten thousand marks is hostile, and this stays linear.
        while (line.StartsWith('>')) line = line[1..].TrimStart();
        if (line.Length > 1 && line[0] is '-' or '*' or '+' && line.Length > 1 && line[1] == ' ') return line[2..].TrimStart();
        int digits = 0;
        while (digits < line.Length && digits < 9 && char.IsAsciiDigit(line[digits])) digits++;
        // "1. " opens a list; a year that ends a sentence, "2024. ", does not.
        return digits is > 0 and < 4 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? line[(digits + 2)..].TrimStart() : line;
    }

    private static string WithoutInlineMarks(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny(InlineMarks) < 0) return line.ToString();
        StringBuilder plain = new(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            switch (c)
            {
                case '\\' when i + 1 < line.Length && char.IsAsciiLetterOrDigit(line[i + 1]) is false && line[i + 1] < 128:
                    plain.Append(line[++i]);
                    break;
                case '!' when i + 1 < line.Length && line[i + 1] == '[' && LinkEnd(line, i + 1) is (_, int pictureEnd):
                    i = pictureEnd;
                    break;
                case '[' when LinkEnd(line, i) is (int label, int linkEnd):
                    plain.Append(WithoutInlineMarks(line[(i + 1)..label]));
                    i = linkEnd;
                    break;
                case '<' when line[i..].StartsWith("<http", StringComparison.Ordinal) && line[i..].IndexOf('>') is > 0 and int close:
                    plain.Append(line.Slice(i + 1, close - 1));
                    i += close;
                    break;
                case '*' or '`':
                    break;
                case '~' when i + 1 < line.Length && line[i + 1] == '~':
                    i++;
                    break;
                case '_' when IsEmphasis(line, i):
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString();
    }

    // [label](address): where the label ends and where the whole ends. Labels hold no brackets here, so each try is short and never nests;
    // an editor's insertion, "[too]", has no address behind it and stays.
    private static (int Label, int End)? LinkEnd(ReadOnlySpan<char> line, int open)
    {
        const int longest = 2000;
        ReadOnlySpan<char> rest = line.Slice(open + 1, Math.Min(line.Length - open - 1, longest));
        int label = rest.IndexOfAny('[', ']');
        if (label < 0 || rest[label] == '[' || label + 1 >= rest.Length || rest[label + 1] != '(') return null;
        int end = rest[(label + 2)..].IndexOf(')');
        return end < 0 ? null : (open + 1 + label, open + 1 + label + 2 + end);
    }

    private static bool IsEmphasis(ReadOnlySpan<char> line, int at)
    {
        bool inWord = at > 0 && char.IsLetterOrDigit(line[at - 1]) && at + 1 < line.Length && char.IsLetterOrDigit(line[at + 1]);
        return !inWord;
    }

    private static bool EndsInBlankLine(StringBuilder text) => text.Length > 1 && text[^1] == '\n' && text[^2] == '\n';

    private static string LastLine(StringBuilder text)
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] == '\n') end--;
        int start = end;
        while (start > 0 && text[start - 1] != '\n') start--;
        return text.ToString(start, end - start);
    }
}
