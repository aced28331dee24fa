namespace Hearsay.Language.Text;

/// <summary>Cuts a text into paragraphs: at blank lines, and at line ends that do not look like the wrapping of a longer line.</summary>
internal static class Paragraphs
{
    /// <summary>No line of text that was wrapped by hand is longer than this.</summary>
    private const int WidestWrap = 100;

    public static List<TextSpan> Find(string text)
    {
        List<TextSpan> found = [];
        int at = 0;
        while (at < text.Length)
        {
            int start = at, blockEnd = at, widest = 0;
            // A block ends at a line with nothing in it.
            while (at < text.Length)
            {
                int end = LineEnd(text, at);
                if (IsBlank(text, at, end)) break;
                widest = Math.Max(widest, end - at);
                blockEnd = end;
                at = AfterLine(text, end);
            }

            if (blockEnd > start) AddLines(text, start, blockEnd, widest, found);
            if (at < text.Length && IsBlank(text, at, LineEnd(text, at))) at = AfterLine(text, LineEnd(text, at));
        }

        return found;
    }

    private static void AddLines(string text, int start, int end, int widest, List<TextSpan> found)
    {
        int from = start, at = start;
        while (at < end)
        {
            int lineEnd = LineEnd(text, at);
            int next = AfterLine(text, lineEnd);
            if (next < end && Breaks(text, at, lineEnd, next, widest))
            {
                found.Add(new TextSpan(from, lineEnd));
                from = next;
            }

            at = next;
        }

        if (from < end) found.Add(new TextSpan(from, end));
    }

    // A line end is a paragraph's end unless the line was full and the next could go on with its sentence.
    private static bool Breaks(string text, int start, int end, int next, int widest)
    {
        int first = next;
        while (first < text.Length && text[first] is ' ' or '\t') first++;
        if (first < text.Length && StartsItem(text, first)) return true;
        if (widest > WidestWrap) return true;
        int last = end - 1;
        while (last > start && char.IsWhiteSpace(text[last])) last--;
        bool goesOn = first < text.Length && char.IsLower(text[first]);
        bool ended = text[last] is '.' or '!' or '?' or '"' or '”' or ':';
        if (goesOn && !ended) return false;
        return end - start < (widest * 2 / 3) || widest < 40;
    }

    private static bool StartsItem(string text, int at)
    {
        char c = text[at];
        bool spaced = at + 1 < text.Length && text[at + 1] is ' ' or '\t';
        if (c is '•' or '·' or '▪' or '◦' or '●' or '■' or '►') return true;
        if (c is '-' or '*' or '–' or '—') return spaced;
        int i = at;
        while (i < text.Length && i < at + 3 && char.IsAsciiDigit(text[i])) i++;
        return i > at && i + 1 < text.Length && text[i] is '.' or ')' && text[i + 1] == ' ';
    }

    private static bool IsBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!char.IsWhiteSpace(text[i])) return false;
        return true;
    }

    private static int LineEnd(string text, int at)
    {
        int end = text.AsSpan(at).IndexOfAny('\n', '\r', '\u2029');
        return end < 0 ? text.Length : at + end;
    }

    private static int AfterLine(string text, int end)
    {
        if (end >= text.Length) return end;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
