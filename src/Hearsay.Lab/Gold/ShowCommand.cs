using System.CommandLine;
using Hearsay.Readers;

namespace Hearsay.Lab.Gold;

/// <summary><c>show</c>: prints what the pipeline makes of a text, tree and claims side by side, for those who look for the cause of a miss.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        Argument<string> text = new("text") { Description = "The text, or - for standard input." };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<bool> brief = new("--brief") { Description = "Leave out the trees." };
        Command command = new("show", "Print trees, attributions and claims of a text.") { text, language, brief };
        command.SetAction(parse =>
        {
            string given = parse.GetValue(text)!;
            Show(new Pipeline(LanguagePack.Load(LanguageFolder.Read(parse.GetValue(language)!.FullName))), given == "-" ? Console.In.ReadToEnd() : given, parse.GetValue(brief));
        });
        return command;
    }

    private static void Show(Pipeline pipeline, string text, bool brief)
    {
        Analysis analysis = pipeline.Read(new Document(text));
        Dictionary<string, Entity> entities = analysis.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, EventMention> events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Dictionary<string, Attribution> attributions = analysis.Attributions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        for (int s = 0; s < analysis.Sentences.Count; s++)
        {
            Sentence sentence = analysis.Sentences[s];
            Console.WriteLine($"# {sentence.Span.In(text).Replace('\n', ' ')}");
            if (!brief)
                for (int i = 0; i < sentence.Tokens.Count; i++)
                {
                    Token t = sentence.Tokens[i];
                    Console.WriteLine($"  {i + 1}\t{t.Form}\t{t.Lemma}\t{t.Upos}\t{t.Xpos}\t{t.Head + 1}\t{t.Relation}");
                }

            foreach (Attribution a in analysis.Attributions.Where(a => a.Cue.Spans.Count > 0 && sentence.Span.Overlaps(a.Cue.Spans[0])))
                Console.WriteLine($"  {a.Id} {a.Cue.Class} [{string.Join("|", a.Source.Spans.Select(x => x.In(text)))}] {a.Source.Class} \"{string.Join("|", a.Cue.Spans.Select(x => x.In(text)))}\" => {string.Join(" | ", a.Content.Select(x => x.In(text).Replace('\n', ' ')))} within {a.Within}");
            foreach (Claim c in analysis.Claims.Where(c => c.Sentence == s))
            {
                EventMention e = events[c.Event!];
                string participants = string.Join(", ", e.Participants.Select(p => $"{p.Role}={p.Span.In(text)}{(p.Entity is { } id ? "→" + entities[id].Name : "")}"));
                string levels = string.Join(" ", c.Factuality.Levels.Select(l => $"{(l.Attribution is null ? "author" : attributions[l.Attribution].Cue.Lemma)}:{l.Certainty}/{l.Polarity}"));
                Console.WriteLine($"  * {e.Trigger.In(text)}  {c.Kind} {e.Type ?? "-"}{(e.Mode is null ? "" : "/" + e.Mode)}  {c.Factuality.Certainty} {c.Factuality.Polarity} {c.Factuality.When}  word({string.Join(" ", c.Word)})  {participants}  | {levels}");
            }
        }

        foreach (Mark mark in analysis.Marks) Console.WriteLine($"mark {mark.Kind} {mark.Span.In(text)}");
        foreach (Diagnostic diagnostic in analysis.Diagnostics) Console.WriteLine($"{diagnostic.Code} {diagnostic.Message} {diagnostic.Span?.In(text)}");
    }
}
