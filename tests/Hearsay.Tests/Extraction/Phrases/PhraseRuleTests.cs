using System.Globalization;
using Hearsay.Extraction.Phrases;
using Hearsay.Extraction.Times;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Phrases;

/// <summary>The examples inside the rule files of times and figures.</summary>
public class PhraseRuleTests
{
    private static readonly DateOnly Today = new(2031, 5, 14);
    private static readonly TimeFinder Times = new(Repository.Pack);
    private static readonly PhraseGrammar Figures = new(Repository.Pack, "quantities", "numerals", "number-words", "units", "counted-nouns");

    public static TheoryData<string> TimeRules => [.. Times.Rules.Select(r => r.Name)];

    public static TheoryData<string> FigureRules => [.. Figures.Rules.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(TimeRules))]
    public void A_rule_of_times_fires_and_stays_quiet_as_it_says(string name)
    {
        PhraseRule rule = Times.Rules.Single(r => r.Name == name);
        foreach (string example in rule.Fires)
        {
            (string text, string words, string? value) = Example(example);
            List<FoundTime> found = [.. Times.Read(new TextTrees(new ParsedText(text, [], [])), Today).SelectMany(f => (IEnumerable<FoundTime>)[f, .. f.Ends])];
            FoundTime? hit = found.Find(f => f.Phrase.Core.In(text) == words);
            Assert.True(hit is not null, $"{rule.File}: \"{words}\" is not found in \"{text}\", but {string.Join(", ", found.Select(f => f.Phrase.Core.In(text)))}");
            if (value is not null) Assert.Equal(value, hit.Resolution.Value);
        }

        foreach (string text in rule.Quiet) Assert.DoesNotContain(Times.Read(new TextTrees(new ParsedText(text, [], [])), Today), f => f.Phrase.Rule.Name == name);
    }

    [Theory]
    [MemberData(nameof(FigureRules))]
    public void A_rule_of_figures_fires_and_stays_quiet_as_it_says(string name)
    {
        PhraseRule rule = Figures.Rules.Single(r => r.Name == name);
        foreach (string example in rule.Fires)
        {
            (string text, string words, _) = Example(example);
            Assert.Contains(Figures.Match(Figures.Items(text)), i => i.Phrase?.Span.In(text) == words && i.Phrase.Rule.Name == name);
        }

        foreach (string text in rule.Quiet) Assert.DoesNotContain(Figures.Match(Figures.Items(text)), i => i.Phrase?.Rule.Name == name);
    }

    [Fact]
    public void Every_rule_has_a_sentence_on_which_it_stays_quiet() =>
        Assert.All(Times.Rules.Concat(Figures.Rules), r => Assert.True(r.Quiet.Count > 0, string.Create(CultureInfo.InvariantCulture, $"{r.File}({r.Line}): \"{r.Name}\" lacks a line quiet:")));

    private static (string Text, string Words, string? Value) Example(string example)
    {
        int open = example.IndexOf('[', StringComparison.Ordinal), close = example.IndexOf(']', StringComparison.Ordinal), equals = example.IndexOf(" = ", StringComparison.Ordinal);
        string? value = equals < 0 ? null : example[(equals + 3)..].Trim();
        string sentence = equals < 0 ? example : example[..equals];
        return (sentence.Remove(close, 1).Remove(open, 1), example[(open + 1)..close], value);
    }
}
