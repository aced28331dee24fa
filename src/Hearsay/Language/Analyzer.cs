using Hearsay.Language.Capitals;
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

    private readonly Truecaser? _truecaser;
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
        _truecaser = _names is null ? null : Truecaser.Read(pack, clusters, _names.Clues);
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
        string read = Recase(text);
        return Analyze(read, text, Cuts(read, text, null), null).WrittenAs(text);
    }

    /// <summary>Analyses a text whose sentences and words are cut already, and keeps the cuts.</summary>
    /// <exception cref="ArgumentException">A sentence has no words, or words overlap, are out of order, or lie outside the text.</exception>
    public ParsedText Analyze(string text, Sequence<SentenceCut> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        string read = Recase(text);
        return Analyze(read, text, Cuts(read, text, sentences), null).WrittenAs(text);
    }

    /// <summary>
    /// Analyses the text of a document, cut by its file where it has cuts, and says when each step has ended. What is printed in capitals comes back
    /// as it was read, in ordinary print, for the steps that follow; <see cref="ParsedText.WrittenAs"/> gives it its own letters again.
    /// </summary>
    internal ParsedText Analyze(Document document, IReadingSteps? steps)
    {
        string read = Recase(document.Text);
        steps?.End("capitals");
        return Analyze(read, document.Text, document.Cuts.Count == 0 ? Cuts(read, document.Text, steps) : Cuts(read, document.Text, document.Cuts), steps);
    }

    /// <summary>A text with what is printed in capitals as ordinary print has it: as long, and the very same string where nothing is.</summary>
    internal string Recase(string text) => _truecaser?.Recase(text) ?? text;

    /// <summary>Parses words that are already cut, as a treebank's are; the spans must lie in <paramref name="text"/>.</summary>
    internal Sentence Parse(string text, int paragraph, ReadOnlySpan<WordSpan> words)
    {
        SentenceDraft draft = Draft(text, text, words);
        _parser.Parse([draft]);
        _repairs.Mend(draft);
        return Finish(paragraph, words, draft);
    }

    private List<Cut> Cuts(string text, string written, IReadingSteps? steps)
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
                cuts.Add(new Cut(p, all.AsMemory(start, end - start), Draft(text, written, all.AsSpan(start, end - start))));
                start = end;
            }

            steps?.End("sentences");
        }

        return cuts;
    }

    private static List<Cut> Cuts(string text, string written, Sequence<SentenceCut> sentences)
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

            cuts.Add(new Cut(sentence.Paragraph, words, Draft(text, written, words)));
        }

        return cuts;
    }

    private ParsedText Analyze(string text, string written, List<Cut> cuts, IReadingSteps? steps)
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
        // What is a name is written large, though the reading of capitals took it for common words.
        if (!ReferenceEquals(text, written)) text = CapitalNames.Write(text, cuts.Select(c => c.Words), drafts, found);
        steps?.End("names");
        Sequence<Sentence> sentences = cuts.Select(c => Finish(c.Paragraph, c.Words.Span, c.Draft)).ToSequence();
        Sequence<Name> names = _names?.Name(text, sentences, found) ?? [];
        steps?.End("lemmas");
        return new ParsedText(text, sentences, names) { Firmness = firmness?.Scores, Attribution = attribution?.Scores };
    }

    /// <summary>The names of sentences that are already cut, as a treebank's are. Only their forms are looked at; tags and trees are made anew.</summary>
    /// <param name="sentences">With the forms to read.</param>
    /// <param name="written">The text where the report's own letters are others, because it is in capitals.</param>
    internal List<FoundName> FindNames(Sequence<Sentence> sentences, string? written = null)
    {
        if (_names is null) return [];
        SentenceDraft[] drafts = [.. sentences.Select(s => Draft(s, written))];
        NameReading reading = _names.Open(drafts);
        _parser.Parse(drafts, [reading]);
        return _names.Find(drafts, reading);
    }

    /// <summary>The same names, with the kinds that the lexicons give them.</summary>
    internal Sequence<Name> FindNames(string text, Sequence<Sentence> sentences) => _names?.Name(text, sentences, FindNames(sentences)) ?? [];

    private static SentenceDraft Draft(string text, string written, ReadOnlySpan<WordSpan> words)
    {
        string[] forms = Forms(text, words);
        return new SentenceDraft(forms, ReferenceEquals(text, written) ? forms : Forms(written, words));
    }

    private static string[] Forms(string text, ReadOnlySpan<WordSpan> words)
    {
        string[] forms = new string[words.Length];
        for (int i = 0; i < forms.Length; i++) forms[i] = text.Substring(words[i].Start, words[i].Length);
        return forms;
    }

    private static SentenceDraft Draft(Sentence sentence, string? written) => new(
        [.. sentence.Tokens.Select(t => t.Form)], written is null ? null : [.. sentence.Tokens.Select(t => t.Span.In(written))]);

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
