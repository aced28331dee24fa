using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hearsay.Lab.Ud;
using Hearsay.Language.Names;
using SharpCompress.Compressors.Xz;

namespace Hearsay.Lab.Entities;

/// <summary>A document with gold names.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Sentences">Their words; the encoder makes tags and trees of its own.</param>
/// <param name="Labels">One row of <see cref="NameLabels"/> a sentence.</param>
internal sealed record NamedDocument(string Id, Sequence<Sentence> Sentences, int[][] Labels);

/// <summary>Corpora with gold names, in one shape.</summary>
internal static class NameCorpora
{
    /// <summary>GUM: mentions headed by a proper noun, cut down to the name itself.</summary>
    public static List<NamedDocument> Gum(string data, string split, ISet<string> titles) =>
        [.. UdCorpus.Read(Path.Combine(data, "ud"), "en_gum-free", split).Select(d => new NamedDocument(d.Id, d.Sentences, GumNames.Label(d, titles)))];

    /// <summary>UNER over English EWT: words of the treebank, names of UNER.</summary>
    public static List<NamedDocument> Uner(string data, string split)
    {
        List<UdDocument> documents = UdCorpus.Read(Path.Combine(data, "ud"), "en_ewt", split);
        using XZStream content = new(File.OpenRead(Path.Combine(data, "ud", $"uner_ewt-{split}.iob2.xz")));
        using StreamReader reader = new(content, Encoding.UTF8);
        Dictionary<string, List<List<string>>> tags = new(StringComparer.Ordinal);
        List<List<string>> ofDocument = [];
        List<string> ofSentence = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal)) tags.Add(line[14..], ofDocument = []);
            else if (line.StartsWith("# sent_id", StringComparison.Ordinal)) ofDocument.Add(ofSentence = []);
            else if (line.Length > 0 && line[0] != '#') ofSentence.Add(line.Split('\t')[2]);
        }

        return [.. documents.Select(d => new NamedDocument(d.Id, d.Sentences, [.. d.Sentences.Select((s, i) => FromIob(tags[d.Id][i], s.Tokens.Count))]))];
    }

    /// <summary>WNUT 2017: noisy posts.</summary>
    public static List<NamedDocument> Wnut(string data, string split)
    {
        using GZipStream content = new(File.OpenRead(Path.Combine(data, "entities", $"wnut17.{split}.jsonl.gz")), CompressionMode.Decompress);
        using StreamReader reader = new(content, Encoding.UTF8);
        List<NamedDocument> documents = [];
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string text = json.RootElement.GetProperty("text").GetString()!;
            List<Token> tokens = [];
            int at = 0;
            foreach (string form in text.Split(' '))
            {
                if (form.Length > 0) tokens.Add(new Token(new TextSpan(at, at + form.Length), form, form, "X", "", "", tokens.Count - 1, "dep", false));
                at += form.Length + 1;
            }

            if (tokens.Count == 0) continue;
            int[] labels = new int[tokens.Count];
            foreach (JsonElement mention in json.RootElement.GetProperty("mentions").EnumerateArray())
            {
                int start = mention.GetProperty("start").GetInt32(), end = mention.GetProperty("end").GetInt32();
                int first = tokens.FindIndex(t => t.Span.End > start), last = tokens.FindLastIndex(t => t.Span.Start < end);
                if (first < 0 || last < first) continue;
                NameLabels.Mark(labels, new TokenRange(first, last + 1), mention.GetProperty("type").GetString() switch
                {
                    "person" => NameSort.Person,
                    "location" => NameSort.Place,
                    "corporation" or "group" => NameSort.Organisation,
                    _ => NameSort.Other,
                });
            }

            documents.Add(new NamedDocument($"wnut17-{split}-{documents.Count}", [new Sentence(new TextSpan(0, text.Length), 0, tokens.ToSequence())], [labels]));
        }

        return documents;
    }

    /// <summary>The sorts UNER knows, or null.</summary>
    public static NameSort? Sort(string type) => type switch
    {
        "PER" => NameSort.Person,
        "ORG" => NameSort.Organisation,
        "LOC" => NameSort.Place,
        "OTH" => NameSort.Other,
        _ => null,
    };

    private static int[] FromIob(List<string> tags, int count)
    {
        int[] labels = new int[count];
        // A few words were cut differently in later versions of the treebank; the tags past a difference would be out of step.
        if (tags.Count != count) return labels;
        for (int i = 0; i < count; i++)
        {
            if (!tags[i].StartsWith('B') || Sort(tags[i][2..]) is not { } sort) continue;
            int end = i + 1;
            while (end < count && tags[end].StartsWith('I')) end++;
            NameLabels.Mark(labels, new TokenRange(i, end), sort);
        }

        return labels;
    }
}
