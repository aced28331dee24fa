namespace Hearsay.Comparison.Claims;

/// <summary>Whether one voice speaks in two accounts.</summary>
internal static class Speaker
{
    /// <summary>True where the innermost voices are one, or one account passes on the voice of the other.</summary>
    public static bool IsSame(ClaimAccount a, ClaimAccount b)
    {
        if (a.Holder is null && b.Holder is null) return a.Publisher is not null && a.Publisher == b.Publisher;
        return a.Chain.Any(x => b.Chain.Any(y => IsSame(x.Name, y.Name)));
    }

    /// <summary>"The ministry" and "the health ministry" may be one; "a spokesman" and "the ministry" are not known to be.</summary>
    private static bool IsSame(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return false;
        return a.Equals(b, StringComparison.OrdinalIgnoreCase) || a.EndsWith(" " + b, StringComparison.OrdinalIgnoreCase) || b.EndsWith(" " + a, StringComparison.OrdinalIgnoreCase);
    }
}
