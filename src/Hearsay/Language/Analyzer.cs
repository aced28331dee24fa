using Hearsay.Language.Lemmas;
using Hearsay.Language.Names;
using Hearsay.Language.Neural;
using Hearsay.Language.Text;
using Hearsay.Language.Trees;
using Hearsay.Language.Words;

namespace Hearsay.Language;

/// <summary>Turns text into sentences with tokens, trees and names. Safe to share between threads.</summary>
public sealed class Analyzer
{
    /// <summary>File of the head of firmness, which it shares with the rest of that model.</summary>
    internal const string FirmnessHead = "models/firmness.bin";

    private readonly Tokenizer _tokenizer;
    private readonly SentenceSplitter _splitter;
    private readonly EncoderSentenceParser _parser;
    private readonly TreeRepairs _repairs;
    private readonly Lemmatizer _lemmatizer;
    private readonly NameFinder? _names;
    private readonly TokenHead? _firmness;
    private readonly TokenHead? _attribution;

    /// <summary>An analyzer that runs the models of <paramref name="pack"/>.</summary>
    /// <exception cref="LanguagePackException">A model is missing or broken.</exception>
    public Analyzer(LanguagePack pack)
        : this(pack ?? throw new ArgumentNullException(nameof(pack)), WordClusters.Read(pack))
    {
    }

    private Analyzer(LanguagePack pack, WordClusters clusters)
    {
        Language = pack.Language;
        _tokenizer = new Tokenizer(pack);
        _splitter = SentenceSplitter.Read(pack, clusters);
        EncoderModel encoder = EncoderModel.Read(pack);
        _parser = new EncoderSentenceParser(encoder);
        _repairs = new TreeRepairs(pack);
        _lemmatizer = Lemmatizer.Read(pack, clusters, new Spelling(encoder.Vectors));
        // The language layer is trained before the names are; a pack on the way there names nothing.
        _names = pack.Has(NameModel.File) ? new NameFinder(pack, clusters, NameModel.Read(pack)) : null;
        _firmness = KeptScores.Read(pack, FirmnessHead, "firmness");
        _attribution = KeptScores.Read(pack, "models/attribution-head.bin");
    }

    /// <summary>True to have firmness scored in every sentence, as training and scoring want it. Reading asks only about infinitives that a predicate governs.</summary>
    internal bool AllFirmness { get; init; }

    /// <summary>ISO 639-1 code of the language it reads.</summary>
    public string Language { get; }

