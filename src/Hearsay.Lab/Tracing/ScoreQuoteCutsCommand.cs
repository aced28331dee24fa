using System.CommandLine;
using System.Globalization;
using Hearsay.Readers;

namespace Hearsay.Lab.Tracing;

/// <summary><c>score quote-cuts</c>: the flag on quotations that leave out what turns or bounds them, on invented cases.</summary>
internal static class ScoreQuoteCutsCommand
{
    public static Command Create()
    {
        Option<string> cases = new("--cases") { Description = "Table of cases.", DefaultValueFactory = _ => "tests/Hearsay.Tests/Comparison/Tracing/quote-cuts.tsv" };
        Option<string> pack = new("--language") { Description = "Language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<bool> errors = new("--errors") { Description = "List every case that is not as written." };
        Command command = new("quote-cuts", "Score the flag on cut quotations.") { cases, pack, errors };
        command.SetAction(args =>
        {
            QuoteCutCase[] all = [.. QuoteCutCase.Read(args.GetValue(cases)!)];
            LanguagePack language = LanguagePack.Load(LanguageFolder.Read(args.GetValue(pack)!));
            // Cases named d were looked at while the reader was written; those named t were written afterwards and scored once.
            foreach (IGrouping<char, QuoteCutCase> set in all.GroupBy(c => c.Id[0])) Print(set.Key == 'd' ? "development" : "test", QuoteCutScore.Of(set, language, args.GetValue(errors) ? (c, told) => Console.WriteLine($"{c.Id}\t{c.Cut}\t{told}\t{c.Earlier}\t{c.Later}") : null));
        });
        return command;
    }

    private static void Print(string name, QuoteCutScore score) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name,-12} {score.Cases,3} cases, {score.Wanted,3} cut; flagged {score.Flagged,3}, right {score.Right,3}: precision {score.Precision:0.000}, recall {score.Recall:0.000}; reading right {score.NamedRight}"));
}
