namespace Hearsay.Extraction.Dialogues;

/// <summary>Words at the head of a paragraph that may name who speaks in it: "TESSEL:", "Mara Tessel (witness):", "Q.".</summary>
/// <param name="Paragraph">Number of the paragraph among those of the text.</param>
/// <param name="Words">The words, without brackets around them.</param>
/// <param name="Close">Offset of the colon, stop or bracket that ends them.</param>
internal readonly record struct TurnLabel(int Paragraph, TextSpan Words, int Close)
{
    private const int Longest = 60;
    private const int MostWords = 8;
    private const int LongestInInterview = 40;
    private const int MostWordsInInterview = 5;

    /// <summary>True where the words are few and all begin with a capital, as the names that take turns in an interview do.</summary>
    public bool IsName(string text)
    {
        if (Words.Length > LongestInInterview) return false;
        int words = 1;
        for (int i = Words.Start; i < Words.End; i++)
        {
            if (text[i] == ',') return false;
            if (text[i] == ' ' && (++words > MostWordsInInterview || (i + 1 < Words.End && !char.IsUpper(text[i + 1]) && text[i + 1] is not ('(' or '[')))) return false;
        }

        return true;
    }

    /// <summary>The label that opens a paragraph; null where there is none.</summary>
    public static TurnLabel? At(string text, int paragraph, TextSpan span)
    {
        int start = span.Start, limit = Math.Min(span.End, start + Longest), words = 1;
        bool brackets = start + 1 < limit && text[start] == '(' && text[start + 1] == '(';
        while (start < limit && (text[start] is '(' or '[' or '<' or '"' or '“' or '‘' or '\'' or '-' or '–' or '—' or '•' or '*' || char.IsWhiteSpace(text[start]))) start++;
        if (start >= limit || !char.IsUpper(text[start])) return null;
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            bool closes = c == ':' || (brackets && c == ')' && i + 1 < span.End && text[i + 1] == ')');
            // "Q." and "A." close with a stop.
            closes |= c == '.' && i == start + 1 && text[start] is 'Q' or 'A' && i + 1 < span.End && text[i + 1] == ' ';
            if (closes) return i + 1 < span.End ? new TurnLabel(paragraph, new TextSpan(start, End(text, start, i)), Colon(text, i, span.End)) : null;
            if (c == ' ' && ++words > MostWords) return null;
            if (!(char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '\'' or '’' or '(' or ')' or '[' or ']' or '&')) return null;
        }

        return null;
    }

    // "((ORL)) : ": the colon ends the label, where there is one.
    private static int Colon(string text, int close, int end)
    {
        int i = close;
        while (i < end && text[i] is ')' or ' ') i++;
        return i < end && text[i] == ':' ? i : close;
    }

    private static int End(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or ')' or ']' or '>') end--;
        return end;
    }
}
