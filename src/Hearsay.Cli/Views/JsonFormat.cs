using System.Buffers;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>One analysis a line.</summary>
/// <param name="program">Version of the program that made the analyses.</param>
internal sealed class JsonFormat(string program) : IOutputFormat
{
    public void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output) => AnalysisJson.Write(analysis, program, output, InstalledCodes.Tables);
}
