using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hearsay.Lab.Ud;

namespace Hearsay.Lab.Capitals;

/// <summary>Texts in ordinary print.</summary>
internal static class CapitalTexts
{
    /// <summary>Texts of both treebanks.</summary>
    public static IEnumerable<string> Treebanks(string data, string split) =>
        UdCorpus.Treebanks.SelectMany(t => UdCorpus.Read(Path.Combine(data, "ud"), t, split)).Select(d => d.Text);

    /// <summary>Reports of Wikinews.</summary>
    public static IEnumerable<string> Wikinews(string data)
    {
        using GZipStream content = new(File.OpenRead(Path.Combine(data, "tracing", "wikinews_en_2019_2020.jsonl.gz")), CompressionMode.Decompress);
        using StreamReader reader = new(content, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }
}
