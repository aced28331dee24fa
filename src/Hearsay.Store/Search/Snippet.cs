namespace Hearsay.Store.Search;

/// <summary>A stretch of a text around words that were found.</summary>
/// <param name="Span">The stretch; it begins and ends between words.</param>
/// <param name="Found">The found words in it.</param>
public sealed record Snippet(TextSpan Span, Sequence<TextSpan> Found)
{
    private const int Before = 60;
    private const int After = 90;

    /// <summary>Stretches around found words; those that would touch become one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">Where words were found, in text order.</param>
    /// <param name="most">Most stretches.</param>
    internal static Sequence<Snippet> Of(string text, IReadOnlyList<TextSpan> found, int most)
    {
        List<Snippet> snippets = [];
        for (int i = 0; i < found.Count && snippets.Count < most;)
        {
            // A snippet stays within its paragraph: what stands beyond belongs to something else.
            int start = Math.Max(WordStart(text, found[i].Start - Before), LineStart(text, found[i].Start));
            int end = Math.Min(WordEnd(text, found[i].End + After), LineEnd(text, found[i].End));
            List<TextSpan> within = [];
            for (; i < found.Count && found[i].End <= end; i++) within.Add(found[i]);
            snippets.Add(new Snippet(Trim(text, start, end), within.ToSequence()));
        }

        return snippets.ToSequence();
    }

    private static int LineStart(string text, int at) => text.AsSpan(0, at).LastIndexOf('\n') + 1;

    private static int LineEnd(string text, int at)
    {
        int end = text.AsSpan(at).IndexOf('\n');
        return end < 0 ? text.Length : at + end;
    }

    private static int WordStart(string text, int at)
    {
        if (at <= 0) return 0;
        int blank = text.AsSpan(at, Before).IndexOf(' ');
        int start = blank < 0 ? at : at + blank + 1;
        return start < text.Length && char.IsLowSurrogate(text[start]) ? start + 1 : start;
    }

    private static int WordEnd(string text, int at)
    {
        if (at >= text.Length) return text.Length;
        int blank = text.AsSpan(at - After, After).LastIndexOf(' ');
        int end = blank < 0 ? at : at - After + blank;
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
