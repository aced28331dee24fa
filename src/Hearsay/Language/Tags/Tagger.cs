using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Language.Tags;

/// <summary>Gives each word its part of speech, universal and Penn in one, from left to right.</summary>
internal sealed class Tagger(string[] tags, TagDictionary dictionary, IScorer model)
{
    public const string File = "models/tagger.bin";
    public const string Kind = "tagger";

    private readonly string[] _upos = Array.ConvertAll(tags, t => t[..t.IndexOf('|', StringComparison.Ordinal)]);
    private readonly string[] _xpos = Array.ConvertAll(tags, t => t[(t.IndexOf('|', StringComparison.Ordinal) + 1)..]);

    /// <summary>The tags, as <c>NOUN|NN</c>.</summary>
    public IReadOnlyList<string> Tags => tags;

    public static Tagger Read(LanguagePack pack)
    {
        ModelReader reader = new(pack, File, Kind);
        string[] tags = reader.Strings();
        TagDictionary dictionary = TagDictionary.Read(ref reader);
        return new Tagger(tags, dictionary, LinearModel.Read(ref reader));
    }

    public string Upos(int tag) => _upos[tag];

    public string Xpos(int tag) => _xpos[tag];

    /// <summary>Looks up the ambiguity class of each word; the features need them.</summary>
    public void Recall(Span<Word> words)
    {
        for (int i = 0; i < words.Length; i++) words[i].Ambiguity = dictionary.ClassOf(words[i].Form);
    }

    /// <summary>Tags a sentence whose words have been recalled.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<byte> found)
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

            int count = TagFeatures.Extract(words, i, found, features);
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
}
