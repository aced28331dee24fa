namespace Hearsay.Cli;

/// <summary>Examples under each verb's help.</summary>
internal static class CommandExamples
{
    public static string Of(string verb) => verb switch
    {
        "read" => """

            Inputs:
              .txt .md .html, folders of them, and .jsonl or .csv whose rows are reports: id,text and if known
              title,published,publisher,author,url; .conllu keeps its own words. "-" is standard input.

            Examples:
              hearsay read report.html
              hearsay read reports/ more.jsonl --format json --output claims.jsonl
              hearsay read report.txt --published 2024-03-12 --publisher "The Coastal Courier"
              hearsay read report.html --format html --output page.html

            """,
        "why" => """

            ID is a statement's number as "hearsay read" prints it (S7), or the id of a claim, attribution, event, entity,
            figure, time or place in the JSON output. With --db it is REPORT/ID, as "hearsay claims" and "hearsay compare" print it.

            Examples:
              hearsay why S7 report.html
              hearsay why a3f09c21 reports/
              hearsay why a3f09c21d4e5/S7 --db news.db

            """,
        "import" => """

            Takes what "hearsay read" takes. A report that the collection holds already is skipped before it is analysed, so
            the same command, given again after whatever broke it off, goes on where it was. The same report twice is kept once.

            Examples:
              hearsay import reports/ --db news.db
              hearsay import wire.jsonl --db news.db --places places.tsv
              hearsay import reports/ --db news.db --acknowledge > safe.tsv

            """,
        "demo" => """

            Makes hearsay-demo.db in this folder and prints what to ask it. Nothing in it is true. Given twice, it keeps each report once.

            Examples:
              hearsay demo
              hearsay demo --db somewhere/else.db

            """,
        "claims" => """

            Statements come report by report, by day of publication. NAME, PLACE and WORDS find parts of words; capitals make no
            difference. The text shows S numbers and the id of the report: hearsay why REPORT/S7 --db F tells why.

            Examples:
              hearsay claims --db news.db --speaker police
              hearsay claims bridge --db news.db --type ASSAULT --from 2031-05-12 --to 2031-05-14
              hearsay claims --db news.db --class unnamed --certainty certain --format csv
              hearsay claims --db news.db --place Orvane --report a3f09c21d4e5

            """,
        "compare" => """

            Reports tell of one happening where what came to pass is the same, place, day and names do not differ, and one of them at
            least is the same. Figures are intervals: "at least 12" and "15" can both be right, "12" and "15" cannot. Nobody is
            called right.

            Examples:
              hearsay compare --db news.db
              hearsay compare a3f09c21d4e5 --db news.db
              hearsay compare a3f09c21d4e5/c81f7d20 --db news.db --format json

            """,
        "search" => """

            All words must be there; capitals and accents make no difference. An argument in quotation marks is words in a row.

            Examples:
              hearsay search bridge Orvane --db news.db
              hearsay search "market square" shell* --db news.db
              hearsay search 'ceasefire OR "cease-fire" -football' --db news.db --most 50
              hearsay search aircraft --claims --db news.db --format csv

            """,
        "trace" => """

            Versions of a passage stand in order of their dates. What was cut stands in [brackets]; "!" marks a quotation that
            leaves out a condition, a denial, a doubt or what it was set against. "Earliest" is meant in this collection.

            Examples:
              hearsay trace --db news.db
              hearsay trace 3f09c21ab7de --db news.db
              hearsay trace --db news.db --quote "we will not strike the east bank"
              hearsay trace --db news.db --format csv > passages.csv

            """,
        "copies" => """

            A copy shares two fifths of its text, or of the other's. What a publisher repeats in many reports is not counted.

            Examples:
              hearsay copies --db news.db
              hearsay copies 3f09c21ab7de --db news.db --format json

            """,
        "export" => """

            Reports come by day of publication, those without one last, then by id.

            Examples:
              hearsay export --db news.db --as json > news.jsonl
              hearsay export --db news.db --as csv --output news.csv

            """,
        "verify" => """

            Reads every byte. Exit code 0 where all is sound, 1 where something is not.

            Examples:
              hearsay verify --db news.db
              hearsay verify --db news.db --format json

            """,
        "backup" => """

            Never copy a collection by other means while something writes to it: its newest reports lie in a file beside it.

            Examples:
              hearsay backup news-2031-05-14.db --db news.db

            """,
        "restore" => """

            Examples:
              hearsay restore news-2031-05-14.db --db news.db
              hearsay restore news-2031-05-14.db --db news.db --overwrite

            """,
        "doctor" => """

            Examples:
              hearsay doctor --db news.db
              hearsay doctor --db news.db --format json

            """,
        "help" => """

            Examples:
              hearsay help HS1310
              hearsay help read

            """,
        _ => "",
    };
}
