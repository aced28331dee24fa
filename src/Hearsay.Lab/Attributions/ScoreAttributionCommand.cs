using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Hearsay.Readers;

namespace Hearsay.Lab.Attributions;

/// <summary><c>score attribution</c>: attributions of whole articles, from raw text through the whole pipeline.</summary>
internal static class ScoreAttributionCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> split = new("--split") { Description = "dev or test.", DefaultValueFactory = _ => "dev" };
        Option<string> corpus = new("--corpus") { Description = "polnear or gum.", DefaultValueFactory = _ => "polnear" };
        Option<string> pack = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<int> errors = new("--errors") { Description = "Print so many misses and so many false alarms, drawn evenly from all." };
        Option<string?> output = new("--output") { Description = "Also write the answers as JSON Lines, for the shared scorer." };
        Command command = new("attribution", "Score source, cue, content and whole attributions over whole articles.") { data, split, corpus, pack, errors, output };
        command.SetAction(parse => Score(
            AttributionCorpus.Read(parse.GetValue(data)!, parse.GetValue(corpus) == "gum" ? AttributionCorpus.Gum : AttributionCorpus.PolNeAR, parse.GetValue(split)!),
            new Pipeline(LanguagePack.Load(LanguageFolder.Read(parse.GetValue(pack)!))),
            parse.GetValue(errors),
            parse.GetValue(output)));
        return command;
    }

    private static void Score(List<GoldDocument> documents, Pipeline pipeline, int errors, string? output)
    {
        using StreamWriter? writer = output is null ? null : new StreamWriter(output);
        AttributionScore score = new();
        Stopwatch watch = new();
        List<string> missed = [], extra = [];
        int words = 0;
        foreach (GoldDocument document in documents)
        {
            watch.Start();
            Analysis analysis = pipeline.Read(new Document(document.Text) { Id = document.Id });
            watch.Stop();
            words += analysis.Sentences.Sum(s => s.Tokens.Count);
            GoldAttribution[] system = [.. analysis.Attributions.Select(Convert)];
            writer?.WriteLine(JsonSerializer.Serialize(new
            {
                document = new { id = document.Id, text = document.Text },
                attributions = system.Select(a => new { kind = a.Kind, source = Spans(a.Source), cue = Spans(a.Cue), content = Spans(a.Content) }),
            }));
            (List<GoldAttribution> misses, List<GoldAttribution> extras) = score.Add(document.Text, document.Attributions, system);
            foreach (GoldAttribution miss in misses)
                missed.Add($"missed {document.Id}: {Show(document.Text, miss)}\n   near: {string.Join("\n         ", Near(system, miss).Select(a => Show(document.Text, a)))}");
            foreach (GoldAttribution one in extras)
                extra.Add($"extra  {document.Id}: {Show(document.Text, one)}\n   near: {string.Join("\n         ", Near(document.Attributions, one).Select(a => Show(document.Text, a)))}");
        }

        foreach (List<string> all in (List<string>[])[missed, extra])
            for (int i = 0; i < Math.Min(errors, all.Count); i++) Console.WriteLine(all[i * all.Count / Math.Min(errors, all.Count)]);
        Console.WriteLine(score);
        Console.WriteLine(FormattableString.Invariant($"{documents.Count} documents, {words} words, {words / watch.Elapsed.TotalSeconds:F0} words/s through the whole pipeline on one core"));
    }

    private static object Spans(TextSpan[] spans) => new { spans = spans.Select(s => new { start = s.Start, end = s.End }) };

    /// <summary>An answer of the pipeline in the shape of the corpus.</summary>
    public static GoldAttribution Convert(Attribution a) => new(
        [.. a.Source.Spans], [.. a.Cue.Spans], [.. a.Content], a.Kind.ToString().ToLowerInvariant());

    private static IEnumerable<GoldAttribution> Near(IEnumerable<GoldAttribution> others, GoldAttribution one) =>
        others.Where(a => a.Cue.Any(c => one.Cue.Any(c.Overlaps)) || a.Content.Any(c => one.Content.Any(c.Overlaps)));

    private static string Show(string text, GoldAttribution a)
    {
        List<(int At, int Order, string Mark)> marks = [];
        foreach (TextSpan s in a.Source) marks.AddRange([(s.Start, 1, "["), (s.End, 0, "]")]);
        foreach (TextSpan s in a.Cue) marks.AddRange([(s.Start, 1, "*"), (s.End, 0, "*")]);
        foreach (TextSpan s in a.Content) marks.AddRange([(s.Start, 1, "{"), (s.End, 0, "}")]);
        if (marks.Count == 0) return "";
        marks.Sort();
        int at = Math.Max(0, marks[0].At - 50), end = Math.Min(text.Length, marks[^1].At + 50);
        System.Text.StringBuilder shown = new();
        foreach ((int place, _, string mark) in marks)
        {
            shown.Append(text, at, place - at).Append(mark);
            at = place;
        }

        return shown.Append(text, at, end - at).Replace('\n', '⏎').ToString() is { Length: > 700 } all ? all[..700] + "…" : shown.ToString();
    }
}
