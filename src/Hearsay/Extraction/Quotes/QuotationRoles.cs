using Hearsay.Language;

namespace Hearsay.Extraction.Quotes;

/// <summary>Tells speech from titles of works and from words held at arm's length.</summary>
internal sealed class QuotationRoles(LanguagePack pack)
{
    private const int LongestScare = 3;
    private const int LongestTitle = 9;
    private readonly LexiconTable _cues = pack.Lexicon("cues");
    private readonly LexiconTable _works = pack.Lexicon("works");
    private readonly LexiconTable _naming = pack.Lexicon("naming-verbs");
    private readonly LexiconTable _heralds = pack.Lexicon("heralds");

    public QuotationRole Of(TextTrees trees, OpenQuotation quotation)
    {
        string text = trees.Text;
        int words = CountWords(text, quotation.Inner, out bool allCapitals);
        if (words == 0) return QuotationRole.Scare;
        if (words > LongestTitle) return QuotationRole.Speech;

        int sentence = trees.SentenceAt(quotation.Outer.Start);
        if (sentence == trees.Count) return QuotationRole.Speech;
        SentenceTree tree = trees[sentence];
        int first = trees.TokensIn(sentence, quotation.Outer).Start;
        bool opensSentence = first == 0 || IsClosed(text, quotation.Outer.Start, tree.Sentence.Span.Start);
        bool introduced = IsIntroduced(tree, first);
        if (allCapitals && words > 1 && !opensSentence && (introduced ? IsPerformed(tree, first) : NamesWork(tree, first))) return QuotationRole.Title;
        if (words > LongestScare) return QuotationRole.Speech;
        if (introduced || IsPredicate(tree, trees.TokensIn(sentence, quotation.Inner)) || IsNamed(tree, first)) return QuotationRole.Speech;

        // “No,” he said: a stop or comma inside marks speech only where the quotation is a sentence of its own.
        char last = LastMark(text, quotation.Inner);
        if (opensSentence && last is ',' or '.' or '!' or '?' or '…') return QuotationRole.Speech;
        return QuotationRole.Scare;
    }

    /// <summary>True where a paragraph ends in a colon and words of saying lead up to it, so that the next paragraph is what was said.</summary>
    public bool Introduces(TextTrees trees, ParagraphSpan paragraph)
    {
        SentenceTree last = trees[paragraph.End - 1];
        ReadOnlySpan<Token> tokens = last.Sentence.Tokens.AsSpan();
        if (tokens[^1].Form is not ":") return false;
        for (int i = Math.Max(0, tokens.Length - 40); i < tokens.Length; i++)
            if (IsSpeech(tokens[i])) return true;
        return false;
    }

    /// <summary>A verb of saying just before, with or without comma or colon: said "no"; told her: "no".</summary>
    private bool IsIntroduced(SentenceTree tree, int first)
    {
        int at = first - 1;
        bool mark = at >= 0 && tree[at].Form is "," or ":";
        if (mark) at--;
        for (int back = 0; at >= 0 && back < (mark ? 4 : 1); back++, at--)
            if (IsSpeech(tree[at])) return true;
        return mark && first > 0 && tree[first - 1].Form is ":";
    }

    /// <summary>What somebody said that something is, in his own word: said the raid was “cruel”.</summary>
    private bool IsPredicate(SentenceTree tree, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
            if (tree.Relation(i) == "ccomp" && tree[i].Upos is "ADJ" or "NOUN" && tree.Child(i, "cop") >= 0 && tree.Head(i) >= 0 && IsSpeech(tree[tree.Head(i)])) return true;
        return false;
    }

    /// <summary>What somebody calls something: described him as “reckless”.</summary>
    private bool IsNamed(SentenceTree tree, int first)
    {
        if (first == 0 || tree[first - 1].Form is not "as") return false;
        for (int i = first - 2; i >= Math.Max(0, first - 12); i--)
            if (tree[i].Upos == "VERB" && _naming.Contains(tree[i].Lemma)) return true;
        return false;
    }

    private bool IsSpeech(Token token) => token.Upos is "VERB" or "AUX"
        ? _cues.Find(token.Lemma) is { } row && row["speech"] is "yes"
        : _heralds.Contains(token.Form.ToLowerInvariant());

    private bool NamesWork(SentenceTree tree, int first)
    {
        for (int i = first - 1; i >= 0 && i >= first - 3; i--)
            if (tree[i].Form is "'s" or "’s" || _works.Contains(tree[i].Lemma)) return true;
        return false;
    }

    /// <summary>What a person reads or sings by its title; what a sign reads is its words.</summary>
    private bool IsPerformed(SentenceTree tree, int first) =>
        first > 1 && tree[first - 1].Upos == "VERB" && _works.Contains(tree[first - 1].Lemma) && tree.Child(first - 1, "nsubj") is >= 0 and int reader && tree[reader].Upos is "PRON" or "PROPN" && tree[reader].Xpos != "WDT";

    /// <summary>True where only a closing quotation mark or stop stands before, so that the quotation opens a sentence.</summary>
    private static bool IsClosed(string text, int at, int start)
    {
        int i = at - 1;
        while (i >= start && char.IsWhiteSpace(text[i])) i--;
        return i < start || text[i] is '.' or '!' or '?' or '”' or '"' or '»' or '—' or '–';
    }

    private static char LastMark(string text, TextSpan inner)
    {
        int i = inner.End - 1;
        while (i >= inner.Start && char.IsWhiteSpace(text[i])) i--;
        return i >= inner.Start ? text[i] : '\0';
    }

    /// <summary>Number of words, counted no further than a title can be long.</summary>
    private static int CountWords(string text, TextSpan span, out bool allCapitals)
    {
        int words = 0;
        allCapitals = true;
        bool inWord = false;
        for (int i = span.Start; i < span.End && words <= LongestTitle; i++)
        {
            bool letter = char.IsLetterOrDigit(text[i]) || (inWord && text[i] is '\'' or '’' or '-');
            if (letter && !inWord)
            {
                words++;
                // Short words of a title stay small: "State of the Union".
                int end = i;
                while (end < span.End && char.IsLetter(text[end]) && end - i < 5) end++;
                allCapitals &= !char.IsLower(text[i]) || end - i <= 3;
            }

            inWord = letter;
        }

        allCapitals &= words > 0 && span.Start < span.End && !char.IsLower(text[span.Start]);
        return words;
    }
}
