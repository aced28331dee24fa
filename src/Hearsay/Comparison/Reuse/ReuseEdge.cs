namespace Hearsay.Comparison.Reuse;

/// <summary>A passage of a report and the best earlier place of it. The earliest in this collection, never "the origin".</summary>
/// <param name="Source">Number of the earlier report.</param>
/// <param name="SourceSpan">The passage there.</param>
/// <param name="Target">Number of the later report.</param>
/// <param name="TargetSpan">The passage there.</param>
/// <param name="Words">The same in numbers of words.</param>
/// <param name="Others">How many further reports, earlier or later, carry it: half of its fingerprints stand in as many.</param>
internal sealed record ReuseEdge(int Source, TextSpan SourceSpan, int Target, TextSpan TargetSpan, SharedPassage Words, int Others)
{
    /// <summary>How many words are the same, in order.</summary>
    public int Matches => Words.Matches;
}
