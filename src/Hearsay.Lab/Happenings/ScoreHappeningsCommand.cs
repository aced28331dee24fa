using System.CommandLine;
using System.Globalization;
using Hearsay.Comparison.Happenings;
using Hearsay.Readers;

namespace Hearsay.Lab.Happenings;

/// <summary><c>score happenings</c>: which marked mentions are put together across reports, against the head lemma alone and against the lemma in the right group of reports.</summary>
internal static class ScoreHappeningsCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder with the tracing corpora.", DefaultValueFactory = _ => "../shared/data/tracing" };
        Option<string> pack = new("--language") { Description = "Language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<string[]> parts = new("--part") { Description = "Parts to score: train, dev, test (ECB+), meantime. The test part is for the final figure.", DefaultValueFactory = _ => ["train", "dev"], AllowMultipleArgumentsPerToken = true };
        Option<bool> errors = new("--errors") { Description = "List what was wrongly joined and what was missed, the dearest first." };
        Command command = new("happenings", "Score the grouping of event mentions across reports.") { data, pack, parts, errors };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(pack)!, args.GetValue(parts)!, args.GetValue(errors)));
        return command;
    }

    private static void Run(string folder, string packFolder, string[] parts, bool errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(packFolder));
        Pipeline pipeline = new(pack);
        foreach (string part in parts)
        {
            MarkedReport[] reports = [.. part == "meantime" ? CrossReportCorpus.Meantime(folder) : CrossReportCorpus.EcbPlus(folder, part)];
            GroupedCorpus grouped = GroupedCorpus.Of(reports, pipeline, new HappeningFinder(pack));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}: {reports.Length} reports, {grouped.Mentions.Count} mentions, {grouped.Stories} stories"));
            foreach ((string name, Func<GroupedMention, string> group) in Variants) Console.WriteLine(GroupingScore.Row(name, grouped.Score(group)));
            Console.WriteLine(GroupingScore.Row("reports in stories, for themselves", grouped.ScoreStories()));
            if (errors) GroupingErrors.Print(grouped);
        }
    }

    private static readonly (string, Func<GroupedMention, string>)[] Variants =
    [
        ("corpus lemma", m => m.Marked.Lemma),
        ("corpus lemma, right topic", m => $"{m.Report.Topic}/{m.Marked.Lemma}"),
        ("corpus lemma, right event group", m => $"{m.Report.Subtopic}/{m.Marked.Lemma}"),
        ("own word, own story", m => $"{m.Story}/{m.Key}"),
        ("own grouping", m => m.Happening),
    ];
}
