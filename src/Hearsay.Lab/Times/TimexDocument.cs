using System.Globalization;
using System.Text.Json;

namespace Hearsay.Lab.Times;

/// <summary>A document of a corpus of temporal expressions, with offsets in UTF-16 code units.</summary>
/// <param name="Id">Last part of its id in the corpus.</param>
/// <param name="Created">Document creation time.</param>
/// <param name="Scheme">How it was annotated: <c>TIMEX2</c> marks more than <c>TIMEX3</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Mentions">The outermost mentions, in the order of the corpus.</param>
internal sealed record TimexDocument(string Id, DateOnly? Created, string Scheme, string Text, List<TimexMention> Mentions)
{
    /// <summary>Reads a file of JSON Lines as <c>data/time</c> has it.</summary>
    public static IEnumerable<TimexDocument> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0) continue;
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string text = root.GetProperty("text").GetString()!;
            int[] units = UnitOffsets(text);
            List<TimexMention> mentions = [];
            foreach (JsonElement m in root.GetProperty("mentions").EnumerateArray())
            {
                if (m.TryGetProperty("nested", out JsonElement nested) && nested.ValueKind == JsonValueKind.True) continue;
                int start = m.GetProperty("start").GetInt32(), end = m.GetProperty("end").GetInt32();
                if (end <= start) continue;
                string? value = m.TryGetProperty("value", out JsonElement v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
                mentions.Add(new TimexMention(new TextSpan(units[start], units[end]), value));
            }

            string id = root.GetProperty("id").GetString()!;
            string? dct = root.GetProperty("dct").GetString();
            DateOnly? created = dct is { Length: >= 10 } && DateOnly.TryParseExact(dct[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
            yield return new TimexDocument(id[(id.LastIndexOf('/') + 1)..], created, root.GetProperty("scheme").GetString()!, text, mentions);
        }
    }

    /// <summary>Offset in code units of each code point, and of the end.</summary>
    private static int[] UnitOffsets(string text)
    {
        List<int> offsets = new(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
            if (i + 1 == text.Length) break;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}

/// <summary>A temporal expression with its value, of the corpus or of ours.</summary>
internal readonly record struct TimexMention(TextSpan Span, string? Value);
