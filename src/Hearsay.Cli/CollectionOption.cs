using System.CommandLine;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary>The collection that a verb asks: <c>--db F</c>.</summary>
internal sealed class CollectionOption
{
    private readonly Option<string> _db = new("--db") { Description = "The collection: a file, or postgres://….", HelpName = "F", Required = true };

    public void AddTo(Command command) => command.Add(_db);

    /// <summary>The address as typed.</summary>
    public string Address(ParseResult parsed) => parsed.GetValue(_db) is { Length: > 0 } address
        ? address
        : throw new WrongUseException(CommandLineDiagnostics.WrongUse, "--db needs the name of a file, such as news.db.");

    /// <summary>Opens a collection that is there.</summary>
    public ICollectionStore Open(ParseResult parsed) => CollectionStore.Open(Address(parsed));

    /// <summary>Says on standard error that there is nothing to answer from.</summary>
    public static void SayEmpty(ICollectionStore store) => StandardError.Line($"Nothing in this collection yet. Import reports first: hearsay import PATH --db {store.Address}");

    /// <summary>What an error of the store tells the shell: a name that was mistaken is wrong use; what is broken cannot be read.</summary>
    public static int ExitCode(StoreException e) => e.Code is StoreDiagnostics.NoCollection or StoreDiagnostics.NotACollection or StoreDiagnostics.QueryNotUnderstood or StoreDiagnostics.FileExists
        ? ExitCodes.WrongUse
        : ExitCodes.NothingRead;
}
