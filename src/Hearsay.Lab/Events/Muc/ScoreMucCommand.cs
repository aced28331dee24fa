using System.CommandLine;
using System.Diagnostics;
using Hearsay.Readers;

namespace Hearsay.Lab.Events.Muc;

/// <summary><c>score muc</c>: whole reports against the templates of MUC-3 and MUC-4: is there an incident, and on whose word is it who did it.</summary>
internal static class ScoreMucCommand
{
    private const int Threads = 2;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "The reports.", DefaultValueFactory = _ => "../shared/data/events/muc34.jsonl.gz" };
        Option<string> language = new("--language") { Description = "The language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<bool> folds = new("--folds") { Description = "Score the part that is learnt from, in five folds, and leave the unread part alone." };
        Option<string?> misses = new("--misses") { Description = "A file for what went wrong." };
        Command command = new("muc", "Score incidents, and on whose word they stand, against MUC-3/4.") { data, language, folds, misses };
        command.SetAction(parse => Score(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(folds), parse.GetValue(misses)));
        return command;
    }

    private static void Score(string data, string language, bool folds, string? misses)
    {
        Pipeline pipeline = new(LanguagePack.Load(LanguageFolder.Read(language)));
        MucReport[] reports = [.. MucReport.ReadAll(data).Where(r => !folds || !r.IsUnread)];
        MucReading[] readings = Read(pipeline, reports);
        List<string> wrong = [];
        MucReading[] learnt = [.. readings.Where(r => !r.Report.IsUnread)], unread = [.. readings.Where(r => r.Report.IsUnread)];
        IncidentScore.Print(learnt, folds ? null : unread, wrong);
        PerpetratorScore.Print(learnt, folds ? null : unread, wrong);
        CircumstanceScore.Print(folds ? learnt : unread, wrong);
        if (misses is not null) File.WriteAllLines(misses, wrong);
    }

    private static MucReading[] Read(Pipeline pipeline, MucReport[] reports)
    {
        MucReading[] readings = new MucReading[reports.Length];
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Parallel.For(0, reports.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => readings[i] = new MucReading(reports[i], pipeline.Read(reports[i].Document)));
        double seconds = watch.Elapsed.TotalSeconds, processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        int sentences = readings.Sum(r => r.Analysis.Sentences.Count), words = readings.Sum(r => r.Analysis.Sentences.Sum(s => s.Tokens.Count));
        Console.WriteLine(FormattableString.Invariant($"read {reports.Length} reports, {sentences} sentences, {words} words on {Threads} threads: {seconds:F1} s, {sentences / seconds:F0} sentences/s; {processor:F1} s of processor time, {sentences / processor:F0} sentences for each"));
        return readings;
    }
}
