using System.Buffers;
using System.Text;

namespace Hearsay.Export;

/// <summary>Writes traced passages and copies as CSV (RFC 4180, UTF-8), one edge a row.</summary>
public static class TraceCsv
{
    /// <summary>The columns of passages, in order. New ones are added at the end.</summary>
    public static readonly string[] PassageColumns =
    [
        "from", "from_published", "from_publisher", "from_start", "from_end", "from_text", "from_word_of", "from_firmness",
        "to", "to_published", "to_publisher", "to_start", "to_end", "to_text", "to_word_of", "to_firmness",
        "order", "quotation", "boilerplate", "words", "alterations", "cut_readings", "cut",
    ];

    /// <summary>The columns of copies, in order.</summary>
    public static readonly string[] CopyColumns = ["family", "from", "from_published", "from_publisher", "to", "to_published", "to_publisher", "share_of_from", "share_of_to", "order", "added", "removed", "credits"];

    /// <summary>The passages, with a line that names the columns.</summary>
    /// <param name="edges">The passages.</param>
    /// <param name="reports">The reports of the collection, by id.</param>
    /// <param name="output">Where they go.</param>
    public static void Write(IEnumerable<PassageEdge> edges, IReadOnlyDictionary<string, Document> reports, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(reports);
        CsvRow row = new();
        row.Written.AppendJoin(',', PassageColumns).Append("\r\n");
        foreach (PassageEdge edge in edges)
        {
            string earlier = reports[edge.Earlier.Report].Text;
            Place(row, edge.Later, reports, edge.LaterVoice).Text(ContractNames.Of(edge.LaterFirmness));
            Place(row, edge.Earlier, reports, edge.EarlierVoice).Text(ContractNames.Of(edge.EarlierFirmness));
            row.Text(ContractNames.Of(edge.Order)).Text(edge.IsQuotation ? "yes" : "no").Text(edge.IsBoilerplate ? "yes" : "no").Number(edge.Words)
                .Text(string.Join(' ', edge.Alterations.Select(a => ContractNames.Of(a.Kind)).Distinct()))
                .Text(string.Join(' ', edge.Cuts.Select(c => ContractNames.Of(c.Reading))))
                .Text(string.Join(" / ", edge.Cuts.Select(c => c.Cut.In(earlier).ReplaceLineEndings(" "))));
            row.End();
        }

        Send(output, row.Written);
    }

    /// <summary>The copies, with a line that names the columns; a family is named by its first report.</summary>
    /// <param name="families">The families.</param>
    /// <param name="reports">The reports of the collection, by id.</param>
    /// <param name="output">Where they go.</param>
    public static void Write(IEnumerable<CopyFamily> families, IReadOnlyDictionary<string, Document> reports, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(families);
        ArgumentNullException.ThrowIfNull(reports);
        CsvRow row = new();
        row.Written.AppendJoin(',', CopyColumns).Append("\r\n");
        foreach (CopyFamily family in families)
            foreach (CopyLink link in family.Links)
            {
                row.Text(family.Reports[0]);
                foreach (string id in (ReadOnlySpan<string>)[link.Later, link.Earlier]) row.Text(id).Day(reports[id].Published).Text(reports[id].Publisher);
                row.Number(link.LaterShare / 1000.0).Number(link.EarlierShare / 1000.0).Text(ContractNames.Of(link.Order)).Number(link.Added.Count).Number(link.Removed.Count)
                    .Text(string.Join(", ", family.Credits.Where(c => c.Report == link.Later && c.Kind != CreditKind.Citing).Select(c => c.Agency).Distinct()));
                row.End();
            }

        Send(output, row.Written);
    }

    private static CsvRow Place(CsvRow row, PassagePlace place, IReadOnlyDictionary<string, Document> reports, PassageVoice? voice)
    {
        Document report = reports[place.Report];
        return row.Text(report.Id).Day(report.Published).Text(report.Publisher).Number(place.Span.Start).Number(place.Span.End).Text(place.Span.In(report.Text)).Text(voice?.Name);
    }

    private static void Send(IBufferWriter<byte> output, StringBuilder rows)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Encoding.UTF8.GetBytes(rows.ToString()));
    }
}
