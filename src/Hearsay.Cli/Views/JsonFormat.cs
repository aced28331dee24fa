using System.Buffers;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>One analysis a line.</summary>
internal sealed class JsonFormat : IOutputFormat
{
    public void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output) => AnalysisJson.Write(analysis, ProgramVersion.Text, output, InstalledCodes.Tables);
}
