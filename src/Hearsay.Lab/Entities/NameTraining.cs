using Hearsay.Lab.Learning;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Entities;

/// <summary>Trains the name model: a structured perceptron with averaged weights. Same corpora and seed, same file.</summary>
internal sealed class NameTraining(WordClusters clusters, NameClues clues)
{
    private const int Pairs = NameLabels.Count * NameLabels.Count;

    private readonly PerceptronTable _table = new(NameLabels.Count);
    private readonly int[] _transitions = new int[Pairs];
    private readonly long[] _sums = new long[Pairs];

    /// <summary>Trains on the documents and returns the model file.</summary>
    public byte[] Train(IReadOnlyList<NamedDocument> documents, int rounds, float least)
    {
        NameFeatures features = new(clusters, clues);
        NameDecoder decoder = new();
        NamedDocument[] order = [.. documents];
        Shuffle shuffle = new(20261124);
        int[] found = new int[4096];
        for (int round = 1; round <= rounds; round++)
        {
            shuffle.Reorder(order);
            int wrong = 0, words = 0;
            foreach (NamedDocument document in order)
            {
                features.Open(document.Sentences);
                for (int s = 0; s < document.Sentences.Count; s++)
                {
                    ReadOnlySpan<int> gold = document.Labels[s];
                    if (gold.Length > found.Length) continue;
                    features.Lay(document.Sentences[s].Tokens.AsSpan());
                    Span<int> labels = found.AsSpan(0, gold.Length);
                    decoder.Decode(features.Features, features.Starts, _table, _transitions, labels);
                    wrong += Learn(features, gold, labels);
                    words += gold.Length;
                    _table.Time++;
                }
            }

            Console.Error.WriteLine($"  names round {round}: {100.0 * wrong / words:F2} % of the words wrong");
        }

        return Write(least);
    }

    private int Learn(NameFeatures features, ReadOnlySpan<int> gold, ReadOnlySpan<int> found)
    {
        int wrong = 0;
        for (int i = 0; i < gold.Length; i++)
        {
            if (i > 0 && (gold[i] != found[i] || gold[i - 1] != found[i - 1]))
            {
                Shift((gold[i - 1] * NameLabels.Count) + gold[i], 1);
                Shift((found[i - 1] * NameLabels.Count) + found[i], -1);
            }

            if (gold[i] == found[i]) continue;
            wrong++;
            ReadOnlySpan<ulong> own = features.Features[features.Starts[i]..features.Starts[i + 1]];
            _table.Update(own, gold[i], found[i]);
        }

        return wrong;
    }

    private void Shift(int pair, int amount)
    {
        _transitions[pair] += amount;
        _sums[pair] += (long)_table.Time * amount;
    }

    private byte[] Write(float least)
    {
        ModelWriter writer = new(NameModel.Kind);
        // The table writes its weights times 64; the transitions must be on the same scale.
        int[] averages = new int[Pairs];
        for (int i = 0; i < Pairs; i++) averages[i] = (int)Math.Round(64 * (_transitions[i] - ((double)_sums[i] / _table.Time)));
        writer.Array<int>(averages);
        _table.WriteTo(writer, least);
        return writer.ToArray();
    }
}
