using System.Globalization;

namespace Hearsay.Lab.Neural;

/// <summary>Minibatches and learning rate; a line of losses after each round.</summary>
internal sealed class EncoderTrainer(EncoderNetwork network, EncoderVocabulary vocabulary, int seed)
{
    private const float Rate = 2e-3f;
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float WarmUp = 200;
    private const double LongestGradient = 5;
    private const int BatchWords = 700;
    private const int MostWords = 150;

    public void Train(IReadOnlyList<Sentence> train, int rounds, Action<string> report)
    {
        List<TrainingSentence> sentences = [.. train.Where(s => s.Tokens.Count < MostWords).Select(vocabulary.Number)];
        int words = sentences.Sum(s => s.Count), total = rounds * (words / BatchWords), step = 0;
        Random random = new(seed);
        for (int round = 1; round <= rounds; round++)
        {
            double tag = 0, arc = 0, label = 0;
            foreach (TrainingSentence[] batch in Minibatches.Of(sentences, s => s.Count, BatchWords, random))
            {
                (double t, double a, double l) = network.Learn(batch, dropout: true);
                (tag, arc, label) = (tag + t, arc + a, label + l);
                step++;
                // Warm up, then fall in a straight line to almost nothing: averaging of weights by other means.
                float rate = Rate * Math.Min(1f, step / WarmUp) * Math.Max(0.01f, 1f - (step / (float)total));
                double norm = Math.Sqrt(network.Parameters.Sum(p => p.SquaredNorm()));
                float scale = norm > LongestGradient ? (float)(LongestGradient / norm) : 1;
                foreach (Parameter parameter in network.Parameters) parameter.Step(rate, scale, Beta1, Beta2, step);
            }

            report(string.Create(CultureInfo.InvariantCulture, $"round {round}: loss of tags {tag / words:F3}, heads {arc / words:F3}, relations {label / words:F3} a word"));
        }
    }
}
