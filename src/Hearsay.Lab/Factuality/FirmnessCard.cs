using System.Globalization;
using System.Security.Cryptography;
using Hearsay.Extraction.Firmness;

namespace Hearsay.Lab.Factuality;

/// <summary>The card that lies beside the firmness model.</summary>
internal static class FirmnessCard
{
    public static string Write(byte[] model, int predicates, int rounds, int told, int seed, string uds, string meantime)
    {
        string corpora = told > 0
            ? "UDS-IH2 train (CC BY-SA 4.0) and MEANTIME train (Wikinews text, CC BY 2.5; the repository of the annotation is MIT, its own licence was not found)"
            : "UDS-IH2 train (CC BY-SA 4.0)";
        return string.Create(CultureInfo.InvariantCulture, $"""
            # firmness.bin

            Says whether people take a predicate for something that happened, did not, or is open, and a value from -3 to 3.
            Breaks ties only: infinitives under predicates that `lexicon/commitments.tsv` does not know.

            - Kind: a head over the states of `encoder.bin` (a projection and one recurrent layer that reads both ways) gives every word a score for each of
              {FirmnessModel.Stretches} stretches of the scale, once for each question that people were asked; hashed features of the tree and of the rules' answer ({FirmnessFeatures.Places} places, 16-bit weights) add theirs.
              Trained together, on the states and trees of the pack's own parser. It goes with that `encoder.bin` only.
            - Learned from: {corpora}: {predicates} predicates. MEANTIME asks another question, whose answer has
              weights of its own besides; `--meantime 0` trains without it. The leanings between the classes were chosen on UDS-IH2 dev.
            - Command: `dotnet run -c Release --project src/Hearsay.Lab -- train firmness --rounds {rounds} --meantime {told}`, seed {seed}.
            - UDS-IH2 dev: {uds}
            - MEANTIME dev: {meantime}
            - Licence: CC BY-SA 4.0, with the English pack. It holds no text of the corpora.
            - Size: {model.Length} bytes. SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(model))}`.

            """);
    }
}
