using System.Text;
using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Quotes;
using Hearsay.Extraction.Rules;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Rules;

public class RuleSetTests
{
    private const string Whole = """
        rule:     denies-that
        means:    A denial.
        cue:      lemma is deny
        source:   nsubj of cue
        content:  ccomp of cue
        set:      class = deny
        fires:    [The ministry] *denied* {that it fired}.
        quiet:    The court denied the appeal.
        """;

    [Fact]
    public void A_rule_finds_subject_and_clause_of_its_verb()
    {
        // The ministry denied that it fired .
        SentenceTree tree = Tree("The/the/DET/1/det ministry/ministry/NOUN/2/nsubj denied/deny/VERB/-1/root that/that/SCONJ/5/mark it/it/PRON/5/nsubj fired/fire/VERB/2/ccomp ././PUNCT/2/punct");
        TextTrees trees = new(new ParsedText(Text(tree), [tree.Sentence], []));
        List<RuleMatch> found = [];
        Load(Whole).Match(trees, new QuoteStructure([], []), 0, found);

        RuleMatch match = Assert.Single(found);
        Assert.Equal("denies-that", match.Rule.Name);
        Assert.Equal("The ministry", match.Source[0].In(trees.Text));
        Assert.Equal("that it fired", match.Content[0].In(trees.Text));
    }

    [Theory]
    [InlineData("nsubj of cue", "nsubj on cue", 4, "RELATION of cue")]
    [InlineData("lemma is deny", "lemma in nowhere", 3, "lexicon/nowhere.tsv")]
    [InlineData("lemma is deny", "with nsubj", 3, "a cue begins with the words it hangs on")]
    [InlineData("class = deny", "class = nonsense", 6, "found \"nonsense\"")]
    [InlineData("quiet:", "silent:", 8, "found \"silent\"")]
    [InlineData("{that it fired}", "{that it fired", 7, "opened and closed")]
    public void A_mistake_is_reported_with_file_line_and_what_was_expected(string right, string wrong, int line, string expected)
    {
        LanguagePackException mistake = Assert.Throws<LanguagePackException>(() => Load(Whole.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal("rules/attribution/test.rules", mistake.File);
        Assert.Equal(line, mistake.Line);
        Assert.Contains(expected, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_of_the_pack_says_what_it_fires_on_and_where_it_stays_quiet() =>
        Assert.All(AttributionRules.Load(Repository.Pack).Rules, rule => Assert.True(rule.Fires.Count > 0 && rule.Quiet.Count > 0, $"{rule.Name} lacks fires or quiet"));

    private static RuleSet Load(string rules)
    {
        LanguagePack pack = LanguagePack.Load(
        [
            new PackFile("pack.tsv", Encoding.UTF8.GetBytes("key\tvalue\nlanguage\ten\nversion\t1\n")),
            new PackFile("rules/attribution/test.rules", Encoding.UTF8.GetBytes(rules)),
        ]);
        return AttributionRules.Load(pack);
    }

    private static string Text(SentenceTree tree) => string.Join(' ', tree.Sentence.Tokens.Select(t => t.Form));

    private static SentenceTree Tree(string words)
    {
        List<Token> tokens = [];
        int at = 0;
        foreach (string word in words.Split(' '))
        {
            string[] parts = word.Split('/');
            tokens.Add(new Token(new TextSpan(at, at + parts[0].Length), parts[0], parts[1], parts[2], "", "", int.Parse(parts[3]), parts[4], false));
            at += parts[0].Length + 1;
        }

        return new SentenceTree(new Sentence(new TextSpan(0, at - 1), 0, tokens.ToSequence()));
    }
}
