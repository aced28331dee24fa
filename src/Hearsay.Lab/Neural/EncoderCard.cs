using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>The card that lies beside the model.</summary>
internal static class EncoderCard
{
    public static string Write(byte[] model, EncoderShape shape, int rounds, int seed, EncoderDevelopment development)
    {
        LanguagePack pack = LanguagePack.Load([new PackFile("pack.tsv", "key\tvalue\nlanguage\ten\nversion\ttraining\n"u8.ToArray()), new PackFile(EncoderModel.File, model)]);
        StringBuilder card = new();
        card.Append(CultureInfo.InvariantCulture, $"""
            # encoder.bin

            Tags words and builds the tree of a sentence. One network: word vectors, frequent words, and hashed affixes and shapes go in;
            {shape.Layers} layers of simple recurrent units, {shape.Width} wide each way, read the sentence in both directions; out come part of speech,
            a score for every pair of words (deep biaffine attention, decoded to the best tree), and the relation.

            - Written by: `dotnet run -c Release --project src/Hearsay.Lab -- train encoder --data ../shared/data --out languages/en/models --rounds {rounds}`, seed {seed}.
              The same command on a machine with vectors of the same width gives the same bytes.
            - Learned from: UD_English-EWT 2.16 train (CC BY-SA 4.0) and the nine free genres of GUM train (annotation CC BY 4.0): {development.Train.Count} sentences,
              {development.Train.Sum(s => s.Tokens.Count)} words. GloVe 6B vectors of {WordVectors.Width} numbers (PDDL 1.0) for the most frequent words; they are kept as they are.
            - Size: {model.Length / 1e6:F1} MB. SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(model))}`.

            Scores with gold tokens; relations count without subtypes.

            | | UPOS | XPOS | UAS | LAS |
            |---|---:|---:|---:|---:|

            """);
        foreach ((string name, TreeScore score) in development.Score(EncoderSentenceParser.Read(pack))) card.Append(CultureInfo.InvariantCulture, $"| {name} | {score} |\n");
        return card.ToString().ReplaceLineEndings("\n");
    }
}
