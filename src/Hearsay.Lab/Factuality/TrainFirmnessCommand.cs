using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Hearsay.Extraction.Firmness;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.Factuality;

/// <summary><c>train firmness</c>: trains the model that breaks ties, with its card.</summary>
internal static class TrainFirmnessCommand
{
    private const int Seed = 1;

    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder of the attribution and factuality corpora.", DefaultValueFactory = _ => new DirectoryInfo("../shared/data/attribution") };
        Option<DirectoryInfo> ud = new("--ud") { Description = "Folder of the UD treebanks.", DefaultValueFactory = _ => new DirectoryInfo("../shared/data/ud") };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<int> epochs = new("--epochs") { Description = "Passes over the data.", DefaultValueFactory = _ => 4 };
        Option<double> open = new("--open-weight") { Description = "How much an open predicate counts against a decided one.", DefaultValueFactory = _ => 3.0 };
        Command command = new("firmness", "Train the firmness model on UDS-IH2 with the treebank's trees.") { data, ud, language, epochs, open };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(ud)!, parse.GetValue(language)!, parse.GetValue(epochs), parse.GetValue(open)));
        return command;
    }

    private static void Run(DirectoryInfo data, DirectoryInfo ud, DirectoryInfo language, int epochs, double openWeight)
    {
        // The tie-breaker must not learn from its own answers, so the rules read without it.
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language.FullName).Where(f => f.Path != FirmnessModel.Path));
        FirmnessReader reader = new(pack);
        GoldTrees trees = new(Path.Combine(ud.FullName, "en_ewt-train.conllu.xz"));
        FactualityCorpus corpus = new(Path.Combine(data.FullName, "uds-factuality", "train.jsonl.gz"), trees.Find);
        List<FirmnessExample> examples = [.. corpus.Read(reader).Select(x => new FirmnessExample(FirmnessFeatures.Of(x.Tree, x.Token, x.Entry, x.Final), x.Value))];
        Console.WriteLine($"{examples.Count} predicates, {corpus.Lacking} without a tree");
        FirmnessModel model = FirmnessTrainer.Train(examples, epochs, openWeight, Seed);
        byte[] bytes = model.ToBytes();
        File.WriteAllBytes(Path.Combine(language.FullName, FirmnessModel.Path), bytes);

        GoldTrees devTrees = new(Path.Combine(ud.FullName, "en_ewt-dev.conllu.xz"));
        FactualityFigures figures = new();
        foreach ((FactualitySentence _, TextSpan _, double value, SentenceTree tree, int token, FirmnessReading entry, FirmnessReading final) in
            new FactualityCorpus(Path.Combine(data.FullName, "uds-factuality", "dev.jsonl.gz"), devTrees.Find).Read(reader))
        {
            FirmnessGuess guess = model.Read(tree, token, entry, final);
            figures.Add(value, guess.Value / (double)FirmnessModel.Unit, guess.Class);
        }

        Console.WriteLine($"dev: {figures}");
        File.WriteAllText(Path.Combine(language.FullName, "models", "firmness.md"), string.Create(CultureInfo.InvariantCulture, $"""
            # firmness.bin

            Says whether people would take a predicate for something that happened. Breaks ties only: infinitives under predicates that `lexicon/commitments.tsv` does not know.

            - Kind: linear, hashed features ({FirmnessFeatures.Places} places), three classes and a value, 16-bit whole weights.
            - Trained on: UDS-IH2 train ({examples.Count} predicates; CC BY-SA 4.0) with the trees of UD English-EWT (CC BY-SA 4.0).
            - Command: `Hearsay.Lab train firmness --epochs {epochs} --open-weight {openWeight:0.0}`, seed {Seed}.
            - UDS-IH2 dev, treebank's trees: {figures}
            - Licence: CC BY-SA 4.0, with the English pack.
            - SHA-256: {Convert.ToHexStringLower(SHA256.HashData(bytes))}

            """));
    }
}
