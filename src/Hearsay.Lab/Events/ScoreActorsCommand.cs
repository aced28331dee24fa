using System.CommandLine;
using Hearsay.Codebooks;
using Hearsay.Export;
using Hearsay.Readers;

namespace Hearsay.Lab.Events;

/// <summary><c>score actors</c>: country and sector of actors, and the CAMEO root of events, against the PLOVER gold records.</summary>
internal static class ScoreActorsCommand
{
    public static Command Create()
    {
        Option<FileInfo> data = new("--data") { Description = "The gold records.", DefaultValueFactory = _ => new FileInfo("../shared/data/events/plover-gsr.jsonl") };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<DirectoryInfo> codes = new("--codes") { Description = "Folder of the code tables.", DefaultValueFactory = _ => new DirectoryInfo("languages/codes") };
        Option<bool> errors = new("--errors") { Description = "List the misses of the half that may be read." };
        Command command = new("actors", "Score country, sector and CAMEO root against the PLOVER gold records.") { data, language, codes, errors };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(codes)!, parse.GetValue(errors)));
        return command;
    }

    private static void Run(FileInfo data, DirectoryInfo language, DirectoryInfo codes, bool errors)
    {
        Pipeline pipeline = new(LanguagePack.Load(LanguageFolder.Read(language.FullName)));
        CodeTables tables = CodeTables.Load(LanguageFolder.Read(codes.FullName));
        ActorScore read = new(), unread = new();
        foreach ((string id, string text, string type, List<TextSpan> triggers, List<ActorGold> actors) in ActorGold.ReadAll(data.FullName))
        {
            Analysis analysis = pipeline.Read(new Document(text) { Id = id });
            AnalysisIndex index = new(analysis);
            DerivedCodes derived = new(analysis, tables);
            ActorScore score = ActorGold.IsUnread(id) ? unread : read;
            Action<string> miss = errors && score == read ? what => Console.WriteLine($"{id}\t{what}\t{text}") : _ => { };
            foreach (ActorGold actor in actors) score.Add(actor, analysis, index, derived, miss);
            score.AddEvent(type, triggers, analysis, derived, miss);
        }

        Console.Write($"== the half that is read\n{read}== the unread half\n{unread}");
    }
}
