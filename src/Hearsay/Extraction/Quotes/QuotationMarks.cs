namespace Hearsay.Extraction.Quotes;

/// <summary>Pairs quotation marks of one paragraph: “ ” " " « » ‘ ’ ' ' and the typist's `` ''. Apostrophes are told from closing marks.</summary>
internal sealed class QuotationMarks(LanguagePack pack)
{
    private const int DeepestNesting = 8;
    private readonly LexiconTable _elisions = pack.Lexicon("elisions");

    /// <summary>What a mark at a place can do.</summary>
    private enum Turn
    {
        None,
        Opens,
        Closes,
        Either,
    }

    /// <summary>Adds the quotations of a paragraph in the order of their opening marks. Those without a closing mark end, for now, with the paragraph.</summary>
    public void Pair(string text, TextSpan paragraph, List<OpenQuotation> found)
    {
        bool[] singleCloses = SingleClosers(text, paragraph);
        List<int> open = [];
        for (int i = paragraph.Start; i < paragraph.End;)
        {
            Turn turn = Read(text, paragraph, i, singleCloses[i - paragraph.Start], out char mark, out int length);
            if (turn != Turn.None) Apply(turn, mark, new TextSpan(i, i + length), paragraph.End, found, open);
            i += length;
        }
    }

    /// <summary>True where a paragraph begins with the given opening mark.</summary>
    public static bool OpensWith(string text, TextSpan paragraph, char mark) => mark switch
    {
        '\0' => false,
        _ => Plain(text, paragraph.Start, paragraph.End, out _) is var plain && (plain == mark || (mark is '"' or '“' && plain is '"' or '“')),
    };

    private static void Apply(Turn turn, char mark, TextSpan at, int end, List<OpenQuotation> found, List<int> open)
    {
        int partner = turn == Turn.Opens ? -1 : Partner(mark, found, open);
        if (turn == Turn.Either) turn = partner >= 0 ? Turn.Closes : Turn.Opens;
        if (turn == Turn.Closes)
        {
            if (partner < 0) return;
            int index = open[partner];
            OpenQuotation start = found[index];
            found[index] = start with { Outer = new TextSpan(start.Outer.Start, at.End), Inner = new TextSpan(start.Inner.Start, at.Start), Closed = true };
            for (int inner = open.Count - 1; inner > partner; inner--) EndBefore(found, open[inner], at.Start);
            open.RemoveRange(partner, open.Count - partner);
            return;
        }

        // A straight mark that opens while its like is open: the earlier one was never closed.
        int same = mark == '"' && open.Count > 0 && found[open[^1]].Mark == '"' ? open[^1] : -1;
        if (same >= 0)
        {
            EndBefore(found, same, at.Start);
            open.RemoveAt(open.Count - 1);
        }

        if (open.Count >= DeepestNesting) return;
        found.Add(new OpenQuotation(new TextSpan(at.Start, end), new TextSpan(at.End, end), mark, open.Count, false, false));
        open.Add(found.Count - 1);
    }

    private static void EndBefore(List<OpenQuotation> found, int index, int end)
    {
        OpenQuotation one = found[index];
        end = Math.Max(end, one.Inner.Start);
        found[index] = one with { Outer = new TextSpan(one.Outer.Start, end), Inner = new TextSpan(one.Inner.Start, end) };
    }

    /// <summary>Place in <paramref name="open"/> of the quotation that a closing mark ends; -1 where none fits. Straight and curly double marks close each other, as in badly pasted text.</summary>
    private static int Partner(char mark, List<OpenQuotation> found, List<int> open)
    {
        for (int i = open.Count - 1; i >= 0; i--)
            if (found[open[i]].Mark == mark) return i;
        if (mark is '"' or '“')
            for (int i = open.Count - 1; i >= 0; i--)
                if (found[open[i]].Mark is '"' or '“' or '„') return i;
        return -1;
    }

