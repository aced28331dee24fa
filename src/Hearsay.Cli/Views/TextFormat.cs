using System.Buffers;
using System.Text;

namespace Hearsay.Cli.Views;

/// <summary>What a person reads on a terminal.</summary>
internal sealed class TextFormat(bool isTerminal) : IOutputFormat
{
    public bool ShowsDiagnostics => true;

    public void WriteReport(Analysis analysis, int index, IBufferWriter<byte> output)
    {
        string text = $"{analysis.Document.Title ?? analysis.Document.Path} · {analysis.Claims.Count} statements{(isTerminal ? "" : "")}\n";
        output.Write(Encoding.UTF8.GetBytes(text));
    }
}
