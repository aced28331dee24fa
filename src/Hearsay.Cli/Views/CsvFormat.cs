using System.Buffers;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>One statement a row.</summary>
internal sealed class CsvFormat : IOutputFormat
{
    public void WriteStart(Analysis first, IBufferWriter<byte> output) => ClaimsCsv.WriteHeader(output);

    public void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output) => ClaimsCsv.Write(analysis, output, InstalledCodes.Tables);
}
