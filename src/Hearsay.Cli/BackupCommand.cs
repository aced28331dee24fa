using System.CommandLine;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay backup</c>: a checked copy of a collection, while others may go on writing.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        CollectionOption collection = new();
        Argument<string> file = new("FILE") { Description = "Where the copy goes; nothing that is there is overwritten." };
        Command command = new("backup", "Write a checked copy of a collection, as it is at this moment.") { file };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            using ICollectionStore store = collection.Open(parsed);
            store.Backup(parsed.GetValue(file)!);
            using ResultOutput output = ResultOutput.Open(null);
            output.Write(Encoding.UTF8.GetBytes($"{parsed.GetValue(file)}: a sound copy of {store.Count().Reports} reports\n"));
            return ExitCodes.AllRead;
        });
        return command;
    }
}
