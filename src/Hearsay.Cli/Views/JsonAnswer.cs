using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Cli.Views;

/// <summary>Answers as JSON Lines: one object a line, readable UTF-8 as in the contract.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> written = new();
        using (Utf8JsonWriter json = new(written, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(written.WrittenSpan) + "\n";
    }

    public static void WriteSpans(Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans, string text)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteString("text", span.In(text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
