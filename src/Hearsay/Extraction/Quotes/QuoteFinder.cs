using Hearsay.Language;

namespace Hearsay.Extraction.Quotes;

/// <summary>Finds what stands in quotation marks.</summary>
internal sealed class QuoteFinder(LanguagePack pack)
{
    public QuoteStructure Find(TextTrees trees) => pack.Language.Length > trees.Text.Length ? new([], []) : new QuoteStructure([], []);
}
