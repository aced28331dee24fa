using System.Globalization;
using System.Text;
using Hearsay.Readers.Plain;

namespace Hearsay.Readers.Rows;

/// <summary>Rebuilds a text from the rows of CoNLL-U: a space where they have one, a blank line before each new paragraph.</summary>
/// <remarks>Format: https://universaldependencies.org/format.html.</remarks>
internal sealed class ConlluText
{
    /// <summary>Columns of a row.</summary>
    public const int Columns = 10;

    private readonly StringBuilder _text = new();
    private readonly List<SentenceCut> _sentences = [];
    private bool _spaceBefore;
    private bool _paragraphBefore;
    private int _paragraph;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Sentences and words so far.</summary>
    public Sequence<SentenceCut> Sentences => _sentences.ToSequence();

    /// <summary>The next sentence begins a paragraph.</summary>
    public void BeginParagraph() => _paragraphBefore = _sentences.Count > 0;

    /// <summary>The paragraph that the last sentence stands in, from nought.</summary>
    public int Paragraph => _paragraph;

    /// <summary>Adds a sentence.</summary>
    /// <param name="rows">Its rows, each cut at the tabulators.</param>
    /// <param name="words">Its words, and where each stands in the text; empty stretches for words that share a token too short for them.</param>
    /// <returns>What is wrong with a row, or null; the text is of no use then.</returns>
    public string? Add(IReadOnlyList<string[]> rows, out List<ConlluWord> words)
    {
        words = [];
        int first = 0, last = 0, end = 0, next = 0;
        foreach (string[] row in rows)
        {
            if (row.Length != Columns) return $"a row has {row.Length} columns, not {Columns}";
            // Words that a sentence leaves out ("8.1") stand nowhere in its text.
            if (row[0].Contains('.', StringComparison.Ordinal)) continue;
            int dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                if (Number(row[0][..dash]) is not int from || Number(row[0][(dash + 1)..]) is not int to || from > to) return $"\"{row[0]}\" is no range of words";
                (first, last) = (from, to);
                next = Write(row);
                end = _text.Length;
                continue;
            }

            if (Number(row[0]) is not int number) return $"\"{row[0]}\" is no number of a word";
            if (number > last)
            {
                words.Add(new ConlluWord(row, new TextSpan(Write(row), _text.Length), false));
                continue;
            }

            // The words of one token share its stretch in order; each gets as much as its form is long, and one letter at least.
            int to2 = number == last ? end : Math.Clamp(next + row[1].Length, next, end);
            words.Add(new ConlluWord(row, new TextSpan(next, to2), number > first));
            next = to2;
        }

        Sequence<WordCut> cuts = words.Where(w => !w.Span.IsEmpty).Select(w => new WordCut(w.Span, w.Joined)).ToSequence();
        if (cuts.Count > 0) _sentences.Add(new SentenceCut(_paragraph, cuts));
        return null;
    }

    private int Write(string[] row)
    {
        if (_paragraphBefore)
        {
            _text.Append("\n\n");
            _paragraph++;
        }
        else if (_spaceBefore)
        {
            _text.Append(' ');
        }

        _paragraphBefore = false;
        int start = _text.Length;
        string form = ReadingText.Clean(row[1]).Text;
        _text.Append(form.Length == 0 ? "\ufffd" : form);
        _spaceBefore = !row[9].Split('|').Contains("SpaceAfter=No");
        return start;
    }

    private static int? Number(string field) => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}

/// <summary>A word of CoNLL-U and its place in the text.</summary>
/// <param name="Row">Its ten columns.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Joined">True for the second and later words of one token ("do" and "n't").</param>
internal readonly record struct ConlluWord(string[] Row, TextSpan Span, bool Joined);
