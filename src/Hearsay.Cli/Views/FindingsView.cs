using Hearsay.Export;
using Hearsay.Store;

namespace Hearsay.Cli.Views;

/// <summary>What is wrong with a collection.</summary>
internal static class FindingsView
{
    /// <param name="findings">What is wrong.</param>
    /// <param name="format">How to print it.</param>
    /// <param name="allWell">What to say to people where nothing is.</param>
    public static string Of(IReadOnlyList<Finding> findings, AnswerFormat format, Func<string> allWell) => format switch
    {
        AnswerFormat.Json => string.Concat(findings.Select(f => JsonAnswer.Line(json => Write(json, f)))),
        AnswerFormat.Csv => Csv(findings),
        _ => findings.Count == 0 ? allWell() + "\n" : string.Concat(findings.Select(f => $"{Printable.Of(f.Message)} [{f.Code}]\n")),
    };

    public static void Write(System.Text.Json.Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("code", finding.Code);
        json.WriteString("subject", finding.Subject);
        json.WriteString("message", finding.Message);
    }

    private static string Csv(IReadOnlyList<Finding> findings)
    {
        CsvRow row = new();
        row.Text("code").Text("subject").Text("message").End();
        foreach (Finding finding in findings) row.Text(finding.Code).Text(finding.Subject).Text(finding.Message).End();
        return row.Written.ToString();
    }
}
