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
        Option<bool> errors = new("--errors") { Description = "List every miss, of the rules and of the model." };
        Command command = new("factuality", "Score firmness against UDS-IH2 and MEANTIME.") { data, part, language, errors };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(part)!, parse.GetValue(language)!, parse.GetValue(errors)));
        return command;
    }

    private static void Run(DirectoryInfo data, string part, DirectoryInfo language, bool errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language.FullName));
        FirmnessReader reader = new(pack);
        FirmnessModel? model = FirmnessModel.LoadOrNull(pack);
        foreach (FactualityCorpus corpus in FactualityCorpus.Of(data.FullName, part, new Analyzer(pack) { AllFirmness = true }))
        {
            string name = corpus.Question == FirmnessQuestion.Happened ? "UDS-IH2" : "MEANTIME";
            FactualityFigures rules = new(), guesses = new();
            foreach (FactualityAnswer answer in corpus.Answers(reader, model))
            {
                double said = corpus.Question == FirmnessQuestion.Told ? PlainValue.Literal(answer.Rules) : PlainValue.Of(answer.Rules);
                int gold = FactualityFigures.ClassOf(answer.Value), c = FactualityFigures.ClassOf(said);
                rules.Add(answer.Value, said, c);
                if (answer.Model is { } guess) guesses.Add(answer.Value, guess.Value, guess.Class);
                if (errors && (c != gold || answer.Model is { } other && other.Class != gold)) Console.WriteLine(Line(answer, said));
            }

            Console.WriteLine($"{name} {part}, rules: {rules}");
            if (model is not null) Console.WriteLine($"{name} {part}, model: {guesses}");
        }
    }

    private static string Line(FactualityAnswer answer, double said)
    {
        string text = answer.Sentence.Text;
        return FormattableString.Invariant(
            $"{answer.Value,6:0.00} {said,5:0.0} {answer.Model?.Value,5:0.0} {answer.Rules.Stance.Certainty} {answer.Rules.Stance.Polarity} {answer.Rules.When}\t{text[..answer.Span.Start]}[{answer.Span.In(text)}]{text[answer.Span.End..]}");
    }
}
