using System.CommandLine;
using System.Diagnostics;
using Hearsay.Language;

namespace Hearsay.Lab.Ud;

/// <summary><c>bench language</c>: words a second on one core, and how long the models take to load. Counts processor time, so that busy neighbours do not matter.</summary>
internal static class BenchLanguageCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the treebanks.", DefaultValueFactory = _ => "../shared/data/ud" };
        Option<string> pack = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => "languages/en" };
        Command command = new("language", "Measure the speed of the language layer on the development texts.") { data, pack };
        command.SetAction(parse => Measure(parse.GetValue(data)!, parse.GetValue(pack)!));
        return command;
    }

    private static void Measure(string data, string folder)
    {
        List<UdDocument> documents = [.. UdCorpus.Treebanks.SelectMany(t => UdCorpus.Read(data, t, "dev"))];
        Analyzer analyzer = null!;
        double load = Best(3, () => analyzer = ScoreUdCommand.Analyzer(folder));
        int words = 0;
        double raw = Best(3, () => words = documents.Sum(d => analyzer.Analyze(d.Text).Sentences.Sum(s => s.Tokens.Count)));
        double gold = Best(3, () =>
        {
            foreach (UdDocument document in documents)
                foreach (Sentence sentence in document.Sentences) ScoreUdCommand.Reparse(analyzer, document.Text, sentence);
        });
        int goldWords = documents.Sum(d => d.Sentences.Sum(s => s.Tokens.Count));
        Console.WriteLine(FormattableString.Invariant($"load            {load * 1000:F0} ms"));
        Console.WriteLine(FormattableString.Invariant($"raw text        {words / raw:F0} words/s ({words} words)"));
        Console.WriteLine(FormattableString.Invariant($"tag and parse   {goldWords / gold:F0} words/s"));
    }

    private static double Best(int times, Action action)
    {
        double best = double.MaxValue;
        using Process process = Process.GetCurrentProcess();
        for (int i = 0; i < times; i++)
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            action();
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalSeconds);
        }

        return best;
    }
}
