using System.CommandLine;
using System.Text;
using Hearsay.Cli.Runs;
using Hearsay.Readers;
using Hearsay.Store;

namespace Hearsay.Cli;

/// <summary><c>hearsay demo</c>: an invented collection, and what to ask it first.</summary>
internal static class DemoCommand
{
    private const string DefaultFile = "hearsay-demo.db";

    public static Command Create()
    {
        Option<string> db = new("--db") { Description = "Where the collection goes.", HelpName = "F", DefaultValueFactory = _ => DefaultFile };
        Command command = new("demo", "Make an invented collection of 24 reports, a week of war on a river that is on no map, and say what to ask it.") { db };
        command.SetAction(parsed => Run(parsed.GetValue(db)!));
        return command;
    }

    private static int Run(string address)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "demo");
        ReportRequest request = new([Path.Combine(folder, "reports")], new ReadingOptions(), null, [Path.Combine(folder, "places.tsv")]);
        Pipeline pipeline = InstalledLanguage.Pipeline(null, request.PlaceLists);
        using ICollectionStore store = CollectionStore.Open(address, CollectionOpening.MakeIfMissing);
        using ResultOutput output = ResultOutput.Open(null);
        int code = new ImportRun(pipeline, store, output, AnswerFormat.Text, acknowledge: false).Import(request, Environment.ProcessorCount);
        if (code == ExitCodes.AllRead) output.Write(Encoding.UTF8.GetBytes(Tour(address).ReplaceLineEndings("\n")));
        return code;
    }

    private static string Tour(string db) => $"""

        Nine papers, an agency, a ministry and a relief group write of one week on the Belac. All of it is
        invented, and so are the places and people. Look for:

        Twelve, 15, 17, 19, 40 or none: how many died on the bridge, and on whose word?
          hearsay compare --db {db}

        "We will not strike the east bank again": what did the spokeswoman say before it was cut?
          hearsay trace --quote "We will not strike the east bank again" --db {db}

        Which papers printed the agency's report, and which of them say so?
          hearsay copies --db {db}

        All that police are said to have said, and where the graves are spoken of.
          hearsay claims --speaker police --db {db}
          hearsay search graves --db {db}

        Give any id that these print to find the words and the rule behind it.
          hearsay why REPORT/CLAIM --db {db}

        """;
}
