using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hearsay.Extraction.Quantities;
using Hearsay.Extraction.Times;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.Quantities;

/// <summary><c>score quantities</c>: figures and times of the annotated reports, and the values of NewsQuant.</summary>
internal static class QuantityCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> pack = new("--language") { Description = "Language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<bool> errors = new("--errors") { Description = "List every miss." };
        Command command = new("quantities", "Score figures on the annotated reports and on NewsQuant.") { data, pack, errors };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(pack)!, args.GetValue(errors)));
        return command;
    }

    private static void Run(string data, string packFolder, bool errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(packFolder));
        Reader reader = new(new Analyzer(pack), new TimeFinder(pack), new QuantityFinder(pack));
        MatchScore quantities = new("quantities"), times = new("times");
        Action<string> tell = errors ? Console.WriteLine : _ => { };
        foreach (string path in Directory.EnumerateFiles(Path.Combine(data, "gold"), "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            string text = json.RootElement.GetProperty("text").GetString()!;
            DateOnly published = DateOnly.ParseExact(json.RootElement.GetProperty("published").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            (Sequence<TimeExpression> foundTimes, Sequence<Quantity> found) = reader.Read(text, published);
            GoldFacts gold = GoldFacts.Read(json.RootElement);
            quantities.Add(gold.Quantities, found, g => g.Span, q => q.Span, g => g.Optional, (g, q) => g.Accepts(q), tell, text);
            times.Add(gold.Times, foundTimes, g => g.Span, t => t.Span, g => g.Optional, (g, t) => g.Accepts(t), tell, text);
        }

        Console.WriteLine("annotated reports (right: bounds and hedge; from and to)");
        Console.WriteLine(quantities);
        Console.WriteLine(times);
        NewsQuant(Path.Combine(data, "quantities", "newsquant.jsonl"), reader, tell);
    }

    /// <summary>NewsQuant has no offsets: a value is found where the sentence has a figure of that value left. Lengths of time are ours too, as times.</summary>
    private static void NewsQuant(string path, Reader reader, Action<string> tell)
    {
        int gold = 0, system = 0, hits = 0;
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString()!;
            (Sequence<TimeExpression> times, Sequence<Quantity> found) = reader.Read(text, null);
            List<string> values = [.. found.Where(q => (q.Best ?? q.Least ?? q.Most) is > 0).Select(Value), .. times.Select(Length).OfType<double>().Select(Write)];
            system += values.Count;
            foreach (JsonElement q in json.RootElement.GetProperty("quantities").EnumerateArray())
            {
                gold++;
                string value = string.Join('-', q.GetProperty("value").GetString()!.Split('-').Select(v => double.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out double n) ? Write(n) : v));
                int at = values.IndexOf(value);
                if (at < 0) tell($"NewsQuant\tmissed\t{q.GetProperty("value").GetString()} {q.GetProperty("unit").GetString()}\t{text}");
                if (at < 0) continue;
                hits++;
                values.RemoveAt(at);
            }

            foreach (string extra in values) tell(string.Create(CultureInfo.InvariantCulture, $"NewsQuant\textra\t{extra}\t{text}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"NewsQuant\n  values  P {100.0 * hits / system:0.0}  R {100.0 * hits / gold:0.0}  F1 {200.0 * hits / (system + gold):0.0}   ({hits} of {gold} gold, {system} system)"));
    }

    private static string Value(Quantity q) => q.Hedge == Hedge.Range ? $"{Write(q.Least ?? 0)}-{Write(q.Most ?? 0)}" : Write(q.Best ?? q.Least ?? q.Most ?? 0);

    private static string Write(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>How many units; "a month" says no number.</summary>
    private static double? Length(TimeExpression time)
    {
        if (time.Type != TimeType.Duration || time.Value is not { Length: > 2 } value) return null;
        string digits = value.Trim('P', 'T', 'D', 'W', 'M', 'Y', 'H', 'S', 'E', 'C', 'Q');
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double count) && count != 1 ? count : null;
    }

    private sealed record Reader(Analyzer Analyzer, TimeFinder Times, QuantityFinder Quantities)
    {
        public (Sequence<TimeExpression> Times, Sequence<Quantity> Quantities) Read(string text, DateOnly? published)
        {
            TextTrees trees = new(Analyzer.Analyze(text));
            ContentIds ids = new(new Document(text));
            Sequence<TimeExpression> times = Times.Find(trees, published, ids).Times;
            return (times, Quantities.Find(trees, times, ids));
        }
    }
}
