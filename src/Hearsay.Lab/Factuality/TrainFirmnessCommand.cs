using System.CommandLine;
using Hearsay.Extraction.Firmness;
using Hearsay.Lab.Neural;
using Hearsay.Language;
using Hearsay.Language.Neural;
using Hearsay.Readers;

namespace Hearsay.Lab.Factuality;

/// <summary><c>train firmness</c>: trains the model that breaks ties, with its card.</summary>
internal static class TrainFirmnessCommand
{
    private const int Seed = 1;

    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder of the attribution and factuality corpora.", DefaultValueFactory = _ => new DirectoryInfo("../shared/data/attribution") };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack, whose encoder the model reads along with.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<DirectoryInfo> models = new("--out") { Description = "Folder for the model and its card.", DefaultValueFactory = _ => new DirectoryInfo("languages/en/models") };
        Option<int> rounds = new("--rounds") { Description = "Passes over the data.", DefaultValueFactory = _ => 6 };
        Option<int> told = new("--meantime") { Description = "How often a sentence of MEANTIME counts; 0 trains without that corpus.", DefaultValueFactory = _ => 3 };
        Command command = new("firmness", "Train the firmness model on UDS-IH2 and MEANTIME, as the pack's own parser reads them.") { data, language, models, rounds, told };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(models)!, parse.GetValue(rounds), parse.GetValue(told)));
        return command;
    }

    private static void Run(DirectoryInfo data, DirectoryInfo language, DirectoryInfo models, int rounds, int told)
    {
        // The tie-breaker must not learn from its own answers, so the rules read without it.
        List<PackFile> files = [.. LanguageFolder.Read(language.FullName).Where(f => f.Path != FirmnessModel.File)];
        LanguagePack pack = LanguagePack.Load(files);
        EncoderSentenceParser encoder = EncoderSentenceParser.Read(pack);
        FirmnessReader reader = new(pack);
        List<FirmnessSentence> sentences = [];
        foreach (FactualityCorpus corpus in FactualityCorpus.Of(data.FullName, "train", new Analyzer(pack) { AllFirmness = true }))
        {
            int times = corpus.Question == FirmnessQuestion.Happened ? 1 : told;
            if (times > 0) sentences.AddRange(corpus.Sentences().SelectMany(s => Enumerable.Range(0, times).Select(_ => Example(s.Sentence, s.Tree, corpus.Question, reader, encoder))));
        }

        Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Predicates.Count)} predicates");
        FirmnessTrainer trainer = new(encoder.Shape, Seed);
        trainer.Train(sentences, rounds);

        byte[] model = trainer.ToBytes([0, 0, 0]);
        model = trainer.ToBytes(FirmnessLeanings.Choose([.. Development(model, files, data, FirmnessQuestion.Happened)]));
        string uds = Figures(Development(model, files, data, FirmnessQuestion.Happened)), meantime = Figures(Development(model, files, data, FirmnessQuestion.Told));
        Console.WriteLine($"UDS-IH2 dev: {uds}\nMEANTIME dev: {meantime}");
        models.Create();
        File.WriteAllBytes(Path.Combine(models.FullName, "firmness.bin"), model);
        File.WriteAllText(Path.Combine(models.FullName, "firmness.md"), FirmnessCard.Write(model, sentences.Sum(s => s.Predicates.Count), rounds, told, Seed, uds, meantime));
    }

    private static FirmnessSentence Example(FactualitySentence sentence, SentenceTree tree, FirmnessQuestion question, FirmnessReader reader, EncoderSentenceParser encoder)
    {
        SentenceDraft draft = new([.. Enumerable.Range(0, tree.Count).Select(i => tree[i].Form)]);
        HeadExample words = new(EncoderStates.Of(encoder, FirmnessTrainer.EncoderSources, [draft])[0], [], new int[tree.Count]);
        FirmnessReading[] final = reader.Read(tree, null, null, default, out FirmnessReading[] entry);
        return new FirmnessSentence(words, question, [.. sentence.Events.Select(e =>
        {
            int token = FactualityCorpus.TokenAt(tree, e.Span.Start);
            return new FirmnessPredicate(token, [.. FirmnessFeatures.Of(tree, token, entry[token], final[token], question)], e.Value);
        })]);
    }

    /// <summary>The model's answers on the development part, as the product would give them.</summary>
    private static IEnumerable<FactualityAnswer> Development(byte[] model, List<PackFile> files, DirectoryInfo data, FirmnessQuestion question)
    {
        LanguagePack pack = LanguagePack.Load([.. files, new PackFile(FirmnessModel.File, model)]);
        FactualityCorpus corpus = FactualityCorpus.Of(data.FullName, "dev", new Analyzer(pack) { AllFirmness = true }).Single(c => c.Question == question);
        return corpus.Answers(new FirmnessReader(pack), FirmnessModel.LoadOrNull(pack));
    }

    private static string Figures(IEnumerable<FactualityAnswer> answers)
    {
        FactualityFigures figures = new();
        foreach (FactualityAnswer answer in answers) figures.Add(answer.Value, answer.Model!.Value.Value, answer.Model.Value.Class);
        return figures.ToString();
    }
}
