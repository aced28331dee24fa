using Hearsay.Lab.Learning;
using Hearsay.Language.Models;
using Hearsay.Language.Text;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Ud;

/// <summary>Learns where sentences end, from the treebanks' texts cut by our own tokenizer.</summary>
internal static class SentenceTraining
{
    public static byte[] Train(IEnumerable<UdDocument> documents, LanguagePack pack, WordClusters clusters, int rounds)
    {
        Tokenizer tokenizer = new(pack);
        PerceptronTable table = new(2);
        SentenceSplitter splitter = new(clusters, table);
        List<(string Text, WordSpan[] Words, Word[] Seen, HashSet<int> Ends)> paragraphs = [];
        foreach (UdDocument document in documents)
        {
            HashSet<int> ends = [.. document.Sentences.Select(s => s.Span.End)];
            foreach (TextSpan paragraph in Paragraphs.Find(document.Text))
            {
                List<WordSpan> words = [];
                tokenizer.Tokenize(document.Text, paragraph.Start, paragraph.End, words);
                paragraphs.Add((document.Text, [.. words], splitter.Look(document.Text, [.. words]), ends));
            }
        }

        (string Text, WordSpan[] Words, Word[] Seen, HashSet<int> Ends)[] examples = [.. paragraphs];
        Shuffle shuffle = new(3);
        ulong[] features = new ulong[SentenceEndFeatures.Most];
        int[] scores = new int[16];
        for (int round = 0; round < rounds; round++)
        {
            shuffle.Reorder(examples);
            int wrong = 0, all = 0;
            foreach ((string text, WordSpan[] words, Word[] seen, HashSet<int> ends) in examples)
            {
                int start = 0, quotes = 0, brackets = 0;
                for (int i = 0; i + 1 < words.Length; i++)
                {
                    SentenceEndFeatures.Count(text, words[i], ref quotes, ref brackets);
                    bool isEnd = ends.Contains(words[i].End);
                    if (SentenceEndFeatures.IsPossible(text, words, i))
                    {
                        int count = SentenceEndFeatures.Extract(text, words, seen, i, i - start + 1, quotes, brackets, features);
                        ReadOnlySpan<ulong> found = features.AsSpan(0, count);
                        table.Score(found, scores);
                        bool guess = scores[1] > scores[0];
                        all++;
                        if (guess != isEnd)
                        {
                            wrong++;
                            table.Update(found, isEnd ? 1 : 0, isEnd ? 0 : 1);
                        }

                        table.Time++;
                    }

                    if (!isEnd) continue;
                    start = i + 1;
                    brackets = 0;
                }
            }

            Console.Error.WriteLine($"  sentences round {round + 1}: {100.0 * wrong / all:F2} % wrong");
        }

        ModelWriter writer = new(SentenceSplitter.Kind);
        table.WriteTo(writer, 0.05f);
        return writer.ToArray();
    }
}
