using System.CommandLine;
using System.Globalization;

namespace Hearsay.Lab.Reuse;

/// <summary><c>score reuse</c>: passages that articles share, on planted reuse of eleven kinds.</summary>
internal static class ScoreReuseCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder with the tracing corpora.", DefaultValueFactory = _ => "../shared/data/tracing" };
        Option<int> threads = new("--threads") { Description = "How many threads may work.", DefaultValueFactory = _ => 2 };
        Option<bool> errors = new("--errors") { Description = "List every case of which less than four fifths was found." };
        Command command = new("reuse", "Score shared passages on planted reuse.") { data, threads, errors };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(threads), args.GetValue(errors)));
        return command;
    }

    private static void Run(string folder, int threads, bool errors)
    {
        SortedDictionary<string, ReuseScore> kinds = ReuseScore.Of(folder, threads, errors ? Print : null);
        Console.WriteLine("kind             cases   found  char recall  precision in pair");
        foreach ((string kind, ReuseScore score) in kinds)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-16} {score.Cases,5}  {score.FoundShare,6:0.0000}  {score.Recall,11:0.0000}  {score.Precision,17:0.0000}"));
    }

    private static void Print(ReuseCase missed, int covered, IReadOnlyDictionary<string, string> texts) =>
        Console.WriteLine($"{missed.Id}\t{covered} of {missed.TargetSpan.Length}\t{OneLine(texts[missed.Source], missed.SourceSpan)}\t{OneLine(texts[missed.Target], missed.TargetSpan)}");

    private static string OneLine(string text, TextSpan span) => text.Substring(span.Start, Math.Min(span.Length, 300)).ReplaceLineEndings(" ");
}
