using Hearsay.Lab.Learning;
using Hearsay.Language.Models;
using Hearsay.Language.Tags;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Ud;

/// <summary>Learns the tagger: an averaged perceptron that sees its own earlier tags, right or wrong.</summary>
internal static class TaggerTraining
{
    /// <summary>The joint tags of a corpus, the most frequent first; rarer ones than <paramref name="least"/> are not learnt.</summary>
    public static string[] Tags(IEnumerable<Sentence> sentences, int least) =>
        [.. sentences.SelectMany(s => s.Tokens).GroupBy(Key).Where(g => g.Count() >= least).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    public static string Key(Token token) => $"{token.Upos}|{token.Xpos}";

    public static byte[] Train(Sentence[] sentences, string[] tags, WordClusters clusters, int rounds)
    {
        Dictionary<string, int> number = tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal);
        TagDictionary dictionary = Dictionary(sentences, number);
        PerceptronTable table = new(tags.Length);
        Tagger tagger = new(tags, dictionary, table);
        (Word[] Words, int[] Gold)[] examples = [.. sentences.Select(s =>
        {
            string[] forms = [.. s.Tokens.Select(t => t.Form)];
            bool caseless = Word.AreCaseless(forms);
            Word[] words = Array.ConvertAll(forms, f => Word.Of(f, clusters, caseless));
            tagger.Recall(words);
            return (words, s.Tokens.Select(t => number.GetValueOrDefault(Key(t), -1)).ToArray());
        })];
        Shuffle shuffle = new(11);
        ulong[] features = new ulong[TagFeatures.Most];
        int[] scores = new int[256];
        byte[] found = new byte[1024];
        for (int round = 0; round < rounds; round++)
        {
            shuffle.Reorder(examples);
            int wrong = 0, all = 0;
            foreach ((Word[] words, int[] gold) in examples)
                for (int i = 0; i < words.Length; i++)
                {
                    int count = TagFeatures.Extract(words, i, found, features);
                    ReadOnlySpan<ulong> seen = features.AsSpan(0, count);
                    table.Score(seen, scores);
                    int best = tagger.Best(scores, dictionary.Allowed(words[i].Ambiguity));
                    found[i] = (byte)best;
                    all++;
                    if (best != gold[i] && gold[i] >= 0)
                    {
                        wrong++;
                        table.Add(seen, gold[i], 1);
                        table.Add(seen, best, -1);
                    }

                    table.Time++;
                }

            Console.Error.WriteLine($"  tagger round {round + 1}: {100.0 * wrong / all:F2} % wrong");
        }

        ModelWriter writer = new(Tagger.Kind);
        writer.Strings(tags);
        dictionary.Write(writer);
        table.WriteTo(writer, 0.1f, 2);
        return writer.ToArray();
    }

    private static TagDictionary Dictionary(Sentence[] sentences, Dictionary<string, int> number)
    {
        Dictionary<uint, Dictionary<byte, int>> seen = [];
        foreach (Token token in sentences.SelectMany(s => s.Tokens))
        {
            if (!number.TryGetValue(Key(token), out int tag)) continue;
            Dictionary<byte, int> counts = seen.TryGetValue(Word.Hash(token.Form), out Dictionary<byte, int>? c) ? c : seen[Word.Hash(token.Form)] = [];
            counts[(byte)tag] = counts.GetValueOrDefault((byte)tag) + 1;
        }

        List<byte[]> tags = [[]];
        List<byte> complete = [0];
        Dictionary<string, ushort> classes = new(StringComparer.Ordinal);
        List<uint> words = [];
        List<ushort> classOf = [];
        foreach ((uint word, Dictionary<byte, int> counts) in seen.OrderBy(p => p.Key))
        {
            int all = counts.Values.Sum();
            if (all < 3) continue;
            byte[] set = [.. counts.Keys.Order()];
            // The most frequent tag first: two words with the same tags, but different habits, are different classes.
            byte usual = counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key).First().Key;
            bool isComplete = all >= 25;
            string key = $"{isComplete} {usual} {string.Join(' ', set)}";
            if (!classes.TryGetValue(key, out ushort number1))
            {
                number1 = classes[key] = (ushort)tags.Count;
                tags.Add(set);
                complete.Add(isComplete ? (byte)1 : (byte)0);
            }

            words.Add(word);
            classOf.Add(number1);
        }

        return new TagDictionary([.. words], [.. classOf], [.. complete], [.. tags]);
    }
}
