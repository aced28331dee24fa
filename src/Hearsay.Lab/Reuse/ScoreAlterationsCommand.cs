using System.CommandLine;
using System.Globalization;
using Hearsay.Comparison.Reuse;
using Hearsay.Comparison.Tracing;
using Hearsay.Readers;

namespace Hearsay.Lab.Reuse;

/// <summary>
/// <c>score alterations</c>: whether planted reuse is given the name of what was done to it. The set makes one kind of change a case, so each case gets
/// one name: words changed here and there before a single change of a number, a hedge or a cut, since whoever edits a sentence drops hedges too.
/// A short quotation is verbatim, wherever it was cut; a report that lost its last paragraphs was edited as well; "hedge" takes in "not".
/// </summary>
internal static class ScoreAlterationsCommand
{
    private static readonly string[] Names = ["verbatim", "words-changed", "reordered", "cut-end", "cut-middle", "hedge-dropped", "number-changed"];

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder with the tracing corpora.", DefaultValueFactory = _ => "../shared/data/tracing" };
        Option<string> pack = new("--language") { Description = "Language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<bool> errors = new("--errors") { Description = "List every case that got another name." };
        Command command = new("alterations", "Score the names of alterations on planted reuse.") { data, pack, errors };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(pack)!, args.GetValue(errors)));
        return command;
    }

    private static void Run(string folder, string packFolder, bool errors)
    {
        AlterationReader reader = new(LanguagePack.Load(LanguageFolder.Read(packFolder)));
        Dictionary<string, string> texts = ReuseCase.Rows(Path.Combine(folder, "reuse_docs.jsonl.gz")).ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("text").GetString()!);
        Dictionary<(string Gold, string Told), int> counts = [];
        foreach (ReuseCase planted in ReuseCase.Read(Path.Combine(folder, "reuse_cases.jsonl.gz"), texts))
        {
            if (planted.Kind == ReuseCase.Nothing) continue;
            string told = Tell(reader, planted, texts[planted.Source], texts[planted.Target], out string why);
            string gold = planted.Kind switch
            {
                "light" or "heavy" => "words-changed",
                "short_quote" => "verbatim",
                "wire_trim" => "words-changed",
                var kind => kind.Replace('_', '-'),
            };
            if (planted.Kind is "short_quote" && told is "cut-end") told = gold;
            counts[(gold, told)] = counts.GetValueOrDefault((gold, told)) + 1;
            if (errors && gold != told) Console.WriteLine($"{planted.Id}\t{told}\t{why}");
        }

        double sum = 0;
        foreach (string name in Names)
        {
            int right = counts.GetValueOrDefault((name, name)), gold = counts.Where(c => c.Key.Gold == name).Sum(c => c.Value), told = counts.Where(c => c.Key.Told == name).Sum(c => c.Value);
            double f1 = gold + told == 0 ? 0 : 2.0 * right / (gold + told);
            sum += f1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {gold,5} told {told,5} right {right,5}  F1 {f1:0.000}   {string.Join(", ", counts.Where(c => c.Key.Gold == name && c.Key.Told != name).OrderByDescending(c => c.Value).Select(c => $"{c.Key.Told} {c.Value}"))}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro F1 {sum / Names.Length:0.000}"));
    }

    private static string Tell(AlterationReader reader, ReuseCase planted, string sourceText, string targetText, out string why)
    {
        WordLine source = new(sourceText, WordRow.Of(sourceText)), target = new(targetText, WordRow.Of(targetText));
        List<ReusedPassage> passages = [.. ReuseFinder.Find([sourceText, targetText], 1).Where(p => p.TargetSpan.Overlaps(planted.TargetSpan))];
        why = string.Join(" / ", passages.Select(p => $"[{OneLine(sourceText, p.SourceSpan)}] > [{OneLine(targetText, p.TargetSpan)}]"));
        if (passages.Count == 0) return "missed";
        for (int i = 1; i < passages.Count; i++)
            if (passages[i].SourceSpan.Start < passages[i - 1].SourceSpan.Start) return "reordered";
        Alteration[] all = [.. passages.SelectMany(p => reader.Read(source, target, p.Words))];
        why += " : " + string.Join(", ", all.Select(a => $"{a.Kind} '{OneLine(sourceText, a.Earlier)}' > '{OneLine(targetText, a.Later)}'"));
        // What a cut at the edge takes with it is the cut's.
        TextSpan[] edges = [.. all.Where(a => a.Kind is AlterationKind.CutStart or AlterationKind.CutEnd).Select(a => a.Earlier)];
        HashSet<AlterationKind> kinds = [.. all.Where(a => a.Kind is AlterationKind.CutStart or AlterationKind.CutEnd || !edges.Contains(a.Earlier)).Select(a => a.Kind)];
        if (kinds.Contains(AlterationKind.WordsChanged)) return "words-changed";
        if (kinds.Contains(AlterationKind.CutMiddle)) return "cut-middle";
        if (kinds.Contains(AlterationKind.NumberChanged)) return "number-changed";
        if (kinds.Contains(AlterationKind.HedgeDropped) || kinds.Contains(AlterationKind.NegationDropped)) return "hedge-dropped";
        return kinds.Contains(AlterationKind.CutEnd) ? "cut-end" : kinds.Any(k => k is not AlterationKind.CutStart) ? "words-changed" : "verbatim";
    }

    private static string OneLine(string text, TextSpan span) => text.Substring(span.Start, Math.Min(span.Length, 300)).ReplaceLineEndings(" ");
}
