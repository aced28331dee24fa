using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>Happenings for a spreadsheet: one row an account, with its relations to the others of its point.</summary>
internal static class HappeningCsv
{
    private static readonly string[] Columns =
        ["happening", "what", "counted", "report", "claim", "published", "publisher", "word", "class", "figure", "least", "most", "actor", "target", "place", "country", "from", "to", "certainty", "polarity", "relations", "left_out_by", "text"];

    public static string Of(IEnumerable<Happening> happenings)
    {
        CsvRow row = new();
        foreach (string column in Columns) row.Text(column);
        row.End();
        foreach (Happening happening in happenings)
            foreach (HappeningPoint point in (IEnumerable<HappeningPoint>)happening.Points)
                foreach (ClaimAccount account in (IEnumerable<ClaimAccount>)point.Accounts)
                {
                    TimeExpression? time = account.Window ?? account.Happened;
                    string relations = string.Join("; ", point.Links.Where(l => l.A == account.Address || l.B == account.Address).Select(l => Relation(l, account.Address)));
                    row.Text(happening.Id).Text(point.What).Text(account.Counted).Text(account.Address.Report).Text(account.Address.Claim).Day(account.Published).Text(account.Publisher)
                        .Text(AccountWords.Word(account)).Text(account.Holder is { } holder ? ContractNames.Of(holder.Class) : null).Text(account.FigureWords)
                        .Number(account.Number.Least).Number(account.Number.Most).Text(account.Actor?.Words).Text(account.Target?.Words).Text(account.Place?.Name).Text(account.Place?.Country)
                        .Day(time?.From).Day(time?.To).Text(ContractNames.Of(account.Certainty)).Text(ContractNames.Of(account.Polarity)).Text(relations).Text(string.Join("; ", point.LeftOutBy)).Text(account.Words);
                    row.End();
                }

        return row.Written.ToString();
    }

    private static string Relation(ClaimLink link, ClaimAddress own)
    {
        ClaimAddress other = link.A == own ? link.B : link.A;
        string relation = ContractNames.Of(link.Relation);
        bool isDirected = link.Relation is ClaimRelation.Refines or ClaimRelation.Updates or ClaimRelation.Denies;
        return isDirected && link.A == own ? $"{relation} (by {other.Report}/{other.Claim})" : $"{relation} {other.Report}/{other.Claim}";
    }
}
