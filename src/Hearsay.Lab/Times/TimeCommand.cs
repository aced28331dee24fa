using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Extraction.Times;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.Times;

/// <summary><c>score time</c>: WikiWars and MEANTIME, as TempEval-3 counts.</summary>
internal static class TimeCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> pack = new("--language") { Description = "Language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<string?> write = new("--write") { Description = "Write what was found, a mention a line, for another scorer." };
        Option<int> errors = new("--errors") { Description = "Print so many errors of each corpus." };
        Command command = new("time", "Score times on WikiWars and MEANTIME.") { data, pack, write, errors };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(pack)!, args.GetValue(write), args.GetValue(errors)));
        return command;
    }

    private static int Run(string data, string packFolder, string? write, int errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(packFolder));
        TimeFinder finder = new(pack);
        Analyzer analyzer = new(pack);
        List<string> lines = [];
        foreach (string corpus in (string[])["wikiwars", "meantime"])
        {
            TimexScore score = new();
            List<TimexDocument> documents = [.. TimexDocument.Read(Path.Combine(data, "time", corpus + ".jsonl"))];
            foreach (TimexDocument document in documents)
            {
                List<TimexMention> found = [.. Read(finder, analyzer, document)];
                score.Add(document.Text, document.Mentions, found);
                lines.AddRange(found.Select(m => string.Create(CultureInfo.InvariantCulture,
                    $"{document.Id}\t{Points(document.Text, m.Span.Start)}\t{Points(document.Text, m.Span.End)}\t\t{m.Value}")));
            }

            score.Print(Console.Out, corpus);
            foreach ((string error, int times) in score.Errors.OrderByDescending(e => e.Value).ThenBy(e => e.Key, StringComparer.Ordinal).Take(errors)) Console.WriteLine($"{times}\t{error}");
            Speed(finder, documents);
        }

        if (write is not null) File.WriteAllLines(write, lines);
        return 0;
    }

    private static IEnumerable<TimexMention> Read(TimeFinder finder, Analyzer analyzer, TimexDocument document)
    {
        TextTrees trees = new(analyzer.Analyze(document.Text));
        foreach (FoundTime time in finder.Read(trees, document.Created))
        {
            if (time.Phrase.Rule["timex"] is "no" || (time.Phrase.Rule["timex"] is "2" && document.Scheme != "TIMEX2")) continue;
            // TIMEX3 marks both ends of a stretch.
            if (time.Ends.Count == 0) yield return new TimexMention(time.Phrase.Core, time.Resolution.Value);
            for (int i = 0; i < time.Ends.Count; i++) yield return new TimexMention(time.Ends[i].Phrase.Core, time.Ends[i].Resolution.Value);
        }
    }

    private static void Speed(TimeFinder finder, List<TimexDocument> documents)
    {
        long characters = 0;
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.ElapsedMilliseconds < 500)
            foreach (TimexDocument document in documents)
            {
                finder.Read(new TextTrees(new ParsedText(document.Text, [], [])), document.Created);
                characters += document.Text.Length;
            }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {characters / watch.Elapsed.TotalSeconds / 1e6:0.0} M characters a second, trees not counted"));
    }

    private static int Points(string text, int units)
    {
        int points = 0;
        for (int i = 0; i < units; i++)
            if (!char.IsLowSurrogate(text[i])) points++;
        return points;
    }
}
