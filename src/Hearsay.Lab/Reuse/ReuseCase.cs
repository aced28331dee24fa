using System.IO.Compression;
using System.Text.Json;

namespace Hearsay.Lab.Reuse;

/// <summary>A planted reuse: a stretch of one article that stands, altered in a known way, in another; or a pair that shares nothing.</summary>
/// <param name="Id">Of the case.</param>
/// <param name="Kind">How it was altered: <c>verbatim</c>, <c>cut_end</c>, <c>hedge_dropped</c> …; <c>none</c> where nothing was planted.</param>
/// <param name="Source">Id of the article that it was taken from.</param>
/// <param name="Target">Id of the article that it was put into.</param>
/// <param name="SourceSpan">Where it stands there.</param>
/// <param name="TargetSpan">Where it stands here.</param>
internal sealed record ReuseCase(string Id, string Kind, string Source, string Target, TextSpan SourceSpan, TextSpan TargetSpan)
{
    /// <summary>The kind of a pair in which nothing was planted.</summary>
    public const string Nothing = "none";

    /// <summary>The cases of a file; its offsets count code points and are turned into UTF-16 units.</summary>
    public static IEnumerable<ReuseCase> Read(string path, IReadOnlyDictionary<string, string> texts)
    {
        foreach (JsonElement row in Rows(path))
        {
            string source = row.GetProperty("source").GetString()!, target = row.GetProperty("target").GetString()!;
            yield return new ReuseCase(row.GetProperty("id").GetString()!, row.GetProperty("kind").GetString()!, source, target, Span(row.GetProperty("source_span"), texts[source]), Span(row.GetProperty("target_span"), texts[target]));
        }
    }

    /// <summary>The objects of a gzipped JSON Lines file.</summary>
    public static IEnumerable<JsonElement> Rows(string path)
    {
        using GZipStream unpacked = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(unpacked);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            yield return row.RootElement.Clone();
        }
    }

    private static TextSpan Span(JsonElement span, string text)
    {
        if (span.ValueKind != JsonValueKind.Array) return default;
        int start = Units(text, 0, 0, span[0].GetInt32()), end = Units(text, start, span[0].GetInt32(), span[1].GetInt32());
        return new TextSpan(start, end);
    }

    private static int Units(string text, int at, int points, int wanted)
    {
        for (; points < wanted; points++) at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return at;
    }
}