    /// <summary>Analyses a text. Never throws, whatever the text.</summary>
    public ParsedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(text, Cuts(text, null), null);
    }

    /// <summary>Analyses a text whose sentences and words are cut already, and keeps the cuts.</summary>
    /// <exception cref="ArgumentException">A sentence has no words, or words overlap, are out of order, or lie outside the text.</exception>
    public ParsedText Analyze(string text, Sequence<SentenceCut> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Analyze(text, Cuts(text, sentences), null);
    }

    /// <summary>Analyses the text of a document, cut by its file where it has cuts, and says when each step has ended.</summary>
    internal ParsedText Analyze(Document document, IReadingSteps? steps) =>
        Analyze(document.Text, document.Cuts.Count == 0 ? Cuts(document.Text, steps) : Cuts(document.Text, document.Cuts), steps);

    /// <summary>Parses words that are already cut, as a treebank's are; the spans must lie in <paramref name="text"/>.</summary>
    internal Sentence Parse(string text, int paragraph, ReadOnlySpan<WordSpan> words)
    {
        SentenceDraft draft = Draft(text, words);
        _parser.Parse([draft]);
        _repairs.Mend(draft);
        return Finish(paragraph, words, draft);
    }

    private List<Cut> Cuts(string text, IReadingSteps? steps)
    {
        List<Cut> cuts = [];
        List<WordSpan> words = [];
        List<TextSpan> paragraphs = Paragraphs.Find(text);
        for (int p = 0; p < paragraphs.Count; p++)
        {
            words.Clear();
            _tokenizer.Tokenize(text, paragraphs[p].Start, paragraphs[p].End, words);
            steps?.End("tokens");
            int start = 0;
            WordSpan[] all = [.. words];
            foreach (int end in _splitter.Split(text, all))
            {
                cuts.Add(new Cut(p, all.AsMemory(start, end - start), Draft(text, all.AsSpan(start, end - start))));
                start = end;
            }

            steps?.End("sentences");
        }

        return cuts;
    }

    private static List<Cut> Cuts(string text, Sequence<SentenceCut> sentences)
    {
        List<Cut> cuts = [];
        int at = 0;
        foreach (SentenceCut sentence in sentences)
        {
            WordSpan[] words = [.. sentence.Words.Select(w => new WordSpan(w.Span.Start, w.Span.End, w.JoinedToPrevious))];
            if (words.Length == 0) throw new ArgumentException("A sentence has no words.", nameof(sentences));
            foreach (WordSpan word in words)
            {
                if (word.Start < at || word.End <= word.Start || word.End > text.Length) throw new ArgumentException($"The word at {word.Start} to {word.End} does not follow the one before it within the text.", nameof(sentences));
                at = word.End;
            }

            cuts.Add(new Cut(sentence.Paragraph, words, Draft(text, words)));
        }

        return cuts;
    }

    private ParsedText Analyze(string text, List<Cut> cuts, IReadingSteps? steps)
    {
        // All at once: the encoder then reads its weights once for many sentences.
        KeptScores? firmness = _firmness is null ? null : new KeptScores(_firmness, AllFirmness ? null : HasOpenInfinitive), attribution = _attribution is null ? null : new KeptScores(_attribution);
        SentenceDraft[] drafts = [.. cuts.Select(c => c.Draft)];
        NameReading? reading = _names?.Open(drafts);
        IHeadTask?[] tasks = [reading, firmness, attribution];
        _parser.Parse(drafts, [.. tasks.OfType<IHeadTask>()]);
        foreach (SentenceDraft draft in drafts) _repairs.Mend(draft);
        steps?.End("encoder");
        List<FoundName> found = _names?.Find(drafts, reading!) ?? [];
        NameTrees.Mend(drafts, found);
        steps?.End("names");
        Sequence<Sentence> sentences = cuts.Select(c => Finish(c.Paragraph, c.Words.Span, c.Draft)).ToSequence();
        Sequence<Name> names = _names?.Name(text, sentences, found) ?? [];
        steps?.End("lemmas");
        return new ParsedText(text, sentences, names) { Firmness = firmness?.Scores, Attribution = attribution?.Scores };
    }

    /// <summary>The names of sentences that are already cut, as a treebank's are. Only their forms are looked at; tags and trees are made anew.</summary>
    internal List<FoundName> FindNames(Sequence<Sentence> sentences)
    {
        if (_names is null) return [];
        SentenceDraft[] drafts = [.. sentences.Select(s => new SentenceDraft([.. s.Tokens.Select(t => t.Form)]))];
        NameReading reading = _names.Open(drafts);
        _parser.Parse(drafts, [reading]);
        return _names.Find(drafts, reading);
    }

    /// <summary>The same names, with the kinds that the lexicons give them.</summary>
    internal Sequence<Name> FindNames(string text, Sequence<Sentence> sentences) => _names?.Name(text, sentences, FindNames(sentences)) ?? [];

    private static SentenceDraft Draft(string text, ReadOnlySpan<WordSpan> words)
    {
        string[] forms = new string[words.Length];
        for (int i = 0; i < forms.Length; i++) forms[i] = text.Substring(words[i].Start, words[i].Length);
        return new SentenceDraft(forms);
    }

    private Sentence Finish(int paragraph, ReadOnlySpan<WordSpan> words, SentenceDraft draft)
    {
        Token[] tokens = new Token[words.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            string upos = draft.Upos[i], xpos = draft.Xpos[i];
            tokens[i] = new Token(
                new TextSpan(words[i].Start, words[i].End),
                draft.Forms[i],
                IsPerfect(draft, i) ? "have" : _lemmatizer.Lemma(draft.Forms[i], upos, xpos),
                upos,
                xpos,
                _lemmatizer.Features(draft.Forms[i], upos, xpos),
                draft.Heads[i],
                draft.Relations[i],
                words[i].Joined);
        }

        return new Sentence(new TextSpan(words[0].Start, words[^1].End), paragraph, new Sequence<Token>(tokens));
    }

    /// <summary>True where a predicate governs an infinitive with "to": nowhere else does anyone ask the head.</summary>
    private static bool HasOpenInfinitive(SentenceDraft draft)
    {
        for (int i = 0; i < draft.Forms.Length; i++)
            if (draft.Relations[i] == "mark" && draft.Heads[i] >= 0 && draft.Relations[draft.Heads[i]] == "xcomp" && draft.Forms[i].Equals("to", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // "'s" stands for "is" and for "has"; only the tree tells.
    private static bool IsPerfect(SentenceDraft draft, int i) =>
        draft.Forms[i] is "'s" or "’s" && draft.Upos[i] == "AUX" && draft.Relations[i] == "aux" && draft.Heads[i] >= 0 && draft.Xpos[draft.Heads[i]] == "VBN";

    /// <summary>A sentence cut out of its paragraph, before it is finished.</summary>
    private readonly record struct Cut(int Paragraph, ReadOnlyMemory<WordSpan> Words, SentenceDraft Draft);
}
