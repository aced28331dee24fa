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
        Reader reader = new(new Analyzer(pack), new TimeFinder(pack), new QuantityFinder(pack), new FigureChanges(pack), new FigureSubjects(pack));
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
        NewsQuant(Path.Combine(data, "quantities", "newsquant.jsonl"), reader, pack, tell);
        Derived(Path.Combine(data, "quantities", "cqe-recognizers-derived.jsonl"), reader, pack, tell);
    }

    /// <summary>Both halves are read; they stand apart because the first was read long before the second.</summary>
    private static void NewsQuant(string path, Reader reader, LanguagePack pack, Action<string> tell)
    {
        string[] lines = File.ReadAllLines(path);
        NewsQuantNames names = NewsQuantNames.Read(pack);
        NewsQuantScorer first = new(names), second = new(names), all = new(names);
        for (int i = 0; i < lines.Length; i++)
        {
            bool open = i < lines.Length / 2;
            reader.Score(lines[i], open ? first : second, tell);
            reader.Score(lines[i], all, _ => { });
        }

        all.Print("NewsQuant, all");
        first.Print("NewsQuant, the first half");
        second.Print("NewsQuant, the second half");
        Console.WriteLine("errors of the first half, by kind");
        first.PrintCauses();
        Console.WriteLine("errors of the second half, by kind");
        second.PrintCauses();
    }

    /// <summary>Sentences on ages, money and measures in NewsQuant's terms, without changes and concepts.</summary>
    private static void Derived(string path, Reader reader, LanguagePack pack, Action<string> tell)
    {
        NewsQuantScorer all = new(NewsQuantNames.Read(pack), rows: 2);
        foreach (string line in File.ReadLines(path)) reader.Score(line, all, tell);
        all.Print("ages, money and measures, as the makers of NewsQuant took them from Recognizers-Text");
    }

    private sealed record Reader(Analyzer Analyzer, TimeFinder Times, QuantityFinder Quantities, FigureChanges Changes, FigureSubjects Subjects)
    {
        public (Sequence<TimeExpression> Times, Sequence<Quantity> Quantities) Read(string text, DateOnly? published)
        {
            TextTrees trees = new(Analyzer.Analyze(text));
            ContentIds ids = new(new Document(text));
            Sequence<TimeExpression> times = Times.Find(trees, published, ids).Times;
            return (times, Quantities.Find(trees, times, ids));
        }

        private IEnumerable<string> Concept(TextTrees trees, FoundQuantity number)
        {
            number = number.Restates ?? number;
            int sentence = trees.SentenceAt(number.Span.Start);
            if (sentence >= trees.Count) return [];
            SentenceTree tree = trees[sentence];
            TokenRange own = FigureSubjects.Own(trees, sentence, number);
            return own.Length <= 0 ? [] : FigureSubjects.Find(tree, own, number).SelectMany(head => Subjects.Words(tree, head, own)).Select(t => Word(trees.Text, t.Span)).Distinct();
        }

        /// <summary>The word between blanks that holds a token: NewsQuant does not part "start-up".</summary>
        private static string Word(string text, TextSpan token)
        {
            int start = token.Start, end = token.End;
            while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            return text[start..end].Trim('.', ',', '(', ')', '"', ';', ':', '\'').Replace("\u2019s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal);
        }

        public void Score(string line, NewsQuantScorer scorer, Action<string> tell)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            TextTrees trees = new(Analyzer.Analyze(json.RootElement.GetProperty("text").GetString()!));
            Sequence<TimeExpression> times = Times.Find(trees, null, new ContentIds(new Document(trees.Text))).Times;
            scorer.Add(json.RootElement, trees, Quantities.Numbers(trees, times, all: true), n => Changes.Find(trees, n), n => Concept(trees, n), tell);
        }
    }
}
