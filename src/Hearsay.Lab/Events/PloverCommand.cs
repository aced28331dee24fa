using System.CommandLine;
using Hearsay.Readers;

namespace Hearsay.Lab.Events;

/// <summary><c>score plover</c>: the PLOVER gold sentences, read from raw text.</summary>
internal static class PloverCommand
{
    public static Command Create()
    {
        Option<FileInfo> data = new("--data") { Description = "The gold records.", DefaultValueFactory = _ => new FileInfo("../shared/data/events/plover-gsr.jsonl") };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<bool> errors = new("--errors") { Description = "List the misses of the half that may be read." };
        Command command = new("plover", "Score event types, modes and participants against the PLOVER gold sentences.") { data, language, errors };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(errors)));
        return command;
    }

    private static void Run(FileInfo data, DirectoryInfo language, bool errors)
    {
        Pipeline pipeline = new(LanguagePack.Load(LanguageFolder.Read(language.FullName)));
        PloverScore all = new(), read = new(), unread = new();
        int count = 0;
        foreach (PloverRecord gold in PloverRecord.ReadAll(data.FullName))
        {
            Analysis analysis = pipeline.Read(new Document(gold.Text) { Id = gold.Id });
            all.Add(gold, analysis);
            string wrong = (gold.IsUnread ? unread : read).Add(gold, analysis);
            count++;
            if (errors && !gold.IsUnread && wrong.Length > 0) Tell(gold, analysis, wrong);
        }

        Console.Write($"== all {count} sentences\n{all}== the half that is read\n{read}== the unread half\n{unread}== main event: gold, and what it was taken for\n{all.Confusion()}");
    }

    private static void Tell(PloverRecord gold, Analysis analysis, string wrong)
    {
        string Words(IEnumerable<TextSpan> spans) => string.Join(" & ", spans.Select(s => s.In(gold.Text)));
        Console.WriteLine($"{gold.Id} [{wrong}] {gold.Text}\n   gold {gold.Type}{(gold.Mode is null ? "" : "/" + gold.Mode)} {Words(gold.Sources)} -> {Words(gold.Targets)}");
        foreach (EventMention e in analysis.Events)
            Console.WriteLine($"   {e.Type ?? "-"}{(e.Mode is null ? "" : "/" + e.Mode)} [{e.Trigger.In(gold.Text)}] {string.Join(", ", e.Participants.Select(p => $"{p.Role}={p.Span.In(gold.Text)}"))}");
    }
}
