using System.Globalization;
using System.Security.Cryptography;

namespace Hearsay.Lab.Attributions;

/// <summary>The card that lies beside the model of attributions.</summary>
internal static class AttributionCard
{
    public static string Write(byte[] model, List<TrainingDocument> documents, int epochs, bool licensedOnly)
    {
        string corpora = Corpora(licensedOnly);
        return string.Create(CultureInfo.InvariantCulture, $"""
            # attributions.bin

            Finds whose word a statement is: a first look at each word as a cue, a choice among spans for the cue's words, its source and its content
            before and after it, and a second look at the whole among its neighbours. Hashed features, one small integer each, summed as integers.

            | | |
            |---|---|
            | trained on | {corpora}; {documents.Count} documents, {documents.Sum(d => d.Gold.Count)} attributions |
            | threshold | chosen on {(licensedOnly ? "GUM" : "PolNeAR")} dev: the best sum of F1 of attributions (cue head, half of the content) and twice that of words of content |
            | not trained on | test files, the casebook, the annotated reports of the project |
            | command | `dotnet run -c Release --project src/Hearsay.Lab -- train attributions --data ../shared/data --out languages/en/models --epochs {epochs}`; the order of documents is seeded in the code |
            | without the corpus that has no licence file | the same with `--without-unlicensed`: GUM alone, far weaker |
            | needs | the language layer, names and `rules/attribution`, trained or written before; train again when they change |
            | size | {model.Length} bytes |
            | sha256 | {Convert.ToHexStringLower(SHA256.HashData(model))} |
            | scores | docs/results/2026-11-24-attributions.md |
            | licence | CC BY-SA 4.0, as the language layer it reads through |
            | not for | fiction, scripts, languages other than English; chains of sources come from rules, since its corpora hold none |

            """);
    }

    /// <summary>The card of the head on the encoder.</summary>
    public static string OfHead(byte[] model, List<TrainingDocument> documents, int rounds, bool licensedOnly)
    {
        string sizes = $"{AttributionHead.Hidden} wide, with a recurrent layer of its own of {AttributionHead.Width} each way";
        return string.Create(CultureInfo.InvariantCulture, $"""
            # attribution-head.bin

            A small network on the encoder that gives every word eight hints: whether it is the head of a cue, in a cue, and where sources and contents
            begin, are, and end. The model of attributions takes them, in thirteen steps each, as features among others.

            | | |
            |---|---|
            | reads | word vectors and the states of the two upper layers of `encoder.bin`; {sizes} |
            | trained on | {Corpora(licensedOnly)}; {documents.Count} documents, {documents.Sum(d => d.Gold.Count)} attributions |
            | command | written by `train attributions` before `attributions.bin`, {rounds} rounds; the order of sentences is seeded in the code |
            | not trained on | test files, the casebook, the annotated reports of the project |
            | needs | `encoder.bin`; train again when it changes |
            | size | {model.Length} bytes |
            | sha256 | {Convert.ToHexStringLower(SHA256.HashData(model))} |
            | scores | docs/results/2026-11-24-attributions.md |
            | licence | CC BY-SA 4.0, as the language layer it reads through |

            """);
    }

    private static string Corpora(bool licensedOnly) => licensedOnly
        ? "GUM train, free genres: attribution relations (annotation CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0)"
        : "PolNeAR train (no licence file; articles of seven US publishers: the weights hold none of their text) and GUM train, free genres: "
            + "attribution relations (annotation CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0)";
}
