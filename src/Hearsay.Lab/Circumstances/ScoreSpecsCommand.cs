using System.CommandLine;
using System.Globalization;
using Hearsay.Extraction.Quantities;
using Hearsay.Extraction.Times;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.Circumstances;

/// <summary><c>score specs</c>: the English cases of Recognizers-Text on dates and numbers, by kind, with what does not fit a reader of news left out by name.</summary>
internal static class ScoreSpecsCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<string?> errors = new("--errors") { Description = "List the misses of one kind, or of all." };
        Command command = new("specs", "Score times and figures on the Recognizers-Text specifications.") { data, language, errors };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(errors)));
        return command;
    }

    private static void Run(string data, DirectoryInfo language, string? errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language.FullName));
        Analyzer analyzer = new(pack);
        TimeFinder times = new(pack);
        QuantityFinder quantities = new(pack);
        SpecReasons reasons = SpecReasons.Read();
        SortedDictionary<string, (int Kept, int Of)> kinds = new(StringComparer.Ordinal);
        SortedDictionary<string, (int Kept, int Of)> left = new(StringComparer.Ordinal);
        IEnumerable<SpecCase> cases = SpecCase.Read(Path.Combine(data, "time", "recognizers-text-datetime.jsonl")).Concat(SpecCase.Read(Path.Combine(data, "quantities", "recognizers-text-numbers.jsonl")));
        foreach (SpecCase spec in cases)
        {
            TextTrees trees = new(analyzer.Analyze(spec.Text));
            ContentIds ids = new(new Document(spec.Text));
            Sequence<TimeExpression> found = times.Find(trees, spec.Today, ids).Times;
            bool kept = spec.Model == "DateTimeModel"
                ? Holds(spec, found, t => t.Span, (m, t) => m.Accepts(t))
                : Holds(spec, quantities.Find(trees, found, ids), q => q.Span, (m, q) => m.Accepts(q));
            string kind = spec.Mentions.Count == 0 ? $"{spec.Model}: nothing" : spec.Model == "DateTimeModel" ? $"{spec.Model}: {spec.Mentions[0].Type}" : spec.Model;
            string? reason = reasons.Of(spec);
            Count(reason is null ? kinds : left, reason ?? kind, kept);
            if (!kept && reason is null && errors is not null && (errors == "all" || kind.Contains(errors, StringComparison.OrdinalIgnoreCase))) Console.WriteLine($"{kind}\t{spec.Text}\t{string.Join(" | ", spec.Mentions.Select(m => m.Words))}\t{(spec.Model == "DateTimeModel" ? string.Join(" | ", found.Select(t => FormattableString.Invariant($"{t.Span.In(spec.Text)} = {t.From:yyyy-MM-dd}..{t.To:yyyy-MM-dd} {t.Value}"))) : "")}");
        }

        Print("fit our reading of news", kinds);
        Print("do not", left);
    }

    private static bool Holds<T>(SpecCase spec, Sequence<T> found, Func<T, TextSpan> span, Func<SpecMention, T, bool> accepts) =>
        spec.Mentions.Count == 0 ? found.Count == 0 : spec.Mentions.TrueForAll(m => found.Any(f => span(f).Overlaps(m.Span) && accepts(m, f)));

    private static void Count(SortedDictionary<string, (int Kept, int Of)> counts, string name, bool kept)
    {
        (int hits, int of) = counts.GetValueOrDefault(name);
        counts[name] = (hits + (kept ? 1 : 0), of + 1);
    }

    private static void Print(string title, SortedDictionary<string, (int Kept, int Of)> counts)
    {
        Console.WriteLine($"== cases that {title}");
        foreach ((string name, (int kept, int of)) in counts) Row(name, kept, of);
        Row("all", counts.Values.Sum(c => c.Kept), counts.Values.Sum(c => c.Of));
        static void Row(string name, int kept, int of) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-44} {100.0 * kept / Math.Max(1, of),5:0.0} %   ({kept} of {of})"));
    }
}
