namespace Hearsay.Comparison.Reuse;

/// <summary>Words of the source that stand otherwise, or not at all, in the target. Numbers are those of words; an empty stretch is an insertion or a cut.</summary>
/// <param name="Source">First word that was altered.</param>
/// <param name="SourceEnd">The word after the last.</param>
/// <param name="Target">First word that stands there now.</param>
/// <param name="TargetEnd">The word after the last.</param>
internal readonly record struct WordEdit(int Source, int SourceEnd, int Target, int TargetEnd)
{
    public bool IsCut => Target == TargetEnd;
}
