using Hearsay.Language;
using Hearsay.Language.Models;
using Hearsay.Language.Neural;

namespace Hearsay.Extraction.Firmness;

/// <summary>
/// Says how people take a predicate: as something that happened, that did not, or as open; and a value from -3 to 3. A small head over the encoder's
/// states gives every word a score for each of five stretches of that scale, once for each question; hashed features of the tree and of the rules' answer add theirs.
/// It only breaks ties; where a rule or lexicon line speaks, they decide.
/// </summary>
internal sealed class FirmnessModel
{
    public const string File = Analyzer.FirmnessHead;
    public const string Kind = "firmness";

    /// <summary>Stretches of the scale, from "surely did not" to "surely did".</summary>
    public const int Stretches = 5;

    /// <summary>Scores that the head gives a word: those of each question's stretches.</summary>
    public const int Scores = 2 * Stretches;

    /// <summary>Weights and leanings are stored in these fractions of one.</summary>
    public const int Unit = 1024;

    // Where the stretches begin, halfway between two values that people gave.
    private static readonly double[] Edges = [-3, -2.06, -1, 1, 2.06, 3];

    // One annotator's values, where they are no means of two.
    private static readonly double[] Points = [-3, -1.5, 0, 1.5, 3];

    private readonly short[] _weights;
    private readonly int[] _leanings;

    /// <param name="weights">Feature by feature, one weight a stretch.</param>
    /// <param name="leanings">Added to the logarithm of what each class is thought likely, so that the rare class is not always outdone.</param>
    public FirmnessModel(short[] weights, int[] leanings)
    {
        _weights = weights;
        _leanings = leanings;
    }

    /// <summary>The pack's model, or null where it has none.</summary>
    /// <exception cref="LanguagePackException">The file is broken.</exception>
    public static FirmnessModel? LoadOrNull(LanguagePack pack)
    {
        if (!pack.Has(File)) return null;
        ModelReader reader = new(pack, File, Kind);
        // The head comes first; the analyzer runs it.
        TokenHead head = TokenHead.Read(ref reader);
        FirmnessModel model = new(reader.Array<short>(), reader.Array<int>());
        if (head.Shape.Classes != Scores || model._weights.Length != FirmnessFeatures.Places * Stretches || model._leanings.Length != FirmnessGuess.Classes)
            throw new LanguagePackException(File, 0, "the model has another shape than this program reads; train it again with `Hearsay.Lab train firmness`");
        return model;
    }

    /// <summary>Writes what follows the head.</summary>
    public void Write(ModelWriter writer)
    {
        writer.Array<short>(_weights);
        writer.Array<int>(_leanings);
    }

    /// <summary>What people would say of a predicate; null where the head has not read the sentence.</summary>
    public FirmnessGuess? Read(SentenceTree tree, SentenceScores head, int token, FirmnessReading entry, FirmnessReading final, FirmnessQuestion question = FirmnessQuestion.Happened)
    {
        if (!head.HasScores) return null;
        Span<int> sums = stackalloc int[Stretches];
        sums.Clear();
        foreach (int place in FirmnessFeatures.Of(tree, token, entry, final, question))
            for (int i = 0; i < Stretches; i++) sums[i] += _weights[(place * Stretches) + i];
        Span<float> likely = stackalloc float[Stretches];
        float top = float.NegativeInfinity, total = 0;
        for (int i = 0; i < Stretches; i++)
        {
            likely[i] = (sums[i] / (float)Unit) + head[token, ((int)question * Stretches) + i];
            top = MathF.Max(top, likely[i]);
        }

        foreach (ref float share in likely) total += share = Activations.Exp(share - top);
        foreach (ref float share in likely) share /= total;
        ReadOnlySpan<float> classes = [likely[0] + likely[1], likely[2], likely[3] + likely[4]];
        // The leanings were chosen for the one question; the other is answered as it comes.
        int decided = question == FirmnessQuestion.Happened ? Decide(classes, _leanings) : Decide(classes, [0, 0, 0]);
        double value = question == FirmnessQuestion.Happened ? Median(likely) : Points[MiddleOf(likely)];
        return new FirmnessGuess(decided, value, classes[0], classes[1], classes[2]);
    }

    /// <summary>The class that is likeliest once each has been given its leaning.</summary>
    public static int Decide(ReadOnlySpan<float> likely, ReadOnlySpan<int> leanings)
    {
        int best = 0;
        float most = -1;
        for (int c = 0; c < likely.Length; c++)
        {
            float weight = likely[c] * Activations.Exp(leanings[c] / (float)Unit);
            if (weight <= most) continue;
            most = weight;
            best = c;
        }

        return best;
    }

    /// <summary>The value that half of the answers lie below: no other has a smaller error on average.</summary>
    private static double Median(ReadOnlySpan<float> likely)
    {
        int middle = MiddleOf(likely);
        double below = 0;
        for (int i = 0; i < middle; i++) below += likely[i];
        return Edges[middle] + ((Edges[middle + 1] - Edges[middle]) * Math.Clamp((0.5 - below) / likely[middle], 0, 1));
    }

    private static int MiddleOf(ReadOnlySpan<float> likely)
    {
        double below = 0;
        for (int i = 0; i < Stretches; i++)
            if ((below += likely[i]) >= 0.5) return i;
        return Stretches - 1;
    }
}

/// <summary>The model's answer.</summary>
/// <param name="Class">0 did not happen, 1 open, 2 happened.</param>
/// <param name="Value">From -3 to 3.</param>
/// <param name="DidNot">How likely it did not happen; the three add up to one.</param>
/// <param name="Open">How likely people are of two minds, or say that they cannot tell.</param>
/// <param name="Did">How likely it happened.</param>
internal readonly record struct FirmnessGuess(int Class, double Value, float DidNot, float Open, float Did)
{
    public const int Classes = 3;

    public bool Happened => Class == 2;
}

/// <summary>What the people were asked whose answers the model has learnt.</summary>
internal enum FirmnessQuestion
{
    /// <summary>Has it happened, or is it happening? (UDS-IH2; a future has not.)</summary>
    Happened,

    /// <summary>Does the text put it as a fact? (MEANTIME.)</summary>
    Told,
}
