namespace Hearsay.Extraction.Entities;

/// <summary>Who speaks where: for each place in the text, the attribution whose quoted words stand there.</summary>
internal sealed class SpeechContext
{
    private readonly (TextSpan Content, Attribution Attribution)[] _quoted;
    private readonly int[] _reach;
    private readonly HashSet<int> _sources = [];

    // Longer sources are lists or mistakes; their heads lie near the front.
    private const int LongestSource = 300;

    public SpeechContext(Sequence<Attribution> attributions)
    {
        List<(TextSpan, Attribution)> quoted = [];
        foreach (Attribution attribution in attributions)
            if (attribution.Kind != AttributionKind.Indirect)
                foreach (TextSpan content in attribution.Content) quoted.Add((content, attribution));
        foreach (Attribution attribution in attributions)
            foreach (TextSpan source in attribution.Source.Spans)
                for (int i = source.Start; i < source.End && i < source.Start + LongestSource; i++) _sources.Add(i);
        _quoted = [.. quoted.OrderBy(q => q.Item1.Start).ThenByDescending(q => q.Item1.End)];
        // How far any content up to here reaches, so that a look-up knows when to stop going back.
        _reach = new int[_quoted.Length];
        for (int i = 0; i < _reach.Length; i++) _reach[i] = Math.Max(i == 0 ? 0 : _reach[i - 1], _quoted[i].Content.End);
    }

    /// <summary>The innermost attribution whose quoted content holds a word; null in the report's own voice.</summary>
    public Attribution? At(TextSpan word)
    {
        int low = 0, high = _quoted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_quoted[middle].Content.Start <= word.Start) low = middle + 1;
            else high = middle;
        }

        int steps = 0;
        for (int i = low - 1; i >= 0 && _reach[i] >= word.End && steps < 64; i--, steps++)
            if (_quoted[i].Content.Contains(word)) return _quoted[i].Attribution;
        return null;
    }

    /// <summary>True where a word stands in the source of some attribution.</summary>
    public bool IsSource(TextSpan head) => _sources.Contains(head.Start);
}
