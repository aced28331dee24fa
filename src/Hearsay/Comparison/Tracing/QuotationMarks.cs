namespace Hearsay.Comparison.Tracing;

/// <summary>
/// The stretches of a text that stand in quotation marks, without the marks. Marks inside a quotation are its own; a quotation ends with its paragraph
/// at the latest, so that one forgotten mark turns nothing but a paragraph inside out. Linear in the length of the text.
/// </summary>
internal static class QuotationMarks
{
    public static List<TextSpan> Find(string text)
    {
        List<TextSpan> found = [];
        int open = -1;
        char mark = '\0', closing = '\0';
        for (int at = 0; at < text.Length; at++)
        {
            char c = text[at];
            if (open < 0)
            {
                closing = c switch { '"' => '"', '“' => '”', '„' => '“', '«' => '»', '‘' when IsOutside(text, at - 1) => '’', _ => '\0' };
                if (closing != '\0') (open, mark) = (at + 1, c);
            }
            else if (c == '\n')
            {
                Close(at);
            }
            else if ((c == closing || (mark == '„' && c == '”')) && (c != '’' || IsOutside(text, at + 1)))
            {
                Close(at);
            }
        }

        if (open >= 0) Close(text.Length);
        return found;

        void Close(int end)
        {
            if (end > open) found.Add(new TextSpan(open, end));
            open = -1;
        }
    }

    /// <summary>True where no letter stands, so that a single mark is no apostrophe.</summary>
    private static bool IsOutside(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
