using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hearsay.Coding;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.EventCoding;

/// <summary><c>score events</c>: events coded with a suite's dictionaries, from its own trees or from raw text.</summary>
internal static class ScoreEventsCommand
{
    // The suites are small; speed is told over as many sentences as a day's reports have.
    private const int Repeats = 20;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the suites.", DefaultValueFactory = _ => "../shared/data/events" };
        Option<string> suite = new("--suite") { Description = "petrarch or petrarch2.", DefaultValueFactory = _ => "petrarch" };
        Option<string> parses = new("--parses") { Description = "raw: our own, from the text; gold: the trees that come with the suite.", DefaultValueFactory = _ => "raw" };
        Option<string> pack = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<string?> written = new("--write") { Description = "File to write the coded events to, as JSON Lines, for other scorers." };
        Option<bool> errors = new("--errors") { Description = "List every record that is not coded as people coded it." };
        Option<bool> speed = new("--speed") { Description = "Measure speed as well." };
        Command command = new("events", "Score events coded with external dictionaries.") { data, suite, parses, pack, written, errors, speed };
        command.SetAction(parse => Score(
            EventSuite.Find(parse.GetValue(suite)!), parse.GetValue(data)!, parse.GetValue(parses) == "gold", parse.GetValue(pack)!, parse.GetValue(written), parse.GetValue(errors), parse.GetValue(speed)));
        return command;
    }

    private static void Score(EventSuite suite, string data, bool gold, string language, string? written, bool errors, bool speed)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language));
        Analyzer analyzer = new(pack);
        EventCoder coder = new(pack, suite.Dictionaries(data));
        EventScore score = new();
        List<string> rows = [];
        List<EventRecord> records = EventRecord.Read(Path.Combine(data, suite.Records));
        foreach (EventRecord record in records)
        {
            Sequence<CodedEvent> coded = coder.Code(Trees(record, gold, analyzer), record.Day, record.BothSides);
            HashSet<CodedTriple> got = [.. coded.Select(e => new CodedTriple(e.Source, e.Target, e.Code))];
            score.Add(record, got);
            rows.Add(JsonSerializer.Serialize(new { id = record.Id, events = got.Select(e => new { source = e.Source, target = e.Target, code = e.Code }) }));
            if (errors && !got.SetEquals(record.Events))
                Console.WriteLine($"{record.Id}\t{record.Text}\n\tmissed: {string.Join("; ", record.Events.Except(got))}\textra: {string.Join("; ", got.Except(record.Events))}");
        }

        foreach (string line in score.Lines()) Console.WriteLine(line);
        if (written is not null) File.WriteAllLines(written, rows);
        if (speed) foreach (string line in Speed(records, coder, analyzer)) Console.WriteLine(line);
    }

    private static TextTrees Trees(EventRecord record, bool gold, Analyzer analyzer) =>
        new(gold ? new ParsedText(record.Text, record.GoldTrees, default) : analyzer.Analyze(record.Text));

    private static IEnumerable<string> Speed(List<EventRecord> records, EventCoder coder, Analyzer analyzer)
    {
        List<(TextTrees Trees, DateOnly? Day)> parsed = [.. records.Select(r => (Trees(r, false, analyzer), r.Day))];
        int sentences = parsed.Sum(p => p.Trees.Count) * Repeats;
        yield return Rate("coding alone", sentences, () =>
        {
            for (int i = 0; i < Repeats; i++)
                foreach ((TextTrees trees, DateOnly? day) in parsed) coder.Code(trees, day);
        });
        // A report has many sentences, and the encoder reads several at a time.
        string report = string.Join("\n", records.Select(r => r.Text));
        yield return Rate("parsing and coding", Repeats * analyzer.Analyze(report).Sentences.Count, () =>
        {
            for (int i = 0; i < Repeats; i++) coder.Code(new TextTrees(analyzer.Analyze(report)), null);
        });
    }

    /// <summary>Sentences a second of one core, by the processor's time: the clock tells what else the machine does.</summary>
    private static string Rate(string what, int sentences, Action work)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return string.Create(CultureInfo.InvariantCulture, $"{what}: {sentences / (process.TotalProcessorTime - before).TotalSeconds:F0} sentences a second of one core");
    }
}
