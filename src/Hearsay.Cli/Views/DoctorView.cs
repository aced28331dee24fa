using Hearsay.Store;

namespace Hearsay.Cli.Views;

/// <summary>The state of a collection.</summary>
internal static class DoctorView
{
    private const int Width = 80;

    public static string Of(string address, CollectionCounts counts, IReadOnlyList<Finding> findings, AnswerFormat format) => format switch
    {
        AnswerFormat.Json => Json(address, counts, findings),
        AnswerFormat.Csv => FindingsView.Of(findings, format, () => ""),
        _ => Text(address, counts, findings),
    };

    private static string Text(string address, CollectionCounts counts, IReadOnlyList<Finding> findings)
    {
        TextPage page = new(Width);
        page.Line(Printable.Of(address));
        page.Line(Invariant($"  holds    {counts.Reports:N0} reports with {counts.Claims:N0} claims"));
        page.Line(Invariant($"  inputs   {counts.Inputs.Read:N0} read, {counts.Inputs.Refused:N0} refused, {counts.Inputs.SetAside:N0} set aside"));
        if (counts.Bytes > 0)
            page.Line(Invariant($"  size     {counts.Bytes / 1e6:N1} MB") + (counts.Reports > 0 ? Invariant($", {counts.Bytes / 1e3 / counts.Reports:N0} KB a report") : ""));
        foreach (ReadingCount reading in counts.Readings)
            page.Wrapped(Invariant($"{reading.Reports:N0} by hearsay {reading.Program} with {reading.LanguagePack}"), "           ", "  read     ");
        page.Line(Invariant($"  form     {counts.Schema}"));
        page.Line();
        if (findings.Count == 0) page.Line("Nothing deserves a look. hearsay verify looks at every byte.");
        foreach (Finding finding in findings) page.Wrapped(Printable.Of($"{finding.Message} [{finding.Code}]"), "  ", "- ");
        return page.ToString();
    }

    private static string Json(string address, CollectionCounts counts, IReadOnlyList<Finding> findings) => JsonAnswer.Line(json =>
    {
        json.WriteString("db", address);
        json.WriteNumber("form", counts.Schema);
        json.WriteNumber("reports", counts.Reports);
        json.WriteNumber("claims", counts.Claims);
        json.WriteStartObject("inputs");
        json.WriteNumber("read", counts.Inputs.Read);
        json.WriteNumber("refused", counts.Inputs.Refused);
        json.WriteNumber("setAside", counts.Inputs.SetAside);
        json.WriteEndObject();
        json.WriteNumber("bytes", counts.Bytes);
        json.WriteStartArray("readings");
        foreach (ReadingCount reading in counts.Readings)
        {
            json.WriteStartObject();
            json.WriteString("program", reading.Program);
            json.WriteString("languagePack", reading.LanguagePack);
            json.WriteNumber("reports", reading.Reports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (Finding finding in findings)
        {
            json.WriteStartObject();
            FindingsView.Write(json, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
