using System.Numerics.Tensors;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Ud;

/// <summary>
/// Clusters word vectors by spherical k-means at three grains: middle clusters over the frequent words, fine ones inside each of them,
/// and coarse ones over the middle centres. All sums that decide are of small whole numbers, so every machine finds the same clusters.
/// </summary>
internal static class ClusterTraining
{
    private const int Width = 100;

    public static byte[] Train(string folder, int words, int middle, int finePerMiddle, int coarse)
    {
        string[] vocabulary = File.ReadLines(Path.Combine(folder, "words.txt")).Take(words).ToArray();
        sbyte[] bytes = (sbyte[])(Array)File.ReadAllBytes(Path.Combine(folder, "vectors.i8.bin"));
        float[][] vectors = new float[vocabulary.Length][];
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = new float[Width];
            for (int d = 0; d < Width; d++) vectors[i][d] = bytes[(i * Width) + d];
        }

        (int[] middleOf, float[][] centres) = Cluster(vectors, middle, 7, most: 40000);
        (int[] coarseOf, _) = Cluster(centres, coarse, 10, most: int.MaxValue);
        int[] fineOf = new int[vectors.Length];
        ushort[] middleOfFine = new ushort[1 + (middle * finePerMiddle)];
        for (int m = 0; m < middle; m++)
        {
            int[] members = [.. Enumerable.Range(0, vectors.Length).Where(i => middleOf[i] == m)];
            (int[] part, _) = Cluster([.. members.Select(i => vectors[i])], finePerMiddle, 5, most: int.MaxValue);
            for (int i = 0; i < members.Length; i++) fineOf[members[i]] = 1 + (m * finePerMiddle) + part[i];
            for (int f = 0; f < finePerMiddle; f++) middleOfFine[1 + (m * finePerMiddle) + f] = (ushort)(m + 1);
        }

        ushort[] coarseOfMiddle = [0, .. coarseOf.Select(c => (ushort)(c + 1))];
        Dictionary<uint, ushort> known = [];
        for (int i = 0; i < vocabulary.Length; i++) known.TryAdd(Word.Hash(vocabulary[i]), (ushort)fineOf[i]);
        uint[] hashes = [.. known.Keys.Order()];
        return WordClusters.Write(hashes, Array.ConvertAll(hashes, h => known[h]), middleOfFine, coarseOfMiddle);
    }

    // Centres come from the first `most` vectors alone: rare words have noisy vectors.
    private static (int[] Of, float[][] Centres) Cluster(float[][] vectors, int count, int rounds, int most)
    {
        int learnt = Math.Min(vectors.Length, most);
        int[] of = new int[vectors.Length];
        float[][] centres = new float[count][];
        for (int c = 0; c < count; c++) centres[c] = learnt == 0 ? new float[Width] : vectors[(int)((long)c * learnt / count)];
        for (int round = 0; round <= rounds; round++)
        {
            int upTo = round == rounds ? vectors.Length : learnt;
            for (int i = 0; i < upTo; i++) of[i] = Nearest(vectors[i], centres);
            if (round == rounds) break;
            double[][] sums = new double[count][];
            for (int c = 0; c < count; c++) sums[c] = new double[Width];
            for (int i = 0; i < learnt; i++)
            {
                double norm = Math.Sqrt(TensorPrimitives.Dot<float>(vectors[i], vectors[i]));
                for (int d = 0; norm > 0 && d < Width; d++) sums[of[i]][d] += vectors[i][d] / norm;
            }

            for (int c = 0; c < count; c++)
            {
                double norm = Math.Sqrt(sums[c].Sum(x => x * x));
                if (norm > 0) centres[c] = Array.ConvertAll(sums[c], x => (float)Math.Round(x * 400 / norm));
            }
        }

        return (of, centres);
    }

    private static int Nearest(float[] vector, float[][] centres)
    {
        int best = 0;
        float most = float.MinValue;
        for (int c = 0; c < centres.Length; c++)
        {
            float near = TensorPrimitives.Dot<float>(vector, centres[c]);
            if (near <= most) continue;
            most = near;
            best = c;
        }

        return best;
    }
}
