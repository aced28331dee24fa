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
            figure, time or place in the JSON output.

            Examples:
              hearsay why S7 report.html
              hearsay why a3f09c21 reports/

            """,
        "help" => """

            Examples:
              hearsay help HS1310
              hearsay help read

            """,
        _ => "",
    };
}
