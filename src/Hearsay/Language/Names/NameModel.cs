using Hearsay.Language.Models;

namespace Hearsay.Language.Names;

/// <summary>The trained weights behind <see cref="NameFinder"/>: one row a feature, and a weight for each pair of neighbouring labels.</summary>
internal sealed class NameModel
{
    public const string File = "models/names.bin";
    public const string Kind = "names";

    private readonly int[] _transitions;

    private NameModel(LinearModel scorer, int[] transitions)
    {
        Scorer = scorer;
        _transitions = transitions;
    }

    public IScorer Scorer { get; }

    public ReadOnlySpan<int> Transitions => _transitions;

    public static NameModel Read(LanguagePack pack)
    {
        ModelReader reader = new(pack, File, Kind);
        int[] transitions = reader.Array<int>();
        return new NameModel(LinearModel.Read(ref reader), transitions);
    }

    /// <summary>A model just trained.</summary>
    internal static NameModel Read(byte[] file) => Read(LanguagePack.Load(
        [new PackFile("pack.tsv", "key\tvalue\nlanguage\ttraining\nversion\t0\n"u8.ToArray()), new PackFile(File, file)]));
}
