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
        Option<string?> errors = new("--errors") { Description = "List the misses of one kind, or of all, in the half that is read." };
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
        SortedDictionary<string, Tally> kinds = new(StringComparer.Ordinal), left = new(StringComparer.Ordinal);
        IEnumerable<SpecCase> cases = SpecCase.Read(Path.Combine(data, "time", "recognizers-text-datetime.jsonl")).Concat(SpecCase.Read(Path.Combine(data, "quantities", "recognizers-text-numbers.jsonl")));
        foreach (SpecCase spec in cases)
        {
            TextTrees trees = new(analyzer.Analyze(spec.Text));
            ContentIds ids = new(new Document(spec.Text));
            Sequence<TimeExpression> found = times.Find(trees, spec.Today, ids).Times;
            bool kept = spec.Model == "DateTimeModel"
                ? Holds(spec, found, t => t.Span, (m, t) => m.Accepts(t))
                : HoldsNumbers(spec, quantities.Numbers(trees, found, all: true));
            string kind = spec.Mentions.Count == 0 ? $"{spec.Model}: nothing" : spec.Model == "DateTimeModel" ? $"{spec.Model}: {spec.Mentions[0].Type}" : spec.Model;
            string? reason = reasons.Of(spec);
            SortedDictionary<string, Tally> counts = reason is null ? kinds : left;
            counts[reason ?? kind] = counts.GetValueOrDefault(reason ?? kind).With(spec.IsRead, kept);
            if (!kept && spec.IsRead && reason is null && errors is not null && (errors == "all" || kind.Contains(errors, StringComparison.OrdinalIgnoreCase))) Console.WriteLine($"{kind}\t{spec.Text}\t{string.Join(" | ", spec.Mentions.Select(m => m.Words))}\t{(spec.Model == "DateTimeModel" ? string.Join(" | ", found.Select(t => FormattableString.Invariant($"{t.Span.In(spec.Text)} = {t.From:yyyy-MM-dd}..{t.To:yyyy-MM-dd} {t.Value}"))) : "")}");
        }

        Print("fit our reading of news", kinds);
        Print("do not", left);
    }

    private static bool Holds<T>(SpecCase spec, Sequence<T> found, Func<T, TextSpan> span, Func<SpecMention, T, bool> accepts) =>
        spec.Mentions.Count == 0 ? found.Count == 0 : spec.Mentions.TrueForAll(m => found.Any(f => span(f).Overlaps(m.Span) && accepts(m, f)));

    /// <summary>
    /// They ask for every number, those that we class and leave out of claims among them. Where they want nothing found, it is nothing of the
    /// kind that they look for. A unit without a number is no figure.
    /// </summary>
    private static bool HoldsNumbers(SpecCase spec, List<FoundQuantity> found)
    {
        List<SpecMention> asked = spec.Mentions.FindAll(m => m.HasValue);
        if (spec.Mentions.Count == 0) return !found.Exists(n => IsSought(spec.Model, n));
        return asked.TrueForAll(m => found.Exists(n => n.Span.Overlaps(m.Span) && m.Accepts(n.Figure)));
    }

    private static bool IsSought(string model, FoundQuantity number) => number.Kind != QuantityKind.Name && model switch
    {
        "CurrencyModel" => number.Kind == QuantityKind.Sum,
        "PercentModel" => number.Kind == QuantityKind.Share,
        "DimensionModel" => number.Kind == QuantityKind.Measure,
        "TemperatureModel" => number.Unit is "celsius" or "fahrenheit",
        "NumberRangeModel" => number.Figure.Hedge == Hedge.Range,
        _ => number.Kind is not (QuantityKind.Pronoun or QuantityKind.Measure),
    };

    private static void Print(string title, SortedDictionary<string, Tally> counts)
    {
        Console.WriteLine($"== cases that {title}: all, the half whose misses were read, the other half");
        foreach ((string name, Tally tally) in counts) Row(name, tally);
        foreach (string model in (string[])["DateTimeModel", ""])
            if (counts.Keys.Any(k => k.StartsWith("DateTimeModel", StringComparison.Ordinal)) || model.Length == 0)
                Row(model.Length == 0 ? "all" : "all of DateTimeModel", counts.Where(c => c.Key.StartsWith(model, StringComparison.Ordinal)).Select(c => c.Value).Aggregate(default(Tally), (sum, t) => sum.With(t)));
        static void Row(string name, Tally t) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name,-44} {Percent(t.Read + t.Other),5:0.0} %   {Percent(t.Read),5:0.0} %   {Percent(t.Other),5:0.0} %   ({t.Read.Kept + t.Other.Kept} of {t.Read.Of + t.Other.Of})"));
        static double Percent(Hits h) => 100.0 * h.Kept / Math.Max(1, h.Of);
    }

    private readonly record struct Hits(int Kept, int Of)
    {
        public static Hits operator +(Hits a, Hits b) => new(a.Kept + b.Kept, a.Of + b.Of);
    }

    private readonly record struct Tally(Hits Read, Hits Other)
    {
        public Tally With(bool read, bool kept) => With(read ? new Tally(new Hits(kept ? 1 : 0, 1), default) : new Tally(default, new Hits(kept ? 1 : 0, 1)));

        public Tally With(Tally other) => new(Read + other.Read, Other + other.Other);
    }
}
