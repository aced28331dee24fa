using System.Buffers;
using System.Text;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>Sentences and trees, for those who write rules.</summary>
internal sealed class ConlluFormat : IOutputFormat
{
    public void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(ConlluWriter.Write(analysis), output);
}
