using Hearsay.Extraction.Dialogues;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Dialogues;

public class DialogueFinderTests
{
    private static readonly Analyzer Analyzer = new(Repository.Pack);
    private static readonly QuoteFinder Quotes = new(Repository.Pack);
    private static readonly DialogueFinder Dialogues = new(Repository.Pack);

    [Fact]
    public void Labels_that_return_are_turns()
    {
        Dialogue dialogue = Find("They met in May.\n\nLind: Where is the mill?\n\nTessel: By the river.\n\nLind: Who runs it?\n\nTessel: My son.");
        Assert.Equal([TurnKind.Telling, TurnKind.Labelled, TurnKind.Labelled, TurnKind.Labelled, TurnKind.Labelled], dialogue.Turns.Select(t => t.Kind));
    }

    [Fact]
    public void Turns_may_stand_in_quotation_marks()
    {
        Dialogue dialogue = Find("They met in May.\n\n“LIND: Where is the mill?\n\n“TESSEL: By the river.\n\n“LIND: Who runs it?\n\n“TESSEL: My son.”");
        Assert.Equal([TurnKind.Telling, TurnKind.Labelled, TurnKind.Labelled, TurnKind.Labelled, TurnKind.Labelled], dialogue.Turns.Select(t => t.Kind));
    }

    [Theory]
    [InlineData("Mara Tessel, witness: We saw the trucks.", "Mara Tessel, witness", false)]
    [InlineData("((ORL)) : We saw the trucks.", "ORL", true)]
    [InlineData("Q. Where is the mill?", "Q", true)]
    [InlineData("Anna van der Meer: No.", "Anna van der Meer", false)]
    public void A_label_is_read_once_for_transcripts_and_interviews(string paragraph, string words, bool name)
    {
        TurnLabel label = Assert.NotNull(TurnLabel.At(paragraph, 0, new TextSpan(0, paragraph.Length)));
        Assert.Equal((words, name), (label.Words.In(paragraph), label.IsName(paragraph)));
    }

    [Fact]
    public void A_note_is_no_turn() => Assert.False(Find("Note: The road is closed.\n\nUpdate: The road is open.\n\nThe mill burned.").Found);

    [Fact]
    public void Announced_questions_and_answers_take_turns()
    {
        Dialogue dialogue = Find("The Courier spoke with Mara Tessel.\n\nWhere were you?\n\nAt the mill.\n\nWho burned it?\n\nNobody knows.");
        Assert.Equal([TurnKind.Telling, TurnKind.Question, TurnKind.Answer, TurnKind.Question, TurnKind.Answer], dialogue.Turns.Select(t => t.Kind));
    }

    [Fact]
    public void A_report_that_asks_now_and_then_is_no_interview() =>
        Assert.False(Find("The mill burned in May.\n\nWho will pay for it?\n\nThe ministry did not say.\n\nThe road is closed.\n\nThe river is high.").Found);

    [Theory]
    [InlineData("")]
    [InlineData(":::\n\n((\n\nQ.\n\nA.\n\n?\n\n")]
    [InlineData("Q: \uD800?\n\nA: \uDC00\n\nQ:\n\nA:")]
    public void Odd_text_is_read_all_the_same(string text) => Assert.NotNull(Find(text));

    private static Dialogue Find(string text)
    {
        TextTrees trees = new(Analyzer.Analyze(text));
        return Dialogues.Find(trees, Quotes.Find(trees));
    }
}
