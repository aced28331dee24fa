using System.CommandLine;
using System.Security.Cryptography;
using Hearsay.Language.Words;
using Hearsay.Readers;

namespace Hearsay.Lab.Capitals;

/// <summary><c>train capitals</c>: the model that reads text in capitals as ordinary print.</summary>
internal static class TrainCapitalsCommand
{
    private const int Rounds = 8;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora, with ud/ and tracing/.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> language = new("--language") { Description = "The language pack; the model goes into its models/.", DefaultValueFactory = _ => "languages/en" };
        Command command = new("capitals", "Train the reading of text in capitals.") { data, language };
        command.SetAction(parse => Train(parse.GetValue(data)!, parse.GetValue(language)!));
        return command;
    }

    private static void Train(string data, string language)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language));
        string[] texts = [.. CapitalTexts.Treebanks(data, "train"), .. CapitalTexts.Wikinews(data)];
        byte[] model = CapitalTraining.Train(texts, pack, WordClusters.Read(pack), Rounds);
        File.WriteAllBytes(Path.Combine(language, "models", "capitals.bin"), model);
        LanguagePack trained = LanguagePack.Load(LanguageFolder.Read(language));
        string card = $"""
            # capitals.bin

            How words in capitals are written in ordinary print: small, with a capital, or all capitals. Averaged perceptron over the words, their neighbours,
            word clusters and the lists of names.

            - Size: {model.Length} bytes. SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(model))}`.
            - Command: `dotnet run -c Release --project src/Hearsay.Lab -- train capitals --data ../shared/data`. The seed is fixed in the code; the same corpora give the same bytes.
            - Trained on: the training parts of UD English EWT 2.16 (CC BY-SA 4.0) and of GUM, the nine genres with free texts (annotation CC BY 4.0);
              237 reports of Wikinews of 2019 and 2020 (CC BY 2.5); word clusters from GloVe 6B vectors (Public Domain Dedication and License 1.0).
            - Licence of the model: CC BY-SA 4.0, because EWT is. It holds no text of the corpora.
            - Not for: languages other than English; text whose capitals mean something.

            Scores on the development parts, put into capitals (`score capitals`):


            """ + string.Join('\n', ScoreCapitalsCommand.Words(data, trained)) + "\n";
        File.WriteAllText(Path.Combine(language, "models", "capitals.md"), card.ReplaceLineEndings("\n"));
    }
}
