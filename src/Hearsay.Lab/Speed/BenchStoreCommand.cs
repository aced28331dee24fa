using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Hearsay.Lab.Attributions;
using Hearsay.Readers;
using Hearsay.Store;

namespace Hearsay.Lab.Speed;

/// <summary>
/// <c>bench store</c>: how fast real articles are read and kept, how fast the collection alone keeps what is read already, how fast it gives it back, and how
/// large it grows.
/// </summary>
internal static class BenchStoreCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> pack = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<int> articles = new("--articles") { Description = "Articles to read.", DefaultValueFactory = _ => 300 };
        Option<int> copies = new("--copies") { Description = "Times each analysis is kept, under ids of their own, when the collection alone is measured.", DefaultValueFactory = _ => 10 };
        Option<int> threads = new("--threads") { Description = "Threads that read.", DefaultValueFactory = _ => 2 };
        Option<string> folder = new("--folder") { Description = "Where the collection is made, on the disk that is to be measured.", DefaultValueFactory = _ => Path.GetTempPath() };
        Command command = new("store", "Measure how fast reports are kept, and how large a collection grows.") { data, pack, articles, copies, threads, folder };
        command.SetAction(parse =>
        {
            string[] texts = [.. AttributionCorpus.Read(parse.GetValue(data)!, AttributionCorpus.PolNeAR, "dev").Concat(AttributionCorpus.Read(parse.GetValue(data)!, AttributionCorpus.PolNeAR, "train")).Take(parse.GetValue(articles)).Select(d => d.Text)];
            Pipeline pipeline = new(LanguagePack.Load(LanguageFolder.Read(parse.GetValue(pack)!)));
            string room = Directory.CreateDirectory(Path.Combine(parse.GetValue(folder)!, $"hearsay-bench-{Environment.ProcessId}")).FullName;
            try
            {
                Measure(pipeline, texts, room, parse.GetValue(threads), parse.GetValue(copies));
            }
            finally
            {
                Directory.Delete(room, recursive: true);
            }
        });
        return command;
    }

    private static void Measure(Pipeline pipeline, string[] texts, string room, int threads, int copies)
    {
        long characters = texts.Sum(t => (long)t.Length);
        Console.WriteLine(FormattableString.Invariant($"{texts.Length} articles, {characters / texts.Length} characters each"));
        foreach ((int i, string text) in texts.Index()) File.WriteAllText(Path.Combine(room, $"{i:00000}.txt"), text, new UTF8Encoding(false));

        using (ICollectionStore store = CollectionStore.Open(Path.Combine(room, "read.db"), CollectionOpening.MakeIfMissing))
        {
            Time("read and kept", texts.Length, () => new Ingest(pipeline, store, "0.1.0").Run(ReportInputs.List([room], new ReadingOptions(), () => Stream.Null), threads, _ => { }));
            Time("held already, skipped", texts.Length, () => new Ingest(pipeline, store, "0.1.0").Run(ReportInputs.List([room], new ReadingOptions(), () => Stream.Null), threads, _ => { }));
            Size(store, characters);
        }

        Analysis[] analyses = [.. texts.Select(t => pipeline.Read(new Document(t)))];
        PackedReport[] packed = [];
        Time("made ready (packed) on one core", analyses.Length, () => packed = [.. analyses.Select(a => PackedReport.Of(a, "0.1.0", Encoding.UTF8.GetBytes(a.Document.Text)))]);
        packed = [.. Enumerable.Range(0, copies).SelectMany(copy => analyses.Select((a, i) => PackedReport.Of(a with { Document = a.Document with { Id = $"{copy}-{i}" } }, "0.1.0")))];
        using (ICollectionStore store = CollectionStore.Open(Path.Combine(room, "kept.db"), CollectionOpening.MakeIfMissing))
        {
            foreach (int together in (int[])[1, 50, 200])
            {
                PackedReport[] share = packed[(packed.Length / 3 * Array.IndexOf([1, 50, 200], together))..][..(packed.Length / 3)];
                Time($"kept alone, {together} to a transaction", share.Length, () =>
                {
                    foreach (PackedReport[] group in share.Chunk(together)) store.Keep([.. group.Select(r => Arrival.Of("bench", r))]);
                });
            }

            int found = 0;
            Time("given back (restored)", packed.Length / 3 * 3, () => found = store.Reports().Count());
            Time("verified", found, () => Console.WriteLine($"findings: {store.Verify().Count()}"));
            Size(store, (long)copies * characters);
        }
    }

    private static void Time(string what, int reports, Action work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        Stopwatch clock = Stopwatch.StartNew();
        work();
        double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"{what,-36} {reports / clock.Elapsed.TotalSeconds,8:F0} reports/s by the clock {reports / seconds,8:F0} reports/s of processor time"));
    }

    private static void Size(ICollectionStore store, long characters)
    {
        CollectionCounts counts = store.Count();
        Console.WriteLine(FormattableString.Invariant($"{counts.Reports} reports, {counts.Claims} claims, {counts.Bytes / 1e6:F1} MB: {counts.Bytes / 1e3 / counts.Reports:F1} KB a report, {(double)counts.Bytes / characters:F2} bytes a character"));
    }
}
