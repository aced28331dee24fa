using System.Numerics.Tensors;
using Hearsay.Lab.Neural;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Entities;

/// <summary>A head that learns names: network, loss and trainer together.</summary>
internal sealed class NameLearner
{
    /// <summary>Taken off the score of "no name": left alone, the head misses more names than it invents.</summary>
    private const float Boldness = 0.3f;

    private readonly TokenHeadNetwork _network;
    private readonly NamePaths _paths = new();
    private readonly TokenHeadTrainer _trainer;

    public NameLearner(TokenHeadShape shape, int seed)
    {
        _network = new TokenHeadNetwork(shape, seed);
        _trainer = new TokenHeadTrainer(_network, _paths.Learn, seed, _paths.Transitions);
    }

    /// <summary>Goes through the examples so many times; may be called again, to go on with others. Returns the loss a word of the last round.</summary>
    public double Train(IReadOnlyList<HeadExample> examples, int rounds, float rate) => _trainer.Train(examples, rounds, rate)[^1];

    /// <summary>The model file.</summary>
    public byte[] Write()
    {
        ModelWriter writer = new(NameModel.Kind);
        writer.Array<float>(_paths.Transitions.Value);
        writer.Int(BitConverter.SingleToInt32Bits(Boldness));
        _network.Write(writer);
        return writer.ToArray();
    }

    /// <summary>The labels on which several learners agree best: their scores are added up.</summary>
    public static int[] Label(IReadOnlyList<NameLearner> learners, HeadExample example)
    {
        if (example.Count == 0) return [];
        float[] scores = new float[example.Count * NameLabels.Count], transitions = new float[NameLabels.Count * NameLabels.Count];
        foreach (NameLearner learner in learners)
        {
            TensorPrimitives.Add<float>(scores, learner._network.Forward([example], [0, example.Count], dropout: false), scores);
            TensorPrimitives.Add<float>(transitions, learner._paths.Transitions.Value, transitions);
        }

        int[] labels = new int[example.Count];
        new NameDecoder().Decode(scores, transitions, labels, Boldness * learners.Count);
        return labels;
    }
}
