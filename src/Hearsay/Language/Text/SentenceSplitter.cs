using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Language.Text;

/// <summary>Finds where sentences end. A paragraph's end is one; between words a small linear model decides.</summary>
internal sealed class SentenceSplitter(WordClusters clusters, IScorer model)
{
    public const string File = "models/sentences.bin";
    public const string Kind = "sentences";

    /// <summary>Whatever the text, a sentence has no more words; the parser's time would grow without bound.</summary>
    public const int MostWords = 250;

    public static SentenceSplitter Read(LanguagePack pack, WordClusters clusters)
    {
        ModelReader reader = new(pack, File, Kind);
        return new SentenceSplitter(clusters, LinearModel.Read(ref reader));
    }

    /// <summary>Index just past the last word of each sentence of a paragraph.</summary>
    public List<int> Split(string text, ReadOnlySpan<WordSpan> words)
    {
        List<int> ends = [];
        Word[] seen = Look(text, words);
        Span<ulong> features = stackalloc ulong[SentenceEndFeatures.Most];
        Span<int> scores = stackalloc int[16];
        int start = 0, quotes = 0, brackets = 0;
        for (int i = 0; i < words.Length; i++)
        {
            SentenceEndFeatures.Count(text, words[i], ref quotes, ref brackets);
            bool ends1 = i + 1 == words.Length;
            if (!ends1 && SentenceEndFeatures.IsPossible(text, words, i))
            {
                int count = SentenceEndFeatures.Extract(text, words, seen, i, i - start + 1, quotes, brackets, features);
                model.Score(features[..count], scores);
                ends1 = scores[1] > scores[0];
            }

            if (!ends1 && (i - start + 1 < MostWords || words[i + 1].Joined)) continue;
            ends.Add(i + 1);
            start = i + 1;
            brackets = 0;
        }

        return ends;
    }

    /// <summary>What the model sees of the words.</summary>
    public Word[] Look(string text, ReadOnlySpan<WordSpan> words)
    {
        Word[] seen = new Word[words.Length];
        for (int i = 0; i < words.Length; i++) seen[i] = Word.Of(text.AsSpan(words[i].Start, words[i].Length), clusters, false);
        return seen;
    }
}
