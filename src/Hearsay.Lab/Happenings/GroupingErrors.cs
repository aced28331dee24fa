using System.Globalization;

namespace Hearsay.Lab.Happenings;

/// <summary>What a grouping joined wrongly and what it missed, by what it costs in B³.</summary>
internal static class GroupingErrors
{
    private const int Shown = 50;

    public static void Print(GroupedCorpus corpus)
    {
        Print("joined", corpus, m => m.Happening, m => m.Marked.Happening);
        Print("missed", corpus, m => m.Marked.Happening, m => m.Happening);
    }

    private static void Print(string title, GroupedCorpus corpus, Func<GroupedMention, string> whole, Func<GroupedMention, string> part)
    {
        var dear = corpus.Mentions
            .GroupBy(whole, StringComparer.Ordinal)
            .Select(g => (Cost: g.GroupBy(part, StringComparer.Ordinal).Sum(p => p.Count() * (1 - (double)p.Count() / g.Count())), Parts: g.GroupBy(part, StringComparer.Ordinal).OrderByDescending(p => p.Count()).ToArray()))
            .Where(g => g.Cost > 0)
            .OrderByDescending(g => g.Cost)
            .ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {dear.Sum(d => d.Cost):0.0} of {corpus.Mentions.Count}"));
        foreach ((double cost, IGrouping<string, GroupedMention>[] parts) in dear.Take(Shown))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {cost,5:0.0} {parts[0].First().Report.Subtopic}: {string.Join(" | ", parts.Take(8).Select(Words))}"));
    }

    private static string Words(IGrouping<string, GroupedMention> part) =>
        string.Join(' ', part.GroupBy(m => m.Key, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(5).Select(g => $"{g.Key} {g.Count()}"));
}
