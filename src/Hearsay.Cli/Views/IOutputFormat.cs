using System.Buffers;

namespace Hearsay.Cli.Views;

/// <summary>A way to print analyses. Reports are written on many threads at once, each into its own buffer; start and end once.</summary>
internal interface IOutputFormat
{
    /// <summary>True where the format itself shows what the reader of a file noticed, so that standard error need not.</summary>
    bool ShowsDiagnostics => false;

    /// <summary>What goes before the first report.</summary>
    void WriteStart(Analysis first, IBufferWriter<byte> output)
    {
    }

    /// <summary>One report.</summary>
    /// <param name="analysis">What was found in it.</param>
    /// <param name="index">Its place among the inputs, from 0.</param>
    /// <param name="output">Where it goes.</param>
    void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output);

    /// <summary>What goes after the last report.</summary>
    void WriteEnd(IBufferWriter<byte> output)
    {
    }
}
