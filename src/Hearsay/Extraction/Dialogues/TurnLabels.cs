using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Dialogues;

/// <summary>Turns that begin with who speaks: "Ortega:", "Q:", "((ORL))". Labels count only where several take turns, so that "Note:" is none.</summary>
internal sealed class TurnLabels(LanguagePack pack)
{
    private readonly LexiconTable _known = pack.Lexicon("turn-labels");

    /// <summary>The dialogue, where the paragraphs carry labels; else null.</summary>
    public Dialogue? Turns(TextTrees trees, ParagraphSpan[] paragraphs, Sequence<TurnLabel> read)
    {
        TextSpan?[] labels = new TextSpan?[paragraphs.Length];
        foreach (TurnLabel label in read)
            if (label.IsName(trees.Text)) labels[label.Paragraph] = label.Words;
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (TextSpan? label in labels)
            if (label is { } words) counts[Key(trees.Text, words)] = counts.GetValueOrDefault(Key(trees.Text, words)) + 1;
        int speakers = counts.Count(c => c.Value > 1);
        bool asked = counts.Any(c => c.Value > 1 && Role(c.Key) == TurnKind.Question);
        if (speakers < 2 && !asked) return null;

        Turn[] turns = new Turn[paragraphs.Length];
        int opening = -1;
        (TurnKind Kind, TextSpan? Label) last = (TurnKind.Telling, null);
        for (int p = 0; p < turns.Length; p++)
        {
            if (labels[p] is { } label && (counts[Key(trees.Text, label)] > 1 || Role(Key(trees.Text, label)) != TurnKind.Labelled))
            {
                last = (Role(Key(trees.Text, label)), label);
                if (opening < 0) opening = p;
            }
            else if (speakers < 2 && last.Kind == TurnKind.Question)
            {
                // Only the questions are labelled.
                last = (TurnKind.Answer, null);
            }

            turns[p] = new Turn(paragraphs[p], last.Kind, last.Label);
        }

        return new Dialogue(turns.ToSequence(), read) { Opening = opening };
    }

    private TurnKind Role(string label) => _known.Find(label)?["speaks"] switch { "question" => TurnKind.Question, "answer" => TurnKind.Answer, _ => TurnKind.Labelled };

    private static string Key(string text, TextSpan label) => label.In(text).ToLowerInvariant().TrimEnd('.');
}
