using Hearsay.Lab.Ud;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>What the network learns from, and the parts of the development set on which it is watched.</summary>
internal sealed record EncoderDevelopment(List<Sentence> Train, IReadOnlyList<(string Name, List<UdDocument> Documents)> Parts)
{
    // The GUM documents of the first study; its figures can be compared only on the same ones.
    private static readonly string[] Study = ["GUM_news", "GUM_bio", "GUM_interview_cyclone", "GUM_speech_impeachment"];

    public static EncoderDevelopment Read(string data)
    {
        List<UdDocument> File(string name) => ConlluReader.Read(Path.Combine(data, "ud", name + ".conllu.xz"));
        List<UdDocument> gum = File("en_gum-free-dev");
        return new EncoderDevelopment(
            [.. File("en_ewt-train").Concat(File("en_gum-free-train")).SelectMany(d => d.Sentences)],
            [
                ("EWT dev", File("en_ewt-dev")),
                ("GUM-free dev", gum),
                ("GUM dev, news, bio, interview, speech", [.. gum.Where(d => Study.Any(s => d.Id.StartsWith(s, StringComparison.Ordinal)))]),
                ("GUM dev, news only", [.. gum.Where(d => d.IsGumNews)]),
            ]);
    }

    /// <summary>The scores of a parser, part by part.</summary>
    public IEnumerable<(string Name, TreeScore Score)> Score(EncoderSentenceParser parser) => Parts.Select(p => (p.Name, TreeScore.Of(parser, p.Documents)));
}
