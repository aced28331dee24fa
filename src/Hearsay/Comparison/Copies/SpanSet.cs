namespace Hearsay.Comparison.Copies;

/// <summary>Stretches of a text, joined where they overlap.</summary>
internal sealed class SpanSet
{
    private readonly List<TextSpan> _spans = [];

    public SpanSet(IEnumerable<TextSpan> spans)
    {
        foreach (TextSpan span in spans.OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (_spans.Count > 0 && span.Start <= _spans[^1].End) _spans[^1] = _spans[^1].Union(span);
            else _spans.Add(span);
        }
    }

    /// <summary>How many characters they hold.</summary>
    public int Length => _spans.Sum(s => s.Length);

    /// <summary>How many characters of a stretch they hold.</summary>
    public int Within(TextSpan stretch)
    {
        int low = 0, high = _spans.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_spans[middle].End <= stretch.Start) low = middle + 1;
            else high = middle;
        }

        int held = 0;
        for (; low < _spans.Count && _spans[low].Start < stretch.End; low++) held += Math.Min(_spans[low].End, stretch.End) - Math.Max(_spans[low].Start, stretch.Start);
        return held;
    }
}
