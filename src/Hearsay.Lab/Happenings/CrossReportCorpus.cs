using System.Text.Json;
using Hearsay.Lab.Reuse;

namespace Hearsay.Lab.Happenings;

/// <summary>Reports with event mentions that are marked as one happening across reports: ECB+, or MEANTIME in English.</summary>
internal static class CrossReportCorpus
{
    /// <summary>The reports of one of ECB+'s usual parts (train, dev, test), as far as they are not held out.</summary>
    public static IEnumerable<MarkedReport> EcbPlus(string folder, string part)
    {
        ILookup<string, JsonElement> mentions = Mentions(Path.Combine(folder, "ecbplus_mentions.jsonl.gz"));
        foreach (JsonElement row in ReuseCase.Rows(Path.Combine(folder, "ecbplus_docs.jsonl.gz")))
        {
            if (row.GetProperty("split").GetString() != part) continue;
            string id = row.GetProperty("doc").GetString()!;
            (string text, TextSpan[] spans) = TokenText.Of([.. row.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!)]);
            yield return new MarkedReport(
                new Document(text) { Id = id }, row.GetProperty("topic").GetString()!, row.GetProperty("subtopic").GetString()!,
                [.. mentions[id].Select(m => new MarkedMention(m.GetProperty("chain").GetString()!, m.GetProperty("lemma").GetString()!, [.. m.GetProperty("tokens").EnumerateArray().Select(t => spans[t.GetInt32()])]))]);
        }
    }

    /// <summary>The reports of MEANTIME that are not held out. It gives no lemmas; the head word, in lower case, stands in.</summary>
    public static IEnumerable<MarkedReport> Meantime(string folder)
    {
        ILookup<string, JsonElement> mentions = Mentions(Path.Combine(folder, "meantime_en_mentions.jsonl.gz"));
        foreach (JsonElement row in ReuseCase.Rows(Path.Combine(folder, "meantime_en_docs.jsonl.gz")))
        {
            string id = row.GetProperty("doc").GetString()!, topic = row.GetProperty("topic").GetString()!;
            string text = "";
            List<TextSpan[]> sentences = [];
            foreach (JsonElement sentence in row.GetProperty("sentences").EnumerateArray())
            {
                (string part, TextSpan[] spans) = TokenText.Of([.. sentence.EnumerateArray().Select(t => t.GetString()!)]);
                int start = text.Length;
                sentences.Add([.. spans.Select(s => new TextSpan(s.Start + start, s.End + start))]);
                text += part + "\n";
            }

            yield return new MarkedReport(
                new Document(text) { Id = id }, topic, topic,
                [.. mentions[id].Select(m => new MarkedMention(
                    m.GetProperty("chain").GetString()!, m.GetProperty("head").GetString()!.ToLowerInvariant(),
                    [.. m.GetProperty("tokens").EnumerateArray().Select(t => sentences[m.GetProperty("sent").GetInt32()][t.GetInt32()])]))]);
        }
    }

    private static ILookup<string, JsonElement> Mentions(string path) =>
        ReuseCase.Rows(path).Where(m => m.GetProperty("kind").GetString() == "event").ToLookup(m => m.GetProperty("doc").GetString()!);
}

/// <summary>A report and the mentions marked in it.</summary>
internal sealed record MarkedReport(Document Document, string Topic, string Subtopic, IReadOnlyList<MarkedMention> Mentions);

/// <summary>A marked mention: its happening, its lemma as the corpus gives it, and its words.</summary>
internal sealed record MarkedMention(string Happening, string Lemma, IReadOnlyList<TextSpan> Words)
{
    public bool Has(Token token) => Words.Any(w => w.Overlaps(token.Span));
}
