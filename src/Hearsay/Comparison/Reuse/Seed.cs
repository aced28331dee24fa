namespace Hearsay.Comparison.Reuse;

/// <summary>A run of words that two reports share.</summary>
/// <param name="Target">Number of the later report.</param>
/// <param name="Source">Number of the earlier one.</param>
/// <param name="TargetWord">First word of the run in the later report.</param>
/// <param name="SourceWord">First word of the run in the earlier one.</param>
internal readonly record struct Seed(int Target, int Source, int TargetWord, int SourceWord);
