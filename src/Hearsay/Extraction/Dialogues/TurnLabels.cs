using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Dialogues;

/// <summary>Turns that begin with who speaks: "Ortega:", "Q:", "((ORL))". Labels count only where several take turns, so that "Note:" is none.</summary>
internal sealed class TurnLabels(LanguagePack pack)
{
    private const int LongestLabel = 40;
    private const int MostWords = 5;
    private readonly LexiconTable _known = pack.Lexicon("turn-labels");

    /// <summary>The dialogue, where the paragraphs carry labels; else null.</summary>
    public Dialogue? Turns(TextTrees trees, ParagraphSpan[] paragraphs)
    {
        TextSpan?[] labels = [.. paragraphs.Select(p => Label(trees.Text, p.Span))];
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

        return new Dialogue(turns.ToSequence()) { Opening = opening };
    }

    private TurnKind Role(string label) => _known.Find(label)?["speaks"] switch { "question" => TurnKind.Question, "answer" => TurnKind.Answer, _ => TurnKind.Labelled };

    private static string Key(string text, TextSpan label) => label.In(text).ToLowerInvariant().TrimEnd('.');

    /// <summary>The words of a label that opens a paragraph; null where there is none.</summary>
    private static TextSpan? Label(string text, TextSpan paragraph)
    {
        int start = paragraph.Start, limit = Math.Min(paragraph.End, start + LongestLabel), words = 1;
        bool brackets = start + 1 < limit && text[start] == '(' && text[start + 1] == '(';
        while (start < limit && text[start] is '(' or '[' or '<') start++;
        if (start >= limit || !char.IsUpper(text[start])) return null;
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            bool closes = c == ':' || (brackets && c == ')' && i + 1 < paragraph.End && text[i + 1] == ')');
            // "Q." and "A." close with a stop.
            closes |= c == '.' && i == start + 1 && text[start] is 'Q' or 'A' && i + 1 < paragraph.End && text[i + 1] == ' ';
            if (closes) return i + 1 < paragraph.End ? new TextSpan(start, End(text, start, i)) : null;
            if (c == ' ' && (++words > MostWords || (i + 1 < limit && !char.IsUpper(text[i + 1]) && text[i + 1] is not ('(' or '[')))) return null;
            if (!(char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '\'' or '’' or ')' or ']' or '&')) return null;
        }

        return null;
    }

    private static int End(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or ')' or ']' or '>') end--;
        return end;
    }
}
