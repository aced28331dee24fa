using System.Buffers;
using Hearsay.Export.Page;

namespace Hearsay.Cli.Views;

/// <summary>A page that stands alone, to read, print and pass on.</summary>
internal sealed class HtmlFormat : IOutputFormat
{
    public bool ShowsDiagnostics => true;

    public void WriteStart(Analysis first, IBufferWriter<byte> output) => AnalysisPage.WriteStart(first.Document.Title ?? first.Document.Path ?? "Report", first.Document.Language, output);

    public void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output) => AnalysisPage.WriteReport(analysis, index, output);

    public void WriteEnd(IBufferWriter<byte> output) => AnalysisPage.WriteEnd(ProgramVersion.Text, output);
}
