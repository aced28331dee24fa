namespace Hearsay.Comparison.Reuse;

/// <summary>A passage that stands in two texts, with or without changes. Numbers are those of words.</summary>
/// <param name="Source">First word in the source.</param>
/// <param name="SourceEnd">The word after the last in the source.</param>
/// <param name="Target">First word in the target.</param>
/// <param name="TargetEnd">The word after the last in the target.</param>
/// <param name="Matches">How many words are the same, in order.</param>
internal readonly record struct SharedPassage(int Source, int SourceEnd, int Target, int TargetEnd, int Matches);
