using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Comparison.Claims;

/// <summary>
/// Finds which claims of a collection tell of one happening: first the claims that say one thing of it (points), then the points that belong together,
/// then how the accounts of each point stand to each other. Blocks and bounded look-back keep the time in proportion to the number of claims.
/// </summary>
internal static class ClaimAlignment
{
    public static Sequence<Happening> Happenings(IEnumerable<ClaimAccount> accounts, CountedGroups groups, ClaimRelations relations)
    {
        // What the lists do not know ("come", "say", "look") is told of everything, and joins what does not belong together.
        ClaimAccount[] ordered = [.. accounts.Where(a => a.IsKnownKind && !(a.Certainty == Certainty.Open && a.Figure is null))];
        // The order of arrival says nothing; the order of publication does.
        Array.Sort(ordered, AccountOrder.Instance);
        List<ToldPoint> points = PointFinder.Find(ordered, groups, relations);
        List<Happening> happenings = [];
        foreach (List<ToldPoint> together in PointUnion.Group(points, groups))
        {
            if (!together.Exists(p => p.Reports > 1)) continue;
            string[] reports = [.. together.SelectMany(p => p.Accounts).Order(AccountOrder.Instance).Select(a => a.Address.Report).Distinct()];
            happenings.Add(new Happening(Id(together), [.. reports], [.. together.Select(p => Point(p, reports, relations))]));
        }

        return [.. happenings];
    }

    private static HappeningPoint Point(ToldPoint point, string[] reports, ClaimRelations relations)
    {
        HashSet<string> tells = [.. point.Accounts.Select(a => a.Address.Report)];
        return new HappeningPoint(point.What, [.. point.Accounts], [.. PointLinks.Of(point.Accounts, relations)], [.. reports.Where(r => !tells.Contains(r))]);
    }

    private static string Id(List<ToldPoint> together)
    {
        ClaimAddress first = together.SelectMany(p => p.Accounts).Min(AccountOrder.Instance)!.Address;
        return "h" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.Report}/{first.Claim}")))[..7];
    }
}
