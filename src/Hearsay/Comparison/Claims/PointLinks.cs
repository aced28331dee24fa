namespace Hearsay.Comparison.Claims;

/// <summary>
/// Links between the accounts of one point. A few accounts are linked each with each; of many, each with the first of every stand that is taken,
/// so that a thousand prints of one agency's sentence make a thousand links and not half a million.
/// </summary>
internal static class PointLinks
{
    public static IEnumerable<ClaimLink> Of(List<ClaimAccount> accounts, ClaimRelations relations)
    {
        List<ClaimAccount> stands = [];
        for (int i = 0; i < accounts.Count; i++)
        {
            ClaimAccount account = accounts[i];
            foreach (ClaimAccount earlier in accounts.Count <= Few ? accounts.Take(i) : stands)
                if (earlier.Address.Report != account.Address.Report && relations.Compare(earlier, account) is { Relation: not ClaimRelation.NotComparable } link)
                    yield return link;
            if (stands.Count < Few && !stands.Exists(s => s.Number == account.Number && s.Polarity == account.Polarity && s.Actor?.Name == account.Actor?.Name && s.Certainty == account.Certainty)) stands.Add(account);
        }
    }

    private const int Few = 12;
}
