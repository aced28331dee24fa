using System.Buffers;
using System.CommandLine;
using System.Diagnostics;
using Hearsay.Export;
using Hearsay.Lab.Attributions;
using Hearsay.Readers;

namespace Hearsay.Lab.Speed;

/// <summary>
/// <c>bench pipeline</c>: what each step of the line costs on real articles, and what the whole line does with one thread and with two.
/// Counts processor time, so that busy neighbours matter little. Run it with <c>DOTNET_TieredPGO=0</c>, as the program is shipped.
/// </summary>
internal static class BenchPipelineCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> pack = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<int> articles = new("--articles") { Description = "Articles to read.", DefaultValueFactory = _ => 150 };
        Option<int> rounds = new("--rounds") { Description = "Times they are read after a first time that warms up; of each step the fastest counts.", DefaultValueFactory = _ => 3 };
        Option<int> together = new("--together") { Description = "Join so many articles to one document.", DefaultValueFactory = _ => 1 };
        Command command = new("pipeline", "Measure time and memory of each step of the line.") { data, pack, articles, rounds, together };
        command.SetAction(parse =>
        {
            IEnumerable<string> texts = AttributionCorpus.Read(parse.GetValue(data)!, AttributionCorpus.PolNeAR, "dev")
                .Concat(AttributionCorpus.Read(parse.GetValue(data)!, AttributionCorpus.PolNeAR, "train"))
                .Take(parse.GetValue(articles)).Select(d => d.Text);
            Document[] documents = [.. texts.Chunk(parse.GetValue(together)).Select(t => new Document(string.Join("\n\n", t)) { Published = new DateOnly(2016, 8, 29) })];
            Measure(new Pipeline(LanguagePack.Load(LanguageFolder.Read(parse.GetValue(pack)!))), documents, parse.GetValue(rounds));
        });
        return command;
    }

    private static void Measure(Pipeline pipeline, Document[] documents, int rounds)
    {
        int words = 0;
        StepTimes best = new();
        for (int round = 0; round <= rounds; round++)
        {
            StepTimes times = new();
            words = 0;
            foreach (Document document in documents) words += Read(pipeline, document, times);
            if (round <= 1) best = times;
            else best.KeepLess(times);
        }

        Console.WriteLine(FormattableString.Invariant($"{documents.Length} documents, {words} tokens, {rounds} rounds, each step at its fastest"));
        Console.WriteLine("step                 words/s   us/word  bytes/word");
        foreach (StepTime step in best.Steps) Print(step.Name, words, step.Time.TotalSeconds, step.Bytes);
        Print("all", words, Total(best), best.Steps.Sum(s => s.Bytes));
        Finders(best, documents.Sum(d => (long)d.Text.Length));
        foreach (int threads in (int[])[1, 2]) Together(pipeline, documents, words, threads);
        using Process process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"peak working set {process.PeakWorkingSet64 / 1e6:F0} MB, collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}"));
    }

    /// <summary>Characters a second of the three finders of circumstances together, on one core, names and trees given.</summary>
    private static void Finders(StepTimes times, long characters)
    {
        double seconds = times.Steps.Where(s => s.Name is "times" or "quantities" or "places").Sum(s => s.Time.TotalSeconds);
        Console.WriteLine(FormattableString.Invariant($"times, quantities and places together: {characters / seconds / 1e6:F2} M characters/s of one core"));
    }

    private static int Read(Pipeline pipeline, Document document, StepTimes times)
    {
        times.Begin();
        Analysis analysis = pipeline.Read(document, times);
        times.Begin();
        AnalysisJson.Write(analysis, "0.1.0", new ArrayBufferWriter<byte>());
        times.End("json");
        return analysis.Sentences.Sum(s => s.Tokens.Count);
    }

    /// <summary>Reads all documents with so many threads, each taking the next document when it has done one.</summary>
    private static void Together(Pipeline pipeline, Document[] documents, int words, int threads)
    {
        int next = -1;
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Stopwatch clock = Stopwatch.StartNew();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            for (int i = Interlocked.Increment(ref next); i < documents.Length; i = Interlocked.Increment(ref next)) pipeline.Read(documents[i]);
        }))];
        foreach (Thread worker in workers) worker.Start();
        foreach (Thread worker in workers) worker.Join();
        double clockSeconds = clock.Elapsed.TotalSeconds, seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"{threads} threads, without json: {words / seconds:F0} words/s of processor time, {words / clockSeconds:F0} words/s by the clock"));
    }

    private static double Total(StepTimes times) => times.Steps.Sum(s => s.Time.TotalSeconds);

    private static void Print(string name, int words, double seconds, long bytes) =>
        Console.WriteLine(FormattableString.Invariant($"{name,-16} {words / seconds,11:F0} {seconds * 1e6 / words,9:F2} {(double)bytes / words,11:F0}"));
}
