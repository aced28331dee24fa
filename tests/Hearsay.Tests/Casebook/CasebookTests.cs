using Hearsay.Casebook;
using Hearsay.Comparison.Claims;
using Hearsay.Readers;
using Xunit;

namespace Hearsay.Tests.Casebook;

/// <summary>One test a case: what the casebook promises is found, and what it names as a gap is still one.</summary>
public class CasebookTests
{
    private static readonly Lazy<Dictionary<string, CasebookCase>> Cases = new(() =>
        CasebookFolder.Read(Repository.At("casebook/en")).SelectMany(c => c.Cases).ToDictionary(c => c.Name, StringComparer.Ordinal));

    private static readonly ClaimComparison Comparison = new(Repository.Pack);

    public static TheoryData<string> Names => new(Cases.Value.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_casebook_is_kept(string name)
    {
        CasebookCase promised = Cases.Value[name];
        CaseVerdict verdict = CaseCheck.Judge(promised, Repository.Pipeline, Comparison);
        switch (verdict.Outcome)
        {
            case CaseOutcome.Broken:
                Assert.Fail(string.Join("\n", verdict.Failures));
                break;
            case CaseOutcome.GapClosed:
                Assert.Fail($"{promised.File}, line {promised.Line}: {name} now passes. Change \"todo {name}\" to \"case {name}\", so that it stays so.");
                break;
            case CaseOutcome.KnownGap:
                Assert.Skip("skipped: known gap of the casebook (todo)");
                break;
        }
    }
}
