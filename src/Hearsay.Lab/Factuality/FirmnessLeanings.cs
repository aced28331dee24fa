using Hearsay.Extraction.Firmness;

namespace Hearsay.Lab.Factuality;

/// <summary>
/// Chooses how far the model leans towards each class. The aim is the mean F1 of three classes, one of them rare: answering with the likeliest
/// class would almost never give the rare one.
/// </summary>
internal static class FirmnessLeanings
{
    private const int Step = FirmnessModel.Unit / 10;
    private const int Furthest = 15;

    /// <summary>The best leanings on answers whose class is known; that of "happened" is nothing. A peak that its neighbours do not share is chance, so they count with it.</summary>
    public static int[] Choose(IReadOnlyList<FactualityAnswer> answers)
    {
        const int size = (2 * Furthest) + 1;
        double[,] scores = new double[size, size];
        for (int a = 0; a < size; a++)
            for (int b = 0; b < size; b++) scores[a, b] = MacroF1(answers, Leanings(a, b));
        (int A, int B) best = (Furthest, Furthest);
        double most = -1;
        for (int a = 1; a + 1 < size; a++)
            for (int b = 1; b + 1 < size; b++)
            {
                double sum = 0;
                for (int i = -1; i <= 1; i++)
                    for (int j = -1; j <= 1; j++) sum += scores[a + i, b + j];
                if (sum <= most) continue;
                most = sum;
                best = (a, b);
            }

        return Leanings(best.A, best.B);
    }

    private static int[] Leanings(int a, int b) => [(a - Furthest) * Step, (b - Furthest) * Step, 0];

    private static double MacroF1(IReadOnlyList<FactualityAnswer> answers, int[] leanings)
    {
        Span<int> hits = stackalloc int[3], counted = stackalloc int[3];
        hits.Clear();
        counted.Clear();
        foreach (FactualityAnswer answer in answers)
        {
            FirmnessGuess guess = answer.Model!.Value;
            int gold = FactualityFigures.ClassOf(answer.Value), said = FirmnessModel.Decide([guess.DidNot, guess.Open, guess.Did], leanings);
            counted[gold]++;
            counted[said]++;
            if (gold == said) hits[gold]++;
        }

        double sum = 0;
        for (int c = 0; c < 3; c++) sum += 2.0 * hits[c] / Math.Max(1, counted[c]);
        return sum / 3;
    }
}
