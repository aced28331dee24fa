using System.Globalization;
using System.Text.Json;

namespace Hearsay.Export;

/// <summary>Writes what points into a text: start, end, and the words, so that a reader of the output can check one against the other.</summary>
internal sealed class JsonSpans(Utf8JsonWriter json, string text)
{
    /// <summary>The properties <c>start</c> and <c>end</c>.</summary>
    public void Place(TextSpan span)
    {
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("end"u8, span.End);
    }

    /// <summary>The property <c>text</c>.</summary>
    public void Text(TextSpan span) => json.WriteString("text"u8, text.AsSpan(span.Start, span.Length));

    /// <summary>The properties <c>start</c>, <c>end</c> and <c>text</c>.</summary>
    public void Properties(TextSpan span)
    {
        Place(span);
        Text(span);
    }

    /// <summary>An object of one stretch, or null.</summary>
    public void Object(string name, TextSpan? span)
    {
        if (span is not { } words)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Properties(words);
        json.WriteEndObject();
    }

    /// <summary>A list of objects, one a stretch.</summary>
    public void List(string name, Sequence<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (TextSpan span in spans)
        {
            json.WriteStartObject();
            Properties(span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

/// <summary>Values that JSON has no form of its own for.</summary>
internal static class JsonValues
{
    /// <summary>A day as <c>yyyy-MM-dd</c>, or null.</summary>
    public static void WriteDate(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A number, or null; a whole number has no decimal point, and what JSON cannot say is null.</summary>
    public static void WriteNumber(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is not double value || !double.IsFinite(value)) json.WriteNull(name);
        else if (Math.Abs(value) < 1e15 && value == Math.Truncate(value)) json.WriteNumber(name, (long)value);
        else json.WriteNumber(name, value);
    }

    /// <summary>A list of words.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, Sequence<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
