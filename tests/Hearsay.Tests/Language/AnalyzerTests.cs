using CsCheck;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class AnalyzerTests
{
    private static readonly string[] Pieces = ["the", "U.S.", "don't", "said", ".", ". ", " ", "\n", "\n\n", "\"", "“", "’", "(", "5pm", "1,200", "http://a.example/x", "-", "'", "…", "😀", "\uD83D", "Mr.", ":)"];
    private static readonly Lazy<Analyzer> Shared = new(() => new Analyzer(Repository.Pack));

    public static TheoryData<string, string> HostileTexts => new()
    {
        { "one word of a megabyte", new string('a', 1 << 20) },
        { "one line of a megabyte", string.Concat(Enumerable.Repeat("the column left the northern town and ", (1 << 20) / 38)) },
        { "quotation marks", new string('"', 100_000) },
        { "quotation marks that open", string.Concat(Enumerable.Repeat("“we ", 100_000 / 4)) },
        { "apostrophes", new string('\'', 100_000) },
        { "open brackets", new string('(', 100_000) },
        { "full stops with spaces", string.Concat(Enumerable.Repeat(". ", 4_000)) },
        { "lone surrogates", new string('\uD800', 50_000) + new string('\uDC00', 50_000) },
        { "hyphens between letters", string.Concat(Enumerable.Repeat("a-", 100_000)) },
        { "slashes between digits", string.Concat(Enumerable.Repeat("1/", 100_000)) },
        { "mail-like", string.Concat(Enumerable.Repeat("a@b.", 100_000)) },
        { "line ends", new string('\n', 100_000) + "x" + new string('\r', 6_000) },
        { "combining marks", new string('\u0301', 100_000) },
    };

    [Fact]
    public void Any_text_is_covered_in_order_by_sentences_that_are_trees() =>
        Gen.String.Sample(Check, iter: 150);

    [Fact]
    public void Any_mix_of_words_and_marks_is_covered_in_order() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .List[0, 60].Select(parts => string.Concat(parts)).Sample(Check, iter: 200);

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_text_is_read_like_any_other(string name, string text)
    {
        Assert.NotEmpty(name);
        Check(text);
    }

    private static void Check(string text)
    {
        ParsedText parsed = Shared.Value.Analyze(text);
        int at = 0;
        foreach (Sentence sentence in parsed.Sentences)
        {
            Assert.True(sentence.Tokens.Count > 0);
            Assert.Equal(sentence.Tokens[0].Span.Start, sentence.Span.Start);
            Assert.Equal(sentence.Tokens[^1].Span.End, sentence.Span.End);
            foreach (Token token in sentence.Tokens)
            {
                Assert.True(string.IsNullOrWhiteSpace(text[at..token.Span.Start]));
                Assert.True(token.Span.Length > 0);
                Assert.Equal(token.Form, token.Span.In(text));
                at = token.Span.End;
            }

            Assert.True(IsTree(sentence));
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    }

    private static bool IsTree(Sentence sentence)
    {
        int roots = 0;
        for (int i = 0; i < sentence.Tokens.Count; i++)
        {
            int head = sentence.Tokens[i].Head, steps = 0;
            if (head < 0) roots++;
            for (; head >= 0; head = sentence.Tokens[head].Head)
                if (++steps > sentence.Tokens.Count) return false;
        }

        return roots == 1;
    }
}
