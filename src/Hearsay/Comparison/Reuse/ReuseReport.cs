namespace Hearsay.Comparison.Reuse;

/// <summary>What reuse asks of a report.</summary>
/// <param name="Id">Its id, unique in the collection.</param>
/// <param name="Published">The day it was published, or null where that is unknown.</param>
/// <param name="Text">Its text.</param>
internal sealed record ReuseReport(string Id, DateOnly? Published, string Text)
{
    /// <summary>
    /// Numbers of the reports, possible sources first: by day, unknown days last, since what has no date cannot be shown to be earlier; of one day the
    /// longer text first, since texts are cut more often than they grow; then by id. It hangs on the set of reports alone, not on the order they came in.
    /// </summary>
    public static int[] Earliest(IReadOnlyList<ReuseReport> reports)
    {
        int[] order = [.. Enumerable.Range(0, reports.Count)];
        Array.Sort(order, (a, b) => Compare(reports[a], reports[b]) is not 0 and int by ? by : a.CompareTo(b));
        return order;
    }

    private static int Compare(ReuseReport a, ReuseReport b)
    {
        int days = (a.Published ?? DateOnly.MaxValue).CompareTo(b.Published ?? DateOnly.MaxValue);
        if (days != 0) return days;
        if (a.Text.Length != b.Text.Length) return b.Text.Length.CompareTo(a.Text.Length);
        int ids = string.CompareOrdinal(a.Id, b.Id);
        return ids != 0 ? ids : string.CompareOrdinal(a.Text, b.Text);
    }
}
