using Hearsay.Language.Neural;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Neural;

/// <summary>Words, tags and relations of the training set, numbered.</summary>
internal sealed class EncoderVocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _vectorRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<int, float[]> _vectors = [];
    private readonly WordVectors _table;
    private readonly int _buckets;

    public EncoderVocabulary(IEnumerable<Sentence> sentences, WordVectors table, int leastCount, int buckets)
    {
        _table = table;
        _buckets = buckets;
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Token token in sentences.SelectMany(s => s.Tokens))
        {
            string plain = WordFeatures.Plain(WordFeatures.Key(token.Form));
            counts[plain] = counts.GetValueOrDefault(plain) + 1;
            if (_tags.TryAdd(Tag(token), Tags.Count)) Tags.Add(Tag(token));
            if (token.Head >= 0 && _relations.TryAdd(token.Relation, Relations.Count)) Relations.Add(token.Relation);
        }

        Words.Add("");
        foreach ((string word, int count) in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal))
            if (count >= leastCount)
            {
                _words.Add(word, Words.Count);
                Words.Add(word);
            }

        for (int i = 0; i < table.Words.Length; i++) _vectorRows.TryAdd(table.Words[i], i);
    }

    public List<string> Words { get; } = [];

    public List<string> Tags { get; } = [];

    public List<string> Relations { get; } = [];

    public static string Tag(Token token) => token.Upos + "|" + token.Xpos;

    public TrainingSentence Number(Sentence sentence)
    {
        int n = sentence.Tokens.Count;
        int[] words = new int[n], tags = new int[n], heads = new int[n], relations = new int[n], affixes = new int[n * WordFeatures.Count];
        float[]?[] vectors = new float[n][];
        bool caseless = Word.AreCaseless([.. sentence.Tokens.Select(t => t.Form)]);
        for (int i = 0; i < n; i++)
        {
            Token token = sentence.Tokens[i];
            string key = WordFeatures.Key(token.Form), plain = WordFeatures.Plain(key);
            words[i] = _words.GetValueOrDefault(plain);
            vectors[i] = _vectorRows.TryGetValue(key, out int row) ? Vector(row) : null;
            WordFeatures.Hash(caseless ? key : token.Form, plain, i == 0, _buckets, affixes.AsSpan(i * WordFeatures.Count));
            tags[i] = _tags.GetValueOrDefault(Tag(token), 0);
            heads[i] = token.Head;
            relations[i] = token.Head < 0 ? -1 : _relations.GetValueOrDefault(token.Relation, 0);
        }

        return new TrainingSentence(words, vectors, affixes, tags, heads, relations);
    }

    private float[] Vector(int row)
    {
        if (!_vectors.TryGetValue(row, out float[]? vector)) _vectors.Add(row, vector = _table.Vector(row));
        return vector;
    }
}
