using Hearsay.Extraction.Quotes;
using Hearsay.Extraction.Rules;
using Hearsay.Language;
using Hearsay.Language.Words;

namespace Hearsay.Extraction.Attributions;

/// <summary>All words of a text in one row, as numbers, with what the model's features ask of each. Built once a document, in linear time.</summary>
internal sealed class TextRow
{
    private TextRow(TextTrees trees, int count)
    {
        Trees = trees;
        Words = new RowWord[count];
        SentenceStart = new int[trees.Count + 1];
        _sourceSums = new int[count + 1];
        _contentSums = new int[count + 1];
    }

    public TextTrees Trees { get; }

    public RowWord[] Words { get; }

    /// <summary>Index of each sentence's first word; the last entry is the number of words.</summary>
    public int[] SentenceStart { get; }

    /// <summary>Sums of <see cref="Hint.InSource"/> and <see cref="Hint.InContent"/> over the words before each, so that a span's mean is two look-ups.</summary>
    private readonly int[] _sourceSums, _contentSums;

    /// <summary>Where a rule fired, by the row index of its cue's head.</summary>
    public Dictionary<int, List<RuleMatch>> Rules { get; } = [];

    public static TextRow Of(TextTrees trees, QuoteStructure quotes, CueLexicon lexicon, WordClusters clusters, RuleSet rules)
    {
        int count = 0;
        for (int s = 0; s < trees.Count; s++) count += trees[s].Count;
        TextRow row = new(trees, count);
        List<RuleMatch> matches = [];
        int at = 0;
        for (int s = 0; s < trees.Count; s++)
        {
            row.SentenceStart[s] = at;
            SentenceTree tree = trees[s];
            for (int i = 0; i < tree.Count; i++) row.Words[at + i] = Read(tree, s, i, at, lexicon, clusters);
            matches.Clear();
            rules.Match(trees, quotes, s, matches);
            foreach (RuleMatch match in matches)
            {
                int head = at + match.Head;
                if (!row.Rules.TryGetValue(head, out List<RuleMatch>? here)) row.Rules.Add(head, here = []);
                here.Add(match);
            }

            at += tree.Count;
        }

        row.SentenceStart[trees.Count] = at;
        row.PutQuotes(quotes);
        row.PutNames(trees.Parsed.Names);
        row.PutParagraphs();
        if (trees.Parsed.Attribution is { } scores) row.PutHints(scores);
        return row;
    }

    /// <summary>The tree of the sentence a word stands in.</summary>
    public SentenceTree Tree(int word) => Trees[Words[word].Sentence];

    /// <summary>Text of a range of words.</summary>
    public TextSpan Span(int first, int last) => new(Words[first].Span.Start, Words[last].Span.End);

    /// <summary>How likely the words of a span are in a source (or in content) by the head on the encoder, in thirds of its steps.</summary>
    public uint MeanHint(bool source, int first, int last)
    {
        int[] sums = source ? _sourceSums : _contentSums;
        return (uint)((sums[last + 1] - sums[first]) * 3 / (last - first + 1));
    }

    /// <summary>Notes what the head on the encoder says of each word, in steps of one unit of its scores.</summary>
    public void PutHints(TokenScores scores)
    {
        for (int s = 0; s < Trees.Count; s++)
            for (int i = SentenceStart[s]; i < SentenceStart[s + 1]; i++)
            {
                ReadOnlySpan<short> values = scores.At(s, i - SentenceStart[s]);
                uint hints = 0;
                for (int k = values.Length - 1; k >= 0; k--) hints = (hints << 4) | (uint)((Math.Clamp((int)values[k], -6 * 256, 6 * 256) + (7 * 256) + 128) >> 8);
                Words[i].Hints = hints;
            }

        SumHints();
    }

    /// <summary>Brings the sums up to the hints of the words.</summary>
    public void SumHints()
    {
        for (int i = 0; i < Words.Length; i++)
        {
            _sourceSums[i + 1] = _sourceSums[i] + (int)Words[i].Of(Hint.InSource);
            _contentSums[i + 1] = _contentSums[i] + (int)Words[i].Of(Hint.InContent);
        }
    }

