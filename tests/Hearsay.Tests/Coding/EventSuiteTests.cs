using Hearsay.Coding;
using Hearsay.Lab.EventCoding;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Coding;

/// <summary>The suites on which coders of this school are measured. The floors lie a little below what was reached (docs/results).</summary>
public sealed class EventSuiteTests
{
    private static readonly Lazy<Analyzer> Reader = new(() => new Analyzer(Repository.Pack));

    [Theory]
    [InlineData("petrarch", false, 0.86)]
    [InlineData("petrarch", true, 0.88)]
    [InlineData("petrarch2", false, 0.82)]
    [InlineData("petrarch2", true, 0.79)]
    public void A_suite_is_coded_as_well_as_it_was(string name, bool gold, double floor)
    {
        string data = Repository.Corpus("data/events");
        EventSuite suite = EventSuite.Find(name);
        EventCoder coder = new(Repository.Pack, suite.Dictionaries(data));
        EventScore score = new();
        foreach (EventRecord record in EventRecord.Read(Path.Combine(data, suite.Records)))
        {
            TextTrees trees = new(gold ? new ParsedText(record.Text, record.GoldTrees, default) : Reader.Value.Analyze(record.Text));
            score.Add(record, [.. coder.Code(trees, record.Day, record.BothSides).Select(e => new CodedTriple(e.Source, e.Target, e.Code))]);
        }

        Assert.True(score.F1 >= floor, string.Join('\n', score.Lines()));
    }

    [Fact]
    public void The_large_dictionaries_are_read_but_for_a_few_lines()
    {
        CodingDictionaries read = EventSuite.Find("petrarch2").Dictionaries(Repository.Corpus("data/events"));
        Assert.InRange(read.Actors.Count, 27_000, 27_500);
        Assert.InRange(read.Verbs.PatternCount, 4_600, 4_700);
        Assert.InRange(read.Diagnostics.Count(d => d.Severity != Severity.Info), 0, 60);
    }
}
