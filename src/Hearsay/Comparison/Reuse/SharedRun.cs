namespace Hearsay.Comparison.Reuse;

/// <summary>A run of words, equal one by one, in two texts.</summary>
/// <param name="Source">Its first word in the source.</param>
/// <param name="Target">Its first word in the target.</param>
/// <param name="Length">How many words.</param>
internal readonly record struct SharedRun(int Source, int Target, int Length)
{
    /// <summary>The word after it in the source.</summary>
    public int SourceEnd => Source + Length;

    /// <summary>The word after it in the target.</summary>
    public int TargetEnd => Target + Length;
}