    /// <summary>Row index of the first word that ends after an offset; the number of words where none does.</summary>
    public int WordAt(int offset)
    {
        int low = 0, high = Words.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Words[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static RowWord Read(SentenceTree tree, int sentence, int i, int start, CueLexicon lexicon, WordClusters clusters)
    {
        Token token = tree[i];
        string small = token.Form.ToLowerInvariant();
        TokenRange range = tree.Subtree(i);
        (ushort fine, ushort middle, ushort coarse) = clusters.Find(Word.Hash(token.Form));
        return new RowWord
        {
            Span = token.Span,
            Form = RowWord.Hash(small),
            Lemma = RowWord.Hash(token.Lemma),
            Xpos = RowWord.Hash(token.Xpos),
            Upos = RowWord.Hash(token.Upos),
            Relation = RowWord.Hash(token.Relation),
            Suffix = RowWord.Hash(small.Length > 3 ? small[^3..] : small),
            Fine = fine,
            Middle = middle,
            Coarse = coarse,
            Kind = Sort(token),
            Head = token.Head < 0 ? -1 : start + token.Head,
            Left = start + range.Start,
            Right = start + range.End - 1,
            Sentence = sentence,
            CueClass = lexicon.ClassOf(token),
            SourceClass = lexicon.SourceClassOf(token),
            Capital = char.IsUpper(token.Form[0]),
        };
    }

    private static WordKind Sort(Token token) => token.Upos switch
    {
        // The tagger takes the rarer dashes for symbols.
        "PUNCT" or "SYM" when token.Form is ":" or "--" or "—" or "–" or "―" or "-" => WordKind.Lead,
        "PUNCT" => WordKind.Mark,
        "VERB" or "AUX" => WordKind.Verb,
        "NOUN" or "PROPN" => WordKind.Noun,
        "ADJ" or "ADV" or "ADP" or "SCONJ" => WordKind.Other,
        "PRON" => WordKind.Pronoun,
        _ => WordKind.Small,
    };

    private void PutQuotes(QuoteStructure quotes)
    {
        foreach (Quotation quotation in quotes.Quotations)
        {
            if (quotation.Depth > 0 && quotation.Role != QuotationRole.Speech) continue;
            int first = WordAt(quotation.Outer.Start), last = WordAt(quotation.Outer.End - 1);
            if (first >= Words.Length || quotation.Outer.IsEmpty) continue;
            last = Math.Min(last, Words.Length - 1);
            byte state = quotation.Role == QuotationRole.Speech ? (byte)(quotation.Depth == 0 ? 1 : 2) : (byte)3;
            for (int i = first; i <= last; i++)
                if (Words[i].Quote == 0 || state == 2) Words[i].Quote = state;
            if (quotation.Depth > 0 || quotation.Role != QuotationRole.Speech) continue;
            Words[first].OpensQuote = true;
            Words[last].ClosesQuote = true;
            for (int i = first; i <= last; i++)
            {
                Words[i].QuoteFirst = first;
                Words[i].QuoteLast = last;
            }
        }
    }

    private void PutNames(Sequence<Name> names)
    {
        foreach (Name name in names)
            for (int i = WordAt(name.Span.Start); i < Words.Length && Words[i].Span.Start < name.Span.End; i++)
                Words[i].Name = (byte)(1 + (int)name.Kind);
    }

    private void PutParagraphs()
    {
        for (int s = 0; s < Trees.Count;)
        {
            int first = SentenceStart[s], number = Trees[s].Sentence.Paragraph, end = s;
            while (end < Trees.Count && Trees[end].Sentence.Paragraph == number) end++;
            for (int i = first; i < SentenceStart[end]; i++)
            {
                Words[i].ParagraphFirst = first;
                Words[i].ParagraphLast = SentenceStart[end] - 1;
            }

            s = end;
        }
    }
}
