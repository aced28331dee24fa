using Hearsay.Comparison.Claims;

namespace Hearsay.Casebook;

/// <summary>Holds several reports, read and compared, against a case.</summary>
internal static class ReportCheck
{
    /// <summary>The promises that are not kept.</summary>
    public static List<CaseFailure> Failures(CasebookCase promised, Pipeline pipeline, ClaimComparison comparison)
    {
        Dictionary<string, Analysis> read = promised.Reports.ToDictionary(r => r.Name, r => pipeline.Read(new Document(r.Text) { Id = r.Name, Published = r.Published, Language = "en" }), StringComparer.Ordinal);
        List<CaseFailure> failures = [];
        foreach (CaseLink link in promised.Links)
        {
            string text = string.Join(" | ", promised.Reports.Select(r => $"{r.Name}: {r.Text}"));
            string found = link.Relation == ReportLines.Omits ? Omitted(read.Values, link, comparison) : Linked(read, link, comparison);
            if (found.Length > 0) failures.Add(new CaseFailure(promised, link.Line, "link", Written(link), found, text));
        }

        return failures;
    }

    /// <summary>Empty where the link is there; what is there otherwise.</summary>
    private static string Linked(Dictionary<string, Analysis> read, CaseLink promised, ClaimComparison comparison)
    {
        Sequence<ClaimLink> links = comparison.Between(read[promised.First], read[promised.Second]);
        if (promised.Relation == Spelling.Of(ClaimRelation.NotComparable) && links.All(l => l.Relation == ClaimRelation.NotComparable)) return "";
        // "B refines A" names the side that says more first; a link names it last.
        bool isTurned = promised.Relation is "refines" or "updates" or "denies";
        return links.Any(l => Spelling.Of(l.Relation) == promised.Relation && (!isTurned || l.B.Report == promised.First) && promised.On.All(on => l.Reasons.Any(r => r.On == on)))
            ? ""
            : string.Join("; ", links.Select(l => $"{(isTurned || l.Relation is ClaimRelation.Refines or ClaimRelation.Updates or ClaimRelation.Denies ? l.B : l.A).Report} {Spelling.Of(l.Relation)} on {string.Join(", ", l.Reasons.Select(r => r.On))}").DefaultIfEmpty("no link"));
    }

    private static string Omitted(IEnumerable<Analysis> read, CaseLink promised, ClaimComparison comparison)
    {
        HappeningPoint[] points = [.. comparison.Happenings(read.SelectMany(a => comparison.Accounts(a))).SelectMany(h => h.Points)];
        return points.Any(p => p.What == promised.Second && p.LeftOutBy.Contains(promised.First))
            ? ""
            : string.Join("; ", points.Select(p => $"{p.What} told by {string.Join(", ", p.Accounts.Select(a => a.Address.Report).Distinct())}").DefaultIfEmpty("no happening that several tell of"));
    }

    private static string Written(CaseLink link) => $"{link.First} {link.Relation} {link.Second}{(link.On.Count == 0 ? "" : " on " + string.Join(", ", link.On))}";
}
