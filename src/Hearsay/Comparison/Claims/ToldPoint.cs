namespace Hearsay.Comparison.Claims;

/// <summary>Accounts that say one thing of one happening, while they are being gathered.</summary>
internal sealed class ToldPoint(int number, ClaimAccount first)
{
    private readonly List<ClaimAccount> _typical = [first];
    private readonly HashSet<string> _reports = [first.Address.Report];

    /// <summary>Place in the order of first accounts.</summary>
    public int Number => number;

    public List<ClaimAccount> Accounts { get; } = [first];

    /// <summary>A few accounts that stand for all: whatever agrees with none of them is another point.</summary>
    public IReadOnlyList<ClaimAccount> Typical => _typical;

    public string What => Accounts[0].What;

    /// <summary>How many reports tell it.</summary>
    public int Reports => _reports.Count;

    public void Add(ClaimAccount account)
    {
        // A report that says a thing again, on the same word, tells nothing new.
        bool isSaidAgain = _reports.Contains(account.Address.Report) && Accounts.FindLastIndex(a => a.Address.Report == account.Address.Report && Says(a, account)) >= 0;
        if (isSaidAgain) return;
        Accounts.Add(account);
        _reports.Add(account.Address.Report);
        if (_typical.Count < MostTypical && !_typical.Exists(t => t.Number == account.Number && t.Counted == account.Counted && t.Place?.Name == account.Place?.Name && t.Happened?.From == account.Happened?.From)) _typical.Add(account);
    }

    private static bool Says(ClaimAccount a, ClaimAccount b) => (a.Number == b.Number || (b.Figure is null && b.Number == ToldNumber.Some && !a.Number.IsNone)) && a.Holder?.Name == b.Holder?.Name && a.IsDenied == b.IsDenied;

    private const int MostTypical = 6;
}
