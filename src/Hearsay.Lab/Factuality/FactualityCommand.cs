using System.CommandLine;
using Hearsay.Extraction.Firmness;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.Factuality;

/// <summary><c>score factuality</c>: the firmness of predicates against the values that people gave them.</summary>
internal static class FactualityCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder of the attribution and factuality corpora.", DefaultValueFactory = _ => new DirectoryInfo("../shared/data/attribution") };
        Option<string> part = new("--part") { Description = "train, dev or test.", DefaultValueFactory = _ => "dev" };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<FileInfo?> trees = new("--trees") { Description = "CoNLL-U file whose trees to use in place of the parser's." };
        Option<bool> errors = new("--errors") { Description = "List every miss." };
        Command command = new("factuality", "Score firmness against UDS-IH2 and MEANTIME.") { data, part, language, trees, errors };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(part)!, parse.GetValue(language)!, parse.GetValue(trees), parse.GetValue(errors)));
        return command;
    }

    private static void Run(DirectoryInfo data, string part, DirectoryInfo language, FileInfo? trees, bool errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language.FullName));
        FirmnessReader reader = new(pack);
        FirmnessModel? model = FirmnessModel.LoadOrNull(pack);
        Func<string, (SentenceTree Tree, int Offset)?> find = trees is null ? FactualityCorpus.Parsed(pack) : new GoldTrees(trees.FullName).Find;
        foreach ((string name, string folder) in new[] { ("UDS-IH2", "uds-factuality"), ("MEANTIME", "no-licence/meantime-factuality") })
        {
            if (trees is not null && name == "MEANTIME") continue;
            FactualityCorpus corpus = new(Path.Combine(data.FullName, folder, part + ".jsonl.gz"), find);
            FactualityFigures rules = new(), guesses = new();
            foreach ((FactualitySentence sentence, TextSpan span, double value, SentenceTree tree, int token, FirmnessReading entry, FirmnessReading final) in corpus.Read(reader))
            {
                double said = name == "MEANTIME" ? PlainValue.Literal(final) : PlainValue.Of(final);
                int c = FactualityFigures.ClassOf(said);
                rules.Add(value, said, c);
                if (model?.Read(tree, token, entry, final) is { } guess) guesses.Add(value, guess.Value / (double)FirmnessModel.Unit, guess.Class);
                if (errors && c != FactualityFigures.ClassOf(value))
                    Console.WriteLine($"{value,6:0.00} {said,5:0.0} {final.Stance.Certainty} {final.Stance.Polarity} {final.When}\t{sentence.Text[..span.Start]}[{span.In(sentence.Text)}]{sentence.Text[span.End..]}");
            }

            string lacking = corpus.Lacking > 0 ? $"   ({corpus.Lacking} without a tree)" : "";
            Console.WriteLine($"{name} {part}, rules: {rules}{lacking}");
            if (model is not null) Console.WriteLine($"{name} {part}, model: {guesses}{lacking}");
        }
    }
}