    private Turn Read(string text, TextSpan paragraph, int at, bool singleCloses, out char mark, out int length)
    {
        mark = Plain(text, at, paragraph.End, out length);
        bool spaceBefore = at == paragraph.Start || IsOpenSide(text[at - 1]);
        bool spaceAfter = at + length >= paragraph.End || IsCloseSide(text[at + length]);
        switch (mark)
        {
            case '"' when length == 1 && at > paragraph.Start && char.IsAsciiDigit(text[at - 1]) && !spaceAfter:
                return Turn.None; // 6'2"x4": inches
            case '"':
                return spaceBefore && !spaceAfter ? Turn.Opens : spaceAfter && !spaceBefore ? Turn.Closes : Turn.Either;
            case '“' when text[at] == '”':
                return spaceBefore && !spaceAfter && at == paragraph.Start ? Turn.Opens : Turn.Closes;
            case '“':
                return !spaceBefore && spaceAfter ? Turn.Either : Turn.Opens;
            case '„':
                return Turn.Opens;
            case '«':
                return text[at] == '«' ? Turn.Opens : Turn.Closes;
            case '‘' when text[at] == '‘':
                return IsElision(text, at + 1, paragraph.End) ? Turn.None : Turn.Opens;
            case '‘':
                if (singleCloses) return Turn.Closes;
                return text[at] == '\'' && spaceBefore && !spaceAfter && !IsElision(text, at + 1, paragraph.End) && HasCloser(text, at, paragraph.End) ? Turn.Opens : Turn.None;
            default:
                return Turn.None;
        }
    }

    /// <summary>The mark at a place in its plain opening form, or zero; <c>''</c> and <c>``</c> count as one double mark.</summary>
    private static char Plain(string text, int at, int end, out int length)
    {
        length = 1;
        if (at >= end) return '\0';
        switch (text[at])
        {
            case '"' or '＂' or '″':
                return '"';
            case '“' or '”' or '‟':
                return '“';
            case '„':
                return '„';
            case '«' or '»':
                return '«';
            case '\'' or '`' when at + 1 < end && text[at + 1] == text[at] && (at + 2 >= end || text[at + 2] != text[at]):
                length = 2;
                return '"';
            case '‘' or '’' or '\'' or '‛':
                return '‘';
            default:
                return '\0';
        }
    }

    /// <summary>Which single marks can close a quotation: after a word or stop, before no letter, and not the apostrophe of a plural owner while a better one follows.</summary>
    private static bool[] SingleClosers(string text, TextSpan paragraph)
    {
        bool[] closes = new bool[paragraph.Length];
        bool laterCloser = false;
        for (int i = paragraph.End - 1; i >= paragraph.Start; i--)
        {
            char c = text[i];
            if (c == '‘') laterCloser = false;
            if (c is not ('\'' or '’')) continue;
            bool after = i + 1 >= paragraph.End || IsCloseSide(text[i + 1]) || text[i + 1] is '’' or '”' or '"';
            if (i == paragraph.Start || !after || IsOpenSide(text[i - 1])) continue;
            if (text[i - 1] is 's' or 'z' && laterCloser) continue;
            closes[i - paragraph.Start] = true;
            laterCloser = true;
        }

        return closes;
    }

    /// <summary>A straight single mark opens only where one that can close it comes within the next few hundred characters.</summary>
    private static bool HasCloser(string text, int at, int end)
    {
        int last = Math.Min(end, at + 400);
        for (int i = at + 2; i < last; i++)
            if (text[i] is '\'' or '’' && !IsOpenSide(text[i - 1]) && (i + 1 >= end || IsCloseSide(text[i + 1]))) return true;
        return false;
    }

    private bool IsElision(string text, int at, int end)
    {
        if (at < end && char.IsAsciiDigit(text[at])) return true;
        int stop = at;
        while (stop < end && stop < at + 12 && char.IsLetter(text[stop])) stop++;
        return stop > at && _elisions.Contains(text[at..stop].ToLowerInvariant());
    }

    private static bool IsOpenSide(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '‘' or '"' or '«' or '\u200B' or '\uFEFF' or '…';

    private static bool IsCloseSide(char c) => char.IsWhiteSpace(c) || c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '—' or '–' or '-' or '/' or '”' or '"' or '»' or '…' or '\u200B' or '*';
}
