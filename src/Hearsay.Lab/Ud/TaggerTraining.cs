using Hearsay.Lab.Learning;
using Hearsay.Language.Tags;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Ud;

/// <summary>Learns one pass of the tagger: an averaged perceptron that sees its own earlier tags, right or wrong.</summary>
internal static class TaggerTraining
{
    /// <summary>The joint tags of a corpus, the most frequent first; rarer ones than <paramref name="least"/> are not learnt.</summary>
    public static string[] Tags(IEnumerable<Sentence> sentences, int least) =>
        [.. sentences.SelectMany(s => s.Tokens).GroupBy(Key).Where(g => g.Count() >= least).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    public static string Key(Token token) => $"{token.Upos}|{token.Xpos}";

    /// <summary>Learns from words in the order of the pass, with their gold tags (-1 where not learnt) and, for the second pass, the advice of the first.</summary>
    public static PerceptronTable Train(IEnumerable<TagLesson> lessons, string[] tags, TagDictionary dictionary, int rounds)
    {
        PerceptronTable table = new(tags.Length, 2);
        Tagger tagger = new(tags, dictionary, table, null);
        TagLesson[] examples = [.. lessons];
        Shuffle shuffle = new(11);
        ulong[] features = new ulong[TagFeatures.Most];
        int[] scores = new int[256];
        byte[] found = new byte[1024];
        for (int round = 0; round < rounds; round++)
        {
            shuffle.Reorder(examples);
            int wrong = 0, all = 0;
            foreach ((Word[] words, int[] gold, byte[] advice) in examples)
                for (int i = 0; i < words.Length; i++)
                {
                    ReadOnlySpan<ulong> seen = features.AsSpan(0, TagFeatures.Extract(words, i, found, advice, features));
                    table.Score(seen, scores);
                    int best = tagger.Best(scores, dictionary.Allowed(words[i].Ambiguity));
                    found[i] = (byte)best;
                    all++;
                    if (best != gold[i] && gold[i] >= 0)
                    {
                        wrong++;
                        table.Update(seen, gold[i], best);
                    }

                    table.Time++;
                }

            Console.Error.WriteLine($"  tagger round {round + 1}: {100.0 * wrong / all:F2} % wrong");
        }

        return table;
    }

    /// <summary>The tags of each word of a corpus.</summary>
    public static TagDictionary Dictionary(IEnumerable<Sentence> sentences, Dictionary<string, int> number)
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
            // The most frequent tag counts too: two words with the same tags, but different habits, are of different classes.
            byte usual = counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key).First().Key;
            bool isComplete = all >= 25;
            string key = $"{isComplete} {usual} {string.Join(' ', set)}";
            if (!classes.TryGetValue(key, out ushort known))
            {
                known = classes[key] = (ushort)tags.Count;
                tags.Add(set);
                complete.Add(isComplete ? (byte)1 : (byte)0);
            }

            words.Add(word);
            classOf.Add(known);
        }

        return new TagDictionary([.. words], [.. classOf], [.. complete], [.. tags]);
    }
}

/// <summary>A sentence to learn tags from.</summary>
internal sealed record TagLesson(Word[] Words, int[] Gold, byte[] Advice);
