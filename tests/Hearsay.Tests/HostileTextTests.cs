using Xunit;

namespace Hearsay.Tests;

/// <summary>Texts that nobody wrote to be read go through the whole line: it ends, and what it found lies in the text.</summary>
public sealed class HostileTextTests
{
    private const string Report = "The ministry said on Tuesday that at least 12 people were killed in Orvane, according to police. ";

    [Theory]
    [InlineData("one line", Report, 500)]
    [InlineData("a sentence without an end", "the ministry said that 12 soldiers had moved and ", 500)]
    [InlineData("quotation marks", "\"", 10000)]
    [InlineData("quotations that never close", "“He said ", 2000)]
    [InlineData("open brackets", "(", 10000)]
    [InlineData("short paragraphs", "He said so.\n\n", 3000)]
    [InlineData("leads without quotations", "According to the press:\n\n", 1000)]
    [InlineData("numbers", "12 ", 10000)]
    [InlineData("days", "Monday ", 10000)]
    [InlineData("one name", "Anna Berg ", 5000)]
    [InlineData("one place", "killed in Tripoli ", 3000)]
    [InlineData("one verb", "said ", 2000)]
    [InlineData("commas", "a, ", 5000)]
    [InlineData("one word", "a", 1000000)]
    [InlineData("figures in one word", "1,", 40000)]
    [InlineData("a version without an end", "1.2.", 20000)]
    [InlineData("coordinates", "34°12'N 45°30'E ", 1000)]
    [InlineData("feasts", "Christmas Eve, Easter Monday of Ramadan ", 1000)]
    [InlineData("points", ".", 300000)]
    [InlineData("halves of surrogate pairs", "he said \uD83D that \uDE00 12 ", 1000)]
    public void Text_nobody_wrote_is_read_to_its_end(string what, string part, int times)
    {
        string text = string.Concat(Enumerable.Repeat(part, times));
        Analysis found = Repository.Pipeline.Read(new Document(text) { Published = new DateOnly(2031, 5, 14) });
        TextSpan whole = new(0, text.Length);
        Assert.All(Spans(found), span => Assert.True(whole.Contains(span) && span.Start <= span.End, $"{what}: {span}"));
        int end = 0;
        foreach (Sentence sentence in found.Sentences)
            foreach (Token token in sentence.Tokens)
            {
                Assert.True(token.Span.Start >= end && token.Span.End > token.Span.Start, $"{what}: {token}");
                end = token.Span.End;
            }
    }

    /// <summary>What the line allocates stands for what it does: twice the text, about twice the work, never four times.</summary>
    [Theory]
    [InlineData("a sentence without an end", "the ministry said that 12 soldiers had moved and ")]
    [InlineData("quotations that never close", "“He said ")]
    [InlineData("brackets that never close", "(he said ")]
    [InlineData("people and what they said", "Anna Berg told the army that she had killed a soldier on Monday in Tripoli. ")]
    [InlineData("figures", "12 people and ")]
    public void Twice_the_text_takes_about_twice_the_memory(string what, string part)
    {
        Allocated(part, 100);
        long once = Allocated(part, 400), twice = Allocated(part, 800);
        Assert.True(twice < 2.6 * once, $"{what}: {once} bytes, then {twice}");
    }

    private static long Allocated(string part, int times)
    {
        Document document = new(string.Concat(Enumerable.Repeat(part, times)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Repository.Pipeline.Read(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<TextSpan> Spans(Analysis a) =>
    [
        .. a.Sentences.Select(s => s.Span),
        .. a.Times.Select(t => t.Span),
        .. a.Quantities.Select(q => q.Span),
        .. a.Places.Select(p => p.Span),
        .. a.Marks.Select(m => m.Span),
        .. a.Events.Select(e => e.Trigger),
        .. a.Claims.Select(c => c.Span),
        .. a.Entities.SelectMany(e => e.Mentions.Select(m => m.Span)),
        .. a.Attributions.SelectMany(x => (TextSpan[])[.. x.Source.Spans, .. x.Cue.Spans, .. x.Content]),
    ];
}
