using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds whose word the statements of a text rest on. Sources are not yet linked to entities; <see cref="SourceClassifier"/> does that.</summary>
internal sealed class AttributionFinder(LanguagePack pack)
{
    public Sequence<Attribution> Find(TextTrees trees, QuoteStructure quotes, ContentIds ids) => pack.Language.Length == 0 ? throw new InvalidOperationException(ids.ToString()) : [];
}
