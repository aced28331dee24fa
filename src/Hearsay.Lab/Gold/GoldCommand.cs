using System.CommandLine;
using Hearsay.Readers;

namespace Hearsay.Lab.Gold;

/// <summary><c>score gold</c>: reads the annotated reports and compares.</summary>
internal static class GoldCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder of annotated reports.", DefaultValueFactory = _ => new DirectoryInfo("../shared/data/gold") };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<bool> errors = new("--errors") { Description = "List every miss." };
        Option<bool> each = new("--each") { Description = "Print the figures of each report too." };
        Command command = new("gold", "Score claims, attributions and marks against the annotated reports.") { data, language, errors, each };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(errors), parse.GetValue(each)));
        return command;
    }

    private static void Run(DirectoryInfo data, DirectoryInfo language, bool errors, bool each)
    {
        Pipeline pipeline = new(LanguagePack.Load(LanguageFolder.Read(language.FullName)));
        Tally total = new();
        int count = 0;
        foreach (GoldReport gold in GoldReport.ReadAll(data.FullName))
        {
            Analysis analysis = pipeline.Read(new Document(gold.Text) { Id = gold.Id, Title = gold.Title, Published = gold.Published });
            List<string> misses = [];
            Tally own = new();
            GoldScorer.Score(gold, analysis, own, _ => { });
            GoldScorer.Score(gold, analysis, total, misses.Add);
            count++;
            if (each) Console.Write($"== {gold.Id}: {gold.Title}\n{own}");
            if (errors) foreach (string miss in misses) Console.WriteLine($"{gold.Id}\t{miss}");
        }

        Console.Write($"== all {count} reports\n{total}");
    }
}
