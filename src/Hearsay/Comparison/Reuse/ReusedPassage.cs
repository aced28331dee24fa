namespace Hearsay.Comparison.Reuse;

/// <summary>A passage of a later report that stands in an earlier one, word for word or altered.</summary>
/// <param name="Source">Number of the earlier report.</param>
/// <param name="SourceSpan">The passage there.</param>
/// <param name="Target">Number of the later report.</param>
/// <param name="TargetSpan">The passage there.</param>
/// <param name="Words">The same in numbers of words.</param>
internal sealed record ReusedPassage(int Source, TextSpan SourceSpan, int Target, TextSpan TargetSpan, SharedPassage Words)
{
    /// <summary>How many words are the same, in order.</summary>
    public int Matches => Words.Matches;
}
