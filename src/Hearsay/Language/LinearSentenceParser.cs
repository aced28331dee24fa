using System.Collections.Concurrent;
using Hearsay.Language.Tags;
using Hearsay.Language.Trees;
using Hearsay.Language.Words;

namespace Hearsay.Language;

/// <summary>The plain model: tags by one linear model, then a tree by another.</summary>
internal sealed class LinearSentenceParser(WordClusters clusters, Tagger tagger, TransitionParser parser) : ISentenceParser
{
    private readonly byte[] _uposOfTag = NumberUpos(tagger);

    // Scratch is taken and given back a sentence at a time, so that threads never share one.
    private readonly ConcurrentBag<Scratch> _scratch = [];

    public static LinearSentenceParser Read(LanguagePack pack, WordClusters clusters) => new(clusters, Tagger.Read(pack), TransitionParser.Read(pack));

    /// <inheritdoc/>
    public void Parse(ReadOnlySpan<SentenceDraft> sentences)
    {
        foreach (SentenceDraft sentence in sentences) Parse(sentence);
    }

    private void Parse(SentenceDraft sentence)
    {
        int n = sentence.Forms.Length;
        if (!_scratch.TryTake(out Scratch? scratch)) scratch = new Scratch();
        Span<Word> words = scratch.Words.AsSpan(0, n);
        Span<byte> tags = scratch.Tags.AsSpan(0, n);
        Look(sentence.Forms, words);
        tagger.Tag(words, tags);
        scratch.ParserWords.Fill(words, tags, _uposOfTag);
        parser.Parse(scratch.ParserWords, scratch.State);
        for (int i = 0; i < n; i++)
        {
            sentence.Upos[i] = tagger.Upos(tags[i]);
            sentence.Xpos[i] = tagger.Xpos(tags[i]);
            int head = scratch.State.Head[i + 1];
            sentence.Heads[i] = head == n + 1 ? -1 : head - 1;
            sentence.Relations[i] = head == n + 1 ? "root" : parser.Relations[scratch.State.Relation[i + 1]];
        }

        _scratch.Add(scratch);
    }

    /// <summary>What the models see of a sentence's words.</summary>
    public void Look(string[] forms, Span<Word> words)
    {
        bool caseless = Word.AreCaseless(forms);
        for (int i = 0; i < forms.Length; i++) words[i] = Word.Of(forms[i], clusters, caseless);
        tagger.Recall(words);
    }

    /// <summary>A number for the universal part of each tag.</summary>
    public static byte[] NumberUpos(Tagger tagger)
    {
        List<string> seen = [];
        return [.. tagger.Tags.Select((_, tag) =>
        {
            string upos = tagger.Upos(tag);
            if (!seen.Contains(upos)) seen.Add(upos);
            return (byte)seen.IndexOf(upos);
        })];
    }

    private sealed class Scratch
    {
        public Word[] Words { get; } = new Word[ParserState.MostWords];

        public byte[] Tags { get; } = new byte[ParserState.MostWords];

        public ParserWords ParserWords { get; } = new();

        public ParserState State { get; } = new();
    }
}
