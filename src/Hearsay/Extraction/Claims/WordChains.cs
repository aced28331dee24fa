namespace Hearsay.Extraction.Claims;

/// <summary>On whose word each offset of a text rests: the attributions whose content covers it, outermost first.</summary>
internal sealed class WordChains
{
    private readonly Sequence<Attribution> _attributions;
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly int[] _depth;
    private readonly (TextSpan Span, int Attribution)[] _contents;

    public WordChains(Sequence<Attribution> attributions)
    {
        _attributions = attributions;
        List<(TextSpan Span, int Attribution)> contents = [];
        for (int i = 0; i < attributions.Count; i++)
        {
            _byId.TryAdd(attributions[i].Id, i);
            foreach (TextSpan span in attributions[i].Content) contents.Add((span, i));
        }

        contents.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        _contents = [.. contents];
        _depth = new int[attributions.Count];
        for (int i = 0; i < _depth.Length; i++) _depth[i] = Depth(i);
    }

    public Attribution this[int attribution] => _attributions[attribution];

    /// <summary>Chains for a rising series of offsets; asked in any other order it would miss some.</summary>
    public Sweep Begin() => new(this);

    /// <summary>True where one of the two passes the other on: it stands inside it, or its content holds the other's cue.</summary>
    private bool AreNested(int a, int b)
    {
        for (int inner = a, steps = 0; steps <= 16 && _attributions[inner].Within is { } outer && _byId.TryGetValue(outer, out inner); steps++)
            if (inner == b) return true;
        for (int inner = b, steps = 0; steps <= 16 && _attributions[inner].Within is { } outer && _byId.TryGetValue(outer, out inner); steps++)
            if (inner == a) return true;
        return Holds(a, b) || Holds(b, a);
    }

    private bool Holds(int outer, int inner)
    {
        Attribution within = _attributions[inner];
        if (within.Cue.Spans.Count == 0) return true;
        foreach (TextSpan span in _attributions[outer].Content)
            if (span.Overlaps(within.Cue.Spans[0])) return true;
        return false;
    }

    /// <summary>Of two rivals for the same words ("agreed, saying …"), true where <paramref name="a"/> is the likelier: a quotation before a retelling, then the nearer cue.</summary>
    private bool IsLikelier(int a, int b, int offset)
    {
        bool direct = _attributions[a].Kind == AttributionKind.Direct, otherDirect = _attributions[b].Kind == AttributionKind.Direct;
        if (direct != otherDirect) return direct;
        int distance = Distance(a, offset), otherDistance = Distance(b, offset);
        return distance != otherDistance ? distance < otherDistance : a < b;
    }

    private int Distance(int attribution, int offset)
    {
        int nearest = int.MaxValue;
        foreach (TextSpan cue in _attributions[attribution].Cue.Spans) nearest = Math.Min(nearest, Math.Min(Math.Abs(cue.Start - offset), Math.Abs(cue.End - offset)));
        return nearest;
    }

    private int Depth(int attribution)
    {
        int depth = 0;
        // Bounded, so that a ring of ids could not hang us.
        for (int at = attribution; depth <= 16 && _attributions[at].Within is { } outer && _byId.TryGetValue(outer, out int next); at = next) depth++;
        return depth;
    }

    /// <summary>Walks the text once from left to right.</summary>
    internal sealed class Sweep(WordChains chains)
    {
        private readonly List<(TextSpan Span, int Attribution)> _open = [];
        private int _next;

        /// <summary>Indices of the attributions that stand behind the word at <paramref name="offset"/>, outermost first.</summary>
        public int[] At(int offset)
        {
            while (_next < chains._contents.Length && chains._contents[_next].Span.Start <= offset) _open.Add(chains._contents[_next++]);
            _open.RemoveAll(content => content.Span.End <= offset);
            if (_open.Count == 0) return [];
            List<int> chain = [];
            foreach ((TextSpan _, int attribution) in _open)
            {
                int steps = 0;
                for (int at = attribution; steps++ <= 16 && !chain.Contains(at);)
                {
                    chain.Add(at);
                    if (chains._attributions[at].Within is not { } outer || !chains._byId.TryGetValue(outer, out at)) break;
                }
            }

            // Two that cover the same words without one passing the other on are rivals; only one can be whose word it is.
            for (int i = chain.Count - 1; i >= 0; i--)
                for (int j = 0; j < chain.Count; j++)
                    if (i != j && !chains.AreNested(chain[i], chain[j]) && chains.IsLikelier(chain[j], chain[i], offset))
                    {
                        chain.RemoveAt(i);
                        break;
                    }

            chain.Sort((a, b) => chains._depth[a] != chains._depth[b]
                ? chains._depth[a].CompareTo(chains._depth[b])
                : Length(b) != Length(a) ? Length(b).CompareTo(Length(a)) : a.CompareTo(b));
            return [.. chain];
        }

        private int Length(int attribution)
        {
            int length = 0;
            foreach (TextSpan span in chains._attributions[attribution].Content) length += span.Length;
            return length;
        }
    }
}
