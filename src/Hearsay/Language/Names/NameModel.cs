using Hearsay.Language.Models;
using Hearsay.Language.Neural;

namespace Hearsay.Language.Names;

/// <summary>The trained half of <see cref="NameFinder"/>: a head that scores every label for every word, and a score for each pair of neighbouring labels.</summary>
internal sealed class NameModel
{
    public const string File = "models/names.bin";
    public const string Kind = "name-head";

    private readonly float[] _transitions;

    private NameModel(TokenHead head, float[] transitions, float boldness)
    {
        Boldness = boldness;
        Head = head;
        _transitions = transitions;
    }

    public TokenHead Head { get; }

    /// <summary>One row a label, one column for the label that follows.</summary>
    public ReadOnlySpan<float> Transitions => _transitions;

    /// <summary>Taken off the score of "no name" when labels are chosen: how much the model would rather invent a name than miss one.</summary>
    public float Boldness { get; }

    public static NameModel Read(LanguagePack pack)
    {
        ModelReader reader = new(pack, File, Kind);
        float[] transitions = reader.Array<float>();
        float boldness = BitConverter.Int32BitsToSingle(reader.Int());
        return new NameModel(TokenHead.Read(ref reader), transitions, boldness);
    }

    /// <summary>A model just trained.</summary>
    internal static NameModel Read(byte[] file) => Read(LanguagePack.Load(
        [new PackFile("pack.tsv", "key\tvalue\nlanguage\ttraining\nversion\t0\n"u8.ToArray()), new PackFile(File, file)]));
}
