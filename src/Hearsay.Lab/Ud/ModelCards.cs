using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Lab.Ud;

/// <summary>The cards that lie beside the models of the language layer: what each was trained on, how, and how well it does.</summary>
internal static class ModelCards
{
    private static readonly (string Name, string What)[] Cards =
    [
        ("clusters", "Classes of words at three grains, by spherical k-means over word vectors."),
        ("lemmas", "Lemmas and universal features, by the endings of words."),
        ("sentences", "Ends of sentences: averaged perceptron over the words on either side."),
    ];

    /// <summary>Writes the card of every model that lies in the folder.</summary>
    public static void Write(string models, IReadOnlyList<string> scores)
    {
        foreach ((string name, string what) in Cards)
        {
            string file = name + ".bin";
            if (!File.Exists(Path.Combine(models, file))) continue;
            byte[] bytes = File.ReadAllBytes(Path.Combine(models, file));
            StringBuilder card = new();
            card.Append($"# {file}\n\n{what}\n\n");
            card.Append(FormattableString.Invariant($"- Size: {bytes.Length} bytes. SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(bytes))}`.\n"));
            card.Append("""
                - Command: `dotnet run -c Release --project src/Hearsay.Lab -- train ud --data ../shared/data --out languages/en/models`. Seeds are fixed in the code; the same corpora give the same bytes.
                - Trained on: the training parts of UD English EWT 2.16 (CC BY-SA 4.0) and of GUM, the nine genres with free texts (annotation CC BY 4.0);
                  word clusters from GloVe 6B vectors (Public Domain Dedication and License 1.0).
                - Licence of the model: CC BY-SA 4.0, because EWT is. It holds no text of the corpora.
                - Not for: languages other than English; verse, code, tables.

                Scores of the whole language layer on the development parts, in per cent F1 as in the CoNLL 2018 shared task (`score ud`):


                """);
            foreach (string score in scores) card.Append($"- {score}\n");
            File.WriteAllText(Path.Combine(models, name + ".md"), card.ToString());
        }
    }
}
