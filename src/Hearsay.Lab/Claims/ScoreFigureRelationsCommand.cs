using System.CommandLine;
using System.Globalization;
using Hearsay.Comparison.Claims;
using Hearsay.Readers;

namespace Hearsay.Lab.Claims;

/// <summary><c>score figure-relations</c>: how figures of two reports stand to each other, on pairs written for the project.</summary>
internal static class ScoreFigureRelationsCommand
{
    public static Command Create()
    {
        Option<string> pairs = new("--pairs") { Description = "The pairs.", DefaultValueFactory = _ => "tests/Hearsay.Tests/Comparison/Claims/figure-relations.tsv" };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<bool> held = new("--held") { Description = "Score the third that is held back, for the final figure." };
        Option<bool> errors = new("--errors") { Description = "List the misses of the open part." };
        Command command = new("figure-relations", "Score the relation between the figures of two reports.") { pairs, language, held, errors };
        command.SetAction(args => Run(args.GetValue(pairs)!, args.GetValue(language)!.FullName, args.GetValue(held), args.GetValue(errors)));
        return command;
    }

    private static void Run(string file, string language, bool held, bool errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language));
        Pipeline pipeline = new(pack);
        ClaimComparison comparison = new(pack);
        List<(FigureRelationPair Pair, string Found)> judged = [.. FigureRelationPair.Read(file).Where(p => p.IsHeldBack == held).Select(p => (p, p.Found(pipeline, comparison)))];
        if (errors && !held)
            foreach ((FigureRelationPair pair, string found) in judged.Where(j => j.Found != j.Pair.Expected))
                Console.WriteLine($"{pair.Id}\texpected {pair.Expected}, found {found}\t{pair.A.Text}\t{pair.B.Text}");
        string[] names = [.. judged.SelectMany(j => new[] { j.Pair.Expected, j.Found }).Distinct().Order(StringComparer.Ordinal)];
        Console.WriteLine($"{"expected \\ found",-16}{string.Concat(names.Select(n => n.PadLeft(16)))}");
        foreach (string expected in names)
            Console.WriteLine($"{expected,-16}{string.Concat(names.Select(found => judged.Count(j => j.Pair.Expected == expected && j.Found == found).ToString(CultureInfo.InvariantCulture).PadLeft(16)))}");
        int right = judged.Count(j => j.Found == j.Pair.Expected);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(held ? "held back" : "open")}: {right} of {judged.Count} right, accuracy {(double)right / judged.Count:0.000}"));
    }
}
