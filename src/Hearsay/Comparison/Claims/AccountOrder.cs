namespace Hearsay.Comparison.Claims;

/// <summary>The one order of accounts: by day of the report, those without one last, then by report, then as they stand in it.</summary>
internal sealed class AccountOrder : IComparer<ClaimAccount>
{
    public static AccountOrder Instance { get; } = new();

    public int Compare(ClaimAccount? x, ClaimAccount? y)
    {
        if (ReferenceEquals(x, y)) return 0;
        if (x is null || y is null) return x is null ? -1 : 1;
        int by = (x.Published ?? DateOnly.MaxValue).CompareTo(y.Published ?? DateOnly.MaxValue);
        if (by == 0) by = string.CompareOrdinal(x.Address.Report, y.Address.Report);
        if (by == 0) by = x.Span.Start.CompareTo(y.Span.Start);
        if (by == 0) by = x.Span.End.CompareTo(y.Span.End);
        if (by == 0) by = string.CompareOrdinal(x.Address.Claim, y.Address.Claim);
        if (by == 0) by = (x.Figure?.Span.Start ?? -1).CompareTo(y.Figure?.Span.Start ?? -1);
        return by == 0 ? string.CompareOrdinal(x.What, y.What) : by;
    }
}
