using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Language.Tags;

/// <summary>
/// Gives each word its part of speech, universal and Penn in one: first from the last word to the first, then, with that as advice,
/// from the first to the last. So both passes know tags, but each those of another side.
/// </summary>
internal sealed class Tagger(string[] tags, TagDictionary dictionary, IScorer backward, IScorer? forward)
{
    public const string File = "models/tagger.bin";
    public const string Kind = "tagger";

    private readonly string[] _upos = Array.ConvertAll(tags, t => t[..t.IndexOf('|', StringComparison.Ordinal)]);
    private readonly string[] _xpos = Array.ConvertAll(tags, t => t[(t.IndexOf('|', StringComparison.Ordinal) + 1)..]);

    /// <summary>The tags, as <c>NOUN|NN</c>.</summary>
    public IReadOnlyList<string> Tags => tags;

    public static Tagger Read(LanguagePack pack) => Read(pack, both: true);

    /// <summary>A tagger of which only the first pass has been trained.</summary>
    public static Tagger ReadFirst(LanguagePack pack) => Read(pack, both: false);

    public string Upos(int tag) => _upos[tag];

    public string Xpos(int tag) => _xpos[tag];

    /// <summary>Looks up the ambiguity class of each word; the features need them.</summary>
    public void Recall(Span<Word> words)
    {
        for (int i = 0; i < words.Length; i++) words[i].Ambiguity = dictionary.ClassOf(words[i].Form);
    }

    /// <summary>Tags a sentence whose words have been recalled. The words come back in their order.</summary>
    public void Tag(Span<Word> words, Span<byte> found)
    {
        if (forward is null)
        {
            TagBackward(words, found);
            return;
        }

        // A sentence has 400 words at most.
        Span<byte> advice = stackalloc byte[words.Length];
        TagBackward(words, advice);
        Pass(forward, words, advice, found);
    }

    /// <summary>The first pass alone.</summary>
    public void TagBackward(Span<Word> words, Span<byte> found)
    {
        words.Reverse();
        Pass(backward, words, [], found);
        words.Reverse();
        found.Reverse();
    }

    private void Pass(IScorer model, ReadOnlySpan<Word> words, ReadOnlySpan<byte> advice, Span<byte> found)
    {
        Span<ulong> features = stackalloc ulong[TagFeatures.Most];
        Span<int> scores = stackalloc int[256];
        for (int i = 0; i < words.Length; i++)
        {
            ReadOnlySpan<byte> allowed = dictionary.Allowed(words[i].Ambiguity);
            if (allowed.Length == 1)
            {
                found[i] = allowed[0];
                continue;
            }

            int count = TagFeatures.Extract(words, i, found, advice, features);
            model.Score(features[..count], scores);
            found[i] = (byte)Best(scores, allowed);
        }
    }

    /// <summary>The best of the allowed tags, the first where two are equal.</summary>
    public int Best(ReadOnlySpan<int> scores, ReadOnlySpan<byte> allowed)
    {
        if (allowed.IsEmpty)
        {
            int best = 0;
            for (int tag = 1; tag < tags.Length; tag++)
                if (scores[tag] > scores[best]) best = tag;
            return best;
        }

        byte choice = allowed[0];
        foreach (byte tag in allowed)
            if (scores[tag] > scores[choice]) choice = tag;
        return choice;
    }

    private static Tagger Read(LanguagePack pack, bool both)
    {
        ModelReader reader = new(pack, File, Kind);
        string[] tags = reader.Strings();
        TagDictionary dictionary = TagDictionary.Read(ref reader);
        LinearModel backward = LinearModel.Read(ref reader);
        return new Tagger(tags, dictionary, backward, both ? LinearModel.Read(ref reader) : null);
    }
}
