using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>A happening on a terminal: point by point, one row an account, then how the accounts stand to each other, and who leaves the point out.</summary>
internal static class HappeningView
{
    private const int Width = 80;
    private const int SaidWidth = 30;
    private const int MostRows = 20;
    private const int MostRelations = 12;

    public static string Of(Happening happening, AskedClaim? asked, PointSources sources, bool isTerminal)
    {
        TerminalStyle style = TerminalStyle.For(isTerminal);
        TextPage page = new(Width);
        ClaimAccount[] all = [.. happening.Points.SelectMany(p => p.Accounts)];
        string? where = Usual(all, AccountWords.Where), when = Usual(all, AccountWords.When);
        page.Line(style.Faint(new string('─', Width)));
        page.Wrapped(Printable.Of(string.Join(" · ", ((string?[])[where, when, $"told by {happening.Reports.Count} reports", happening.Id]).OfType<string>())), "", style: style.Strong).Line();
        // What several tell comes first; what one alone tells shows what the others leave out.
        foreach (HappeningPoint point in happening.Points.OrderByDescending(p => p.Accounts.Select(a => a.Address.Report).Distinct().Count() > 1))
            if (asked?.Claim is null || point.Accounts.Any(asked.Is)) Write(page, style, point, happening, sources.Of(happening, point), where, when);
        return page.ToString();
    }

    private static void Write(TextPage page, TerminalStyle style, HappeningPoint point, Happening happening, IndependentSources? sources, string? where, string? when)
    {
        Dictionary<string, string> reports = happening.Points.SelectMany(p => p.Accounts).DistinctBy(a => a.Address.Report).ToDictionary(a => a.Address.Report, AccountWords.Report, StringComparer.Ordinal);
        NumberLine? line = NumberLine.Of([.. point.Accounts.Where(a => a.Figure is not null || a.Number.IsNone).Select(a => a.Number)]);
        page.Line("  " + style.Strong(Printable.Of(Heading(point))));
        int shown = Math.Min(point.Accounts.Count, MostRows);
        for (int i = 0; i < shown; i++)
        {
            ClaimAccount account = point.Accounts[i];
            string said = Statement.Brief(AccountWords.Said(account));
            if (TextWidth.Of(said) > SaidWidth) said = said[..(SaidWidth - 1)] + "…";
            string drawn = line is not null && (account.Figure is not null || account.Number.IsNone) ? line.Draw(account.Number) : new string(' ', line is null ? 0 : NumberLine.Width);
            page.Line($"  {style.Key($"{i + 1}".PadLeft(3))}  {said}{new string(' ', SaidWidth - TextWidth.Of(said))}  {(line is null ? "" : drawn + "  ")}{AccountWords.Bar(account)}".TrimEnd());
            string[] own = [.. Differing(account, where, when)];
            page.Wrapped(Printable.Of($"{AccountWords.Word(account)} → {AccountWords.Report(account)}{string.Concat(own.Select(o => " · " + o))} · {account.Address.Report}/{account.Address.Claim}"), "       ", style: style.Faint);
        }

        if (shown < point.Accounts.Count) page.Line($"       and {point.Accounts.Count - shown} more accounts");
        Relations(page, style, point);
        if (sources is not null) page.Wrapped(Printable.Of(Resting(sources)), "                ", style.Faint("       rests on ".PadRight(16)));
        if (point.Accounts.Select(a => a.Address.Report).Distinct().Count() == 1) page.Line("       " + style.Faint("told by no other of these reports"));
        else if (point.LeftOutBy.Count > 0) page.Wrapped(Printable.Of(string.Join("; ", point.LeftOutBy.Select(r => reports.GetValueOrDefault(r) ?? r))), "                ", style.Faint("       left out by ".PadRight(16)));
        page.Line();
    }

    /// <summary>"5 reports, 4 texts, 2 to 3 sources: police; the Relief Circle; nobody named".</summary>
    private static string Resting(IndependentSources sources)
    {
        string count = sources.LeastSources == sources.MostSources ? $"{sources.MostSources} source{(sources.MostSources == 1 ? "" : "s")}" : $"{sources.LeastSources} to {sources.MostSources} sources";
        string[] named = [.. sources.Groups.Where(g => g.IsNamed).Select(g => Statement.Brief(AccountWords.OneLine(string.Join(" = ", g.Sources))))];
        int unnamed = sources.Groups.Count - named.Length;
        string[] all = unnamed == 0 ? named : [.. named, unnamed == 1 ? "nobody named, once" : $"nobody named, {unnamed} times"];
        return $"{sources.Reports} reports, {sources.Texts} text{(sources.Texts == 1 ? "" : "s")}, {count}: {string.Join("; ", all)}";
    }

    private static void Relations(TextPage page, TerminalStyle style, HappeningPoint point)
    {
        Dictionary<ClaimAddress, int> number = [];
        for (int i = 0; i < point.Accounts.Count; i++) number.TryAdd(point.Accounts[i].Address, i + 1);
        int written = 0;
        foreach (IGrouping<(ClaimRelation Relation, string Message), ClaimLink> same in point.Links.GroupBy(l => (l.Relation, l.Reasons[0].Message)).OrderBy(g => Weight(g.Key.Relation)))
        {
            if (++written > MostRelations) break;
            string[] pairs = [.. same.Select(l => Sentence(l, number[l.A], number[l.B])).Distinct()];
            string more = pairs.Length > 6 ? $" and {pairs.Length - 6} more" : "";
            page.Wrapped(Printable.Of($"{string.Join("; ", pairs.Take(6))}{more}. {same.Key.Message} [{string.Join(", ", same.SelectMany(l => l.Reasons).Select(r => r.On).Distinct())}]"), "         ", style.Faint("       - "));
        }
    }

    private static string Sentence(ClaimLink link, int a, int b) => link.Relation switch
    {
        ClaimRelation.Refines => $"{b} refines {a}",
        ClaimRelation.Updates => $"{b} updates {a}",
        ClaimRelation.Denies => $"{b} denies {a}",
        ClaimRelation.Agrees => $"{a} and {b} agree",
        ClaimRelation.Partly => $"{a} and {b} agree in part",
        ClaimRelation.Differs => $"{a} and {b} differ",
        ClaimRelation.SameQuote => $"{a} and {b} quote the same",
        ClaimRelation.Copy => $"{a} and {b} print the same",
        _ => $"{a} and {b} are not comparable",
    };

    /// <summary>Quarrels first, repetitions last.</summary>
    private static int Weight(ClaimRelation relation) => relation switch { ClaimRelation.Denies => 0, ClaimRelation.Differs => 1, ClaimRelation.Updates => 2, ClaimRelation.Partly => 3, ClaimRelation.Refines => 4, ClaimRelation.Agrees => 5, _ => 6 };

    private static string Heading(HappeningPoint point)
    {
        string? counted = point.Accounts.Select(a => a.Counted).FirstOrDefault(c => c is not null);
        bool isCount = 2 * point.Accounts.Count(a => a.Figure is not null) >= point.Accounts.Count;
        return isCount && counted is not null ? $"{point.What}: {counted}" : point.What;
    }

    private static IEnumerable<string> Differing(ClaimAccount account, string? where, string? when)
    {
        if (account.Actor is { } actor) yield return "by " + Statement.Brief(AccountWords.OneLine(actor.Words));
        if (AccountWords.Where(account) is { } place && place != where) yield return "in " + place;
        if (AccountWords.When(account) is { } day && day != when) yield return day;
    }

    private static string? Usual(IEnumerable<ClaimAccount> accounts, Func<ClaimAccount, string?> of) =>
        accounts.Select(of).OfType<string>().GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
