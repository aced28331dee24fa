using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Readers.Html;

/// <summary>Finds the article among the blocks of a page: where prose stands dense, and where the markup says so if both agree.</summary>
internal static class ArticleText
{
    /// <summary>The article's paragraphs, a blank line between them, its headline first; empty where the page has no text.</summary>
    public static string Of(IHtmlDocument page, IReadOnlyList<TextBlock> blocks, string? headline)
    {
        IElement? root = Root(page, blocks);
        List<string> paragraphs = [.. blocks.Where(b => root is not null && IsIn(b, root) && Belongs(b)).Select(b => b.Text)];
        // A page whose every part calls itself something else still says something.
        if (paragraphs.Count == 0) paragraphs = [.. blocks.Where(b => !b.Boilerplate).Select(b => b.Text)];
        if (paragraphs.Count == 0) paragraphs = [.. blocks.Select(b => b.Text)];
        if (paragraphs.Count == 0) return "";

        if (headline is not null && !paragraphs.Take(3).Contains(headline)) paragraphs.Insert(0, headline);
        return new StringBuilder().AppendJoin("\n\n", paragraphs).ToString();
    }

    private static bool Belongs(TextBlock block) => !block.Boilerplate && (block.LinkShare < 0.5 || (block.IsHeading && block.LinkShare < 1) || block.Element.LocalName is "h1");

    private static IElement? Root(IHtmlDocument page, IReadOnlyList<TextBlock> blocks)
    {
        IElement? dense = Densest(blocks);
        if (dense is null) return page.Body;
        int denseWords = ProseWords(blocks, dense);
        foreach (string selector in (string[])["[itemprop~=articleBody]", "article", "main, [role=main]"])
        {
            IElement? best = page.QuerySelectorAll(selector).Take(50).MaxBy(e => ProseWords(blocks, e));
            // What the markup names is taken where it holds most of what the density found, and is no mere excerpt.
            if (best is not null && ProseWords(blocks, best) * 10 >= denseWords * 7) return best;
        }

        return dense;
    }

    private static int ProseWords(IReadOnlyList<TextBlock> blocks, IElement root) => blocks.Where(b => b.IsProse && IsIn(b, root)).Sum(b => b.Words);

    /// <summary>The element with most prose near it: a paragraph counts wholly for its parent, a little less for each of the two elements further up.</summary>
    private static IElement? Densest(IReadOnlyList<TextBlock> blocks)
    {
        Dictionary<IElement, double> scores = [];
        List<IElement> order = [];
        foreach (TextBlock block in blocks)
        {
            if (!block.IsProse) continue;
            IElement? element = block.Element.LocalName is "p" or "li" or "blockquote" or "pre" or "tr" or "dd" || block.IsHeading ? block.Element.ParentElement : block.Element;
            double score = block.Words * (1 - block.LinkShare);
            for (int step = 0; step < 3 && element is not null; step++, element = element.ParentElement, score *= 0.75)
            {
                if (!scores.TryAdd(element, score)) scores[element] += score;
                else order.Add(element);
            }
        }

        // MaxBy keeps the first of equals, so the order of the page decides.
        return order.Count == 0 ? null : order.MaxBy(e => scores[e]);
    }

    private static bool IsIn(TextBlock block, IElement root)
    {
        for (IElement? element = block.Element; element is not null; element = element.ParentElement)
            if (element == root) return true;
        return false;
    }
}
