using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Lab.Ud;

/// <summary>The cards that lie beside the models of the language layer: what each was trained on, how, and how well it does.</summary>
internal static class ModelCards
{
    private static readonly (string Name, string What, string[] Models, bool IsPlain)[] Cards =
    [
        ("tagger", "Parts of speech (universal and Penn) where the pack has no encoder: two averaged perceptrons, one from the last word to the first and, with its advice, one from the first to the last, over word forms, endings, outlines, tag dictionary and word clusters.", ["tagger", "clusters"], true),
        ("parser", "Trees where the pack has no encoder, in Universal Dependencies: a greedy arc-hybrid parser with dynamic oracle, over tags, words and word clusters.", ["parser"], true),
        ("lemmas", "Lemmas and universal features, by the endings of words.", ["lemmas"], false),
        ("sentences", "Ends of sentences: averaged perceptron over the words on either side.", ["sentences"], false),
    ];

    /// <summary>Writes the card of every model that lies in the folder.</summary>
    public static void Write(string models, IReadOnlyList<string> shipped, IReadOnlyList<string> plain)
    {
        foreach ((string name, string what, string[] files, bool isPlain) in Cards)
        {
            if (!files.All(f => File.Exists(Path.Combine(models, f + ".bin")))) continue;
            StringBuilder card = new();
            card.Append($"# {name}\n\n{what}\n\n");
            card.Append("| file | bytes | SHA-256 |\n|---|---:|---|\n");
            foreach (string file in files)
            {
                byte[] bytes = File.ReadAllBytes(Path.Combine(models, file + ".bin"));
                card.Append(FormattableString.Invariant($"| {file}.bin | {bytes.Length} | {Convert.ToHexStringLower(SHA256.HashData(bytes))} |\n"));
            }

            card.Append("""

                - Command: `dotnet run -c Release --project src/Hearsay.Lab -- train ud --data ../shared/data --out languages/en/models`. Seeds are fixed in the code; the same corpora give the same bytes.
                - Trained on: the training parts of UD English EWT 2.16 (CC BY-SA 4.0) and of GUM, the nine genres with free texts (annotation CC BY 4.0);
                  word clusters from GloVe 6B vectors (Public Domain Dedication and License 1.0).
                - Licence of the model: CC BY-SA 4.0, because EWT is. It holds no text of the corpora.
                - Not for: languages other than English; verse, code, tables.

                Scores of the whole language layer on the development parts, in per cent F1 as in the CoNLL 2018 shared task (`score ud`):


                """);
            foreach (string score in isPlain ? plain : shipped) card.Append($"- {score}\n");
            File.WriteAllText(Path.Combine(models, name + ".md"), card.ToString());
        }
    }
}
