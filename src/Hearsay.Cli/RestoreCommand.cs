using System.CommandLine;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay restore</c>: makes a collection of a backup.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        CollectionOption collection = new();
        Argument<string> backup = new("FILE") { Description = "A backup, or another collection." };
        Option<bool> overwrite = new("--overwrite") { Description = "Let the backup take the place of a collection that is there." };
        Command command = new("restore", "Make a collection of a backup, after checking it. Nothing is overwritten unless you say so.") { backup, overwrite };
        collection.AddTo(command);
        command.SetAction(parsed =>
        {
            string address = collection.Address(parsed), file = parsed.GetValue(backup)!;
            CollectionStore.Restore(file, address, parsed.GetValue(overwrite));
            using ICollectionStore store = CollectionStore.Open(address);
            using ResultOutput output = ResultOutput.Open(null);
            output.Write(Encoding.UTF8.GetBytes($"{address}: {store.Count().Reports} reports, from {file}\n"));
            return ExitCodes.AllRead;
        });
        return command;
    }
}
