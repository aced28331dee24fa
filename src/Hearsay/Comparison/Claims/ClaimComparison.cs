namespace Hearsay.Comparison.Claims;

/// <summary>
/// Claims of different reports set side by side: which tell of one happening, and how they stand to each other. It reads what analysis kept, with or
/// without tokens, and is a pure function of the set of reports, whatever their order. Safe to share between threads.
/// </summary>
public sealed class ClaimComparison
{
    private readonly ClaimAccounts _accounts;
    private readonly ClaimRelations _relations;

    /// <summary>A comparison that reads the lists of a language pack.</summary>
    /// <exception cref="LanguagePackException">The pack lacks a list.</exception>
    public ClaimComparison(LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _accounts = new ClaimAccounts(pack);
        _relations = new ClaimRelations(_accounts.Groups);
    }

    /// <summary>The claims of a report, with all that comparing them needs.</summary>
    public Sequence<ClaimAccount> Accounts(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return [.. _accounts.Of(analysis)];
    }

    /// <summary>How two accounts stand to each other. Of a pair where one says more, is later or denies, that one becomes the second.</summary>
    public ClaimLink Compare(ClaimAccount a, ClaimAccount b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return _relations.Compare(a, b);
    }

    /// <summary>
    /// The claims of two reports that tell of the same, best match first taken, each claim once. The caller says by naming the two that they may be
    /// compared; whether a collection's reports tell of one happening is for <see cref="Happenings"/> to find.
    /// </summary>
    public Sequence<ClaimLink> Between(Analysis a, Analysis b) => [.. TwoReports.Links(Accounts(a), Accounts(b), _accounts.Groups, _relations)];

    /// <summary>Happenings that several reports tell of, the earliest first.</summary>
    /// <param name="accounts">The claims of all reports, in any order.</param>
    public Sequence<Happening> Happenings(IEnumerable<ClaimAccount> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        return ClaimAlignment.Happenings(accounts, _accounts.Groups, _relations);
    }
}
