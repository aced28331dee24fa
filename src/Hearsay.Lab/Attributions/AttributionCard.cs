using System.Globalization;
using System.Security.Cryptography;

namespace Hearsay.Lab.Attributions;

/// <summary>The card that lies beside the model of attributions.</summary>
internal static class AttributionCard
{
    public static string Write(byte[] model, List<TrainingDocument> documents, int epochs, bool licensedOnly)
    {
        string corpora = licensedOnly
            ? "GUM train, free genres: attribution relations (annotation CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0)"
            : "PolNeAR train (no licence file; articles of seven US publishers: the weights hold none of their text) and GUM train, free genres: "
                + "attribution relations (annotation CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0)";
        return string.Create(CultureInfo.InvariantCulture, $"""
            # attributions.bin

            Finds whose word a statement is: a first look at each word as a cue, a choice among spans for the cue's words, its source and its content
            before and after it, and a second look at the whole among its neighbours. Hashed features, one small integer each, summed as integers.

            | | |
            |---|---|
            | trained on | {corpora}; {documents.Count} documents, {documents.Sum(d => d.Gold.Count)} attributions |
            | threshold | chosen on {(licensedOnly ? "GUM" : "PolNeAR")} dev: the best F1 of cue heads |
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
}
