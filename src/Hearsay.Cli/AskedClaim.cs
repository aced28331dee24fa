using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary>A report of a collection, or one claim of it, as typed: <c>REPORT</c>, <c>REPORT/CLAIM</c>, <c>REPORT/S7</c>.</summary>
/// <param name="Report">The report.</param>
/// <param name="Claim">Id of the claim, or null.</param>
internal sealed record AskedClaim(StoredReport Report, string? Claim)
{
    /// <summary>Finds what was typed.</summary>
    /// <exception cref="WrongUseException">The collection has no such report, or the report no such claim.</exception>
    public static AskedClaim Find(ICollectionStore store, string typed)
    {
        // Ids of users may hold a stroke themselves, so the whole is tried first.
        if (store.Find(typed) is { } whole) return new AskedClaim(whole, null);
        int stroke = typed.LastIndexOf('/');
        if (stroke <= 0 || store.Find(typed[..stroke]) is not { } report)
            throw new WrongUseException(CommandLineDiagnostics.UnknownId, $"{typed}: no report of this collection has this id. \"hearsay search\" and \"hearsay claims\" print ids.");
        string claim = typed[(stroke + 1)..];
        if (claim is ['S', .. string digits] && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= report.Analysis.Claims.Count)
            return new AskedClaim(report, report.Analysis.Claims[number - 1].Id);
        return report.Analysis.Claims.Any(c => c.Id == claim)
            ? new AskedClaim(report, claim)
            : throw new WrongUseException(CommandLineDiagnostics.UnknownId, $"{typed}: the report has no claim {claim}. \"hearsay claims --report {typed[..stroke]}\" lists its claims.");
    }

    public bool IsOf(Happening happening) => happening.Points.Any(p => p.Accounts.Any(Is));

    public bool Is(ClaimAccount account) => account.Address.Report == Report.Id && (Claim is null || account.Address.Claim == Claim);
}
