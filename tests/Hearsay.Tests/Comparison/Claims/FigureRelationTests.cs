using Hearsay.Comparison.Claims;
using Hearsay.Lab.Claims;
using Xunit;

namespace Hearsay.Tests.Comparison.Claims;

/// <summary>Pairs of reports written for the project, with the relation of their figures written down before any program read them.</summary>
public class FigureRelationTests
{
    [Fact]
    public void Figures_of_two_reports_stand_to_each_other_as_people_say()
    {
        ClaimComparison comparison = new(Repository.Pack);
        List<FigureRelationPair> open = [.. FigureRelationPair.Read(Repository.At("tests/Hearsay.Tests/Comparison/Claims/figure-relations.tsv")).Where(p => !p.IsHeldBack)];
        int right = open.Count(p => p.Found(Repository.Pipeline, comparison) == p.Expected);
        Assert.True(right >= 0.93 * open.Count, $"{right} of {open.Count} right");
    }
}
