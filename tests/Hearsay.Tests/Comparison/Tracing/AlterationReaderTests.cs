using CsCheck;
using Hearsay.Comparison.Reuse;
using Hearsay.Comparison.Tracing;
using Xunit;

namespace Hearsay.Tests.Comparison.Tracing;

public class AlterationReaderTests
{
    private const string Report = "The minister said nothing new. “We will reopen the bridge in 12 days if the shelling stops, and not before,” she reportedly told the crossing's guards on Monday. They left.";

    private static readonly AlterationReader Reader = new(Repository.Pack);

    [Theory]
    [InlineData("It was said: “We will reopen the bridge in 12 days if the shelling stops, and not before,” she reportedly told the crossing's guards on Monday.", "")]
    [InlineData("“We will reopen the bridge in 21 days if the shelling stops, and not before,” she reportedly told the crossing's guards.", "NumberChanged 12 > 21, CutEnd on Monday > ")]
    [InlineData("“We will reopen the bridge in 12 days if the shelling stops, and not before,” she told the crossing's guards on Monday.", "HedgeDropped reportedly > ")]
    [InlineData("“We will reopen the bridge in 12 days if the shelling stops, and before,” she reportedly told the crossing's guards on Monday.", "NegationDropped not > ")]
    [InlineData("“We will reopen the bridge in 12 days,” she said.", "CutEnd if the shelling stops, and not before > , ConditionDropped if the shelling stops, and not before > ")]
    [InlineData("“We will reopen the bridge in 12 days,” she reportedly told the crossing's guards on Monday.", "NegationDropped if the shelling stops, and not before > , ConditionDropped if the shelling stops, and not before > , CutMiddle if the shelling stops, and not before > ")]
    [InlineData("“We will reopen the bridge in about 12 days if the shelling stops, and not before,” she reportedly told the crossing's guards on Monday.", "HedgeAdded  > about")]
    [InlineData("“We will reopen the road in 12 days if the shelling stops, and not before,” she reportedly told the crossing's guards on Monday.", "WordsChanged bridge > road")]
    public void What_happened_to_a_passage_is_named_with_its_words(string later, string expected) => Assert.Equal(expected, Told(Report, later));

    [Fact]
    public void The_edits_make_the_one_text_the_other() => Gen.Select(Words, Words).Sample((one, other) =>
    {
        uint[] source = [.. one.Select(w => (uint)w)], target = [.. other.Select(w => (uint)w)];
        List<uint> made = [];
        int at = 0;
        foreach (WordEdit edit in WordDiff.Of(source, 0, target, 0))
        {
            made.AddRange(source[at..edit.Source]);
            made.AddRange(target[edit.Target..edit.TargetEnd]);
            at = edit.SourceEnd;
        }

        made.AddRange(source[at..]);
        Assert.Equal(target, made);
    });

    private static Gen<int[]> Words => Gen.Int[0, 5].Array[0, 40];

    private static string Told(string source, string target)
    {
        ReusedPassage passage = ReuseFinder.Find([source, target], 1).MaxBy(p => p.Matches)!;
        return string.Join(", ", Reader.Read(new WordLine(source, WordRow.Of(source)), new WordLine(target, WordRow.Of(target)), passage.Words).Select(a => $"{a.Kind} {source[a.Earlier.Start..a.Earlier.End]} > {target[a.Later.Start..a.Later.End]}"));
    }
}
