namespace Hearsay.Comparison.Reuse;

/// <summary>Where a run of words stands.</summary>
/// <param name="Hash">Of the words.</param>
/// <param name="Report">Number of the report.</param>
/// <param name="Word">Number of the first of the words in it.</param>
internal readonly record struct Posting(ulong Hash, int Report, int Word);
