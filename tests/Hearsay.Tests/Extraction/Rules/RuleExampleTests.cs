using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Quotes;
using Hearsay.Extraction.Rules;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Rules;

/// <summary>Runs the sentences inside the rule files through the analyzer: each rule must fire on its own as marked, and stay quiet on its near misses.</summary>
public class RuleExampleTests
{
    private static readonly Analyzer Analyzer = new(Repository.Pack);
    private static readonly RuleSet Rules = AttributionRules.Load(Repository.Pack);

    [Fact]
    public void Every_rule_fires_on_its_sentences_as_marked() =>
        AssertNone(Rules.Rules.SelectMany(rule => rule.Fires.Where(example => !Matches(rule, example.Text).Any(m => IsAsMarked(m, example))).Select(e => Explain(rule, e))));

    [Fact]
    public void Every_rule_stays_quiet_on_its_near_misses() =>
        AssertNone(Rules.Rules.SelectMany(rule => rule.Quiet.Where(text => Matches(rule, text).Any()).Select(text => $"{rule.Name} fires on: {text}")));

    private static void AssertNone(IEnumerable<string> complaints) => Assert.True(!complaints.Any(), string.Join(Environment.NewLine, complaints));

    private static IEnumerable<RuleMatch> Matches(Rule rule, string text)
    {
        TextTrees trees = new(Analyzer.Analyze(text));
        QuoteStructure quotes = new QuoteFinder(Repository.Pack).Find(trees);
        List<RuleMatch> found = [];
        for (int i = 0; i < trees.Count; i++) Rules.Match(trees, quotes, i, found);
        return found.Where(m => m.Rule == rule);
    }

    private static bool IsAsMarked(RuleMatch match, RuleExample example) =>
        Same(example.Text, match.Source, example.Source) && Same(example.Text, match.Content, example.Content);

    private static bool Same(string text, Sequence<TextSpan> found, Sequence<TextSpan> marked) => found.Select(s => Bare(text, s)).SequenceEqual(marked.Select(s => Bare(text, s)));

    // Whether a closing stop or mark belongs to a span is settled later, for rules and model alike.
    private static string Bare(string text, TextSpan span) => span.In(text).Trim(' ', ',', '.', '!', '?', ':', '“', '”', '"');

    private static string Explain(Rule rule, RuleExample example)
    {
        string found = string.Join("; ", Matches(rule, example.Text).Select(m =>
            $"[{string.Join(" … ", m.Source.Select(s => s.In(example.Text)))}] {{{string.Join(" … ", m.Content.Select(s => s.In(example.Text)))}}}"));
        string tree = string.Join(' ', Analyzer.Analyze(example.Text).Sentences.SelectMany(s => s.Tokens.Select(t => $"{t.Form}/{t.Lemma}/{t.Upos}/{t.Head}/{t.Relation}")));
        return $"{rule.Name}, line {example.Line}: {example.Text} found: {(found.Length == 0 ? "nothing" : found)} in {tree}";
    }
}
