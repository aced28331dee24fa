using System.Globalization;
using Hearsay.Lab.Ud;

namespace Hearsay.Lab.Entities;

/// <summary>A mention as GUM annotates it.</summary>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Group">Coreference group; equal groups of one document are one entity.</param>
/// <param name="Type">Entity type, such as <c>person</c>.</param>
/// <param name="Head">Index of its head word in the sentence.</param>
/// <param name="Link">How it was annotated to refer: <c>ana</c>, <c>coref</c>, <c>sgl</c>, …</param>
internal sealed record GumMention(int Sentence, TokenRange Tokens, string Group, string Type, int Head, string Link);

/// <summary>Reads the mentions out of the <c>Entity=</c> column of GUM.</summary>
internal static class GumMentions
{
    public static List<GumMention> Read(UdDocument document)
    {
        List<GumMention> mentions = [];
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            List<(string Id, string[] Fields, int Start)> open = [];
            for (int t = 0; t < document.Sentences[s].Tokens.Count; t++)
            {
                string? value = document.Misc[s][t].Split('|').FirstOrDefault(f => f.StartsWith("Entity=", StringComparison.Ordinal))?[7..];
                if (value is null) continue;
                int i = 0;
                while (i < value.Length)
                {
                    bool opens = value[i] == '(';
                    if (opens) i++;
                    int end = value.AsSpan(i).IndexOfAny('(', ')');
                    end = end < 0 ? value.Length : i + end;
                    string body = value[i..end];
                    bool closes = end < value.Length && value[end] == ')';
                    if (opens) open.Add((body.Split('-')[0], body.Split('-'), t));
                    if (closes)
                    {
                        string id = body.Split('-')[0];
                        int at = open.FindLastIndex(o => o.Id == id);
                        if (at >= 0)
                        {
                            Close(mentions, s, open[at].Fields, new TokenRange(open[at].Start, t + 1));
                            open.RemoveAt(at);
                        }
                    }

                    i = closes ? end + 1 : end;
                }
            }
        }

        return [.. mentions.OrderBy(m => m.Sentence).ThenBy(m => m.Tokens.Start).ThenByDescending(m => m.Tokens.End)];
    }

    private static void Close(List<GumMention> mentions, int sentence, string[] fields, TokenRange tokens)
    {
        // GRP-etype-infstat-salience-centering-minspan-link-identity; a group in parts has its part in brackets.
        string group = fields[0].Split('[')[0];
        string type = fields.Length > 1 ? fields[1] : "";
        string least = fields.Length > 5 ? fields[5] : "1";
        _ = int.TryParse(least.Split(',')[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out int head);
        string link = fields.Length > 6 ? fields[6] : "";
        mentions.Add(new GumMention(sentence, tokens, group, type, Math.Min(tokens.Start + Math.Max(head, 1) - 1, tokens.End - 1), link));
    }
}
