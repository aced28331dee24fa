using System.Numerics.Tensors;
using Hearsay.Extraction.Firmness;
using Hearsay.Lab.Neural;
using Hearsay.Language.Models;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Factuality;

/// <summary>
/// Trains the head of firmness and the linear features beside it as one model. People's answers are spread a little over the neighbouring values:
/// had others been asked, they would have said much the same, but not to the step.
/// </summary>
internal sealed class FirmnessTrainer
{
    /// <summary>What the head reads of the encoder: everything. The gain of the lower layers is small, but so is their price.</summary>
    private static readonly int[] Sources = [0, 1, 2, 3, 4];

    private const int Hidden = 128;
    private const int Width = 64;
    private const float FeatureDropout = 0.15f;
    private const float Rate = 2e-3f;
    private const double Spread = 1.5;
    private const double ValueStep = 0.375;

    private readonly Dictionary<HeadExample, FirmnessSentence> _sentences = [];
    private readonly TokenHeadNetwork _head;
    private readonly Parameter _weights;
    private readonly Random _random;
    private readonly int _seed;

    public FirmnessTrainer(EncoderShape encoder, int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        _head = new TokenHeadNetwork(TokenHeadShape.On(encoder, Sources, Hidden, Width, 0, FirmnessModel.Scores), seed) { Dropout = 0.2f };
        _weights = new Parameter("features", FirmnessFeatures.Places, FirmnessModel.Stretches, 0, _random, table: true);
    }

    /// <summary>What the examples must hold of the encoder.</summary>
    public static int[] EncoderSources => Sources;

    public void Train(IReadOnlyList<FirmnessSentence> sentences, int rounds)
    {
        foreach (FirmnessSentence sentence in sentences) _sentences.Add(sentence.Words, sentence);
        new TokenHeadTrainer(_head, Loss, _seed, _weights).Train([.. sentences.Select(s => s.Words)], rounds, Rate);
    }

    /// <summary>The model's file, deciding with the given leanings.</summary>
    public byte[] ToBytes(int[] leanings)
    {
        ModelWriter writer = new(FirmnessModel.Kind);
        _head.Write(writer);
        new FirmnessModel([.. _weights.Value.Select(w => (short)Math.Clamp(MathF.Round(w * FirmnessModel.Unit), short.MinValue, short.MaxValue))], leanings).Write(writer);
        return writer.ToArray();
    }

    private double Loss(HeadExample[] batch, int[] starts, Span<float> scores, float scale)
    {
        const int n = FirmnessModel.Stretches;
        float[] given = scores.ToArray();
        scores.Clear();
        // A word is worth nothing here, a predicate all: the mean goes over those.
        float share = 1f / Math.Max(1, batch.Sum(b => _sentences[b].Predicates.Count));
        Span<float> likely = stackalloc float[n], wanted = stackalloc float[n];
        double loss = 0;
        for (int s = 0; s < batch.Length; s++)
            foreach (FirmnessPredicate predicate in _sentences[batch[s]].Predicates)
            {
                int at = ((starts[s] + predicate.Token) * FirmnessModel.Scores) + ((int)_sentences[batch[s]].Question * n);
                given.AsSpan(at, n).CopyTo(likely);
                int[] seen = [.. predicate.Places.Where(_ => _random.NextSingle() >= FeatureDropout)];
                foreach (int place in seen) TensorPrimitives.MultiplyAdd(_weights.Row(place), 1 / (1 - FeatureDropout), likely, likely);
                TensorPrimitives.SoftMax<float>(likely, likely);
                Want(predicate.Value, wanted);
                for (int i = 0; i < n; i++)
                {
                    loss -= wanted[i] * Math.Log(likely[i] + 1e-9);
                    likely[i] = share * (likely[i] - wanted[i]);
                }

                TensorPrimitives.Add(scores.Slice(at, n), likely, scores.Slice(at, n));
                foreach (int place in seen) Learn(place, likely);
            }

        return loss;
    }

    private void Learn(int place, ReadOnlySpan<float> gradient)
    {
        Span<float> to = _weights.RowGradient(place);
        TensorPrimitives.MultiplyAdd(gradient, 1 / (1 - FeatureDropout), to, to);
    }

    private static void Want(double value, Span<float> wanted)
    {
        wanted.Clear();
        float sum = 0;
        for (double other = -3; other <= 3; other += ValueStep)
        {
            float share = MathF.Exp(-(float)(Math.Abs(other - value) / (ValueStep * Spread)));
            wanted[StretchOf(other)] += share;
            sum += share;
        }

        TensorPrimitives.Divide(wanted, sum, wanted);
    }

    private static int StretchOf(double value) => value < -2 ? 0 : value < -1 ? 1 : value <= 1 ? 2 : value < 2 ? 3 : 4;
}

/// <summary>A sentence with people's answers to its predicates.</summary>
/// <param name="Words">What the head sees.</param>
/// <param name="Question">What they were asked.</param>
/// <param name="Predicates">In no order.</param>
internal sealed record FirmnessSentence(HeadExample Words, FirmnessQuestion Question, List<FirmnessPredicate> Predicates);

/// <summary>A predicate: the places of its features, and the value that people gave.</summary>
internal sealed record FirmnessPredicate(int Token, int[] Places, double Value);
