namespace Hearsay.Extraction.Quotes;

/// <summary>Finds editors' additions and cuts: square brackets inside a quotation.</summary>
internal static class EditorialAsides
{
    /// <summary>A longer stretch in brackets is no aside but a passage of its own.</summary>
    private const int Longest = 120;

    public static Sequence<EditorialAside> In(string text, Sequence<Quotation> quotations)
    {
        List<EditorialAside> found = [];
        int done = 0;
        foreach (Quotation quotation in quotations)
        {
            int i = Math.Max(done, quotation.Outer.Start);
            for (; i < quotation.Outer.End; i++)
            {
                if (text[i] != '[') continue;
                int close = text.AsSpan(i, Math.Min(Longest, quotation.Outer.End - i)).IndexOf(']');
                if (close < 0) continue;
                ReadOnlySpan<char> inside = text.AsSpan(i + 1, close - 1).Trim();
                // "[3]" is the number of a footnote.
                if (!IsNumber(inside)) found.Add(new EditorialAside(new TextSpan(i, i + close + 1), IsCut(inside)));
                i += close;
            }

            done = Math.Max(done, i);
        }

        return found.ToSequence();
    }

    private static bool IsCut(ReadOnlySpan<char> inside) => inside.IndexOfAnyExcept(" .…") < 0 && inside.IndexOfAny('…', '.') >= 0 && inside is not ".";

    private static bool IsNumber(ReadOnlySpan<char> inside) => inside.IndexOfAnyExceptInRange('0', '9') < 0;
}
