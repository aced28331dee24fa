using System.Text;

namespace Hearsay.Lab.Gold;

/// <summary>The analysis in the gold's shape: attributions that share a cue joined into one.</summary>
internal sealed class SystemAttributions
{
    private readonly Dictionary<string, int> _where = new(StringComparer.Ordinal);

    public SystemAttributions(Analysis analysis)
    {
        Dictionary<string, Entity> entities = analysis.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (Attribution a in analysis.Attributions)
        {
            string? name = a.Source.Entity is { } id ? entities.GetValueOrDefault(id)?.Name : null;
            int same = All.FindIndex(o => o.Cue.Any(x => a.Cue.Spans.Any(x.Overlaps)));
            if (same < 0)
            {
                same = All.Count;
                All.Add(new SystemAttribution(Kebab.Of(a.Source.Class), [.. a.Source.Spans], name, [.. a.Cue.Spans], [.. a.Content], a.Cue.Loaded) { Kind = Kebab.Of(a.Kind) });
            }
            else
            {
                All[same].Content.AddRange(a.Content);
                if (All[same].Kind != Kebab.Of(a.Kind)) All[same].Kind = "mixed";
            }

            _where[a.Id] = same;
        }
    }

    public List<SystemAttribution> All { get; } = [];

    public int Where(string id) => _where.GetValueOrDefault(id, -1);
}

internal sealed record SystemAttribution(string Class, List<TextSpan> Source, string? Name, List<TextSpan> Cue, List<TextSpan> Content, bool Loaded)
{
    public required string Kind { get; set; }
}

internal sealed record SystemClaim(TextSpan Span, TextSpan? Trigger, List<int> Word, Dictionary<string, string?> Values, List<TextSpan> Actor, List<TextSpan> Target)
{
    public static List<SystemClaim> Read(Analysis analysis, SystemAttributions attributions)
    {
        Dictionary<string, EventMention> events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return [.. analysis.Claims.Select(c =>
        {
            EventMention? e = c.Event is { } id ? events.GetValueOrDefault(id) : null;
            List<TextSpan> Role(ParticipantRole role) => e is null ? [] : [.. e.Participants.Where(p => p.Role == role).Select(p => p.Span)];
            Dictionary<string, string?> values = new()
            {
                ["certainty"] = Kebab.Of(c.Factuality.Certainty),
                ["polarity"] = Kebab.Of(c.Factuality.Polarity),
                ["when"] = Kebab.Of(c.Factuality.When),
                ["kind"] = Kebab.Of(c.Kind),
                ["type"] = e?.Type,
            };
            return new SystemClaim(c.Span, e?.Trigger, [.. c.Word.Select(attributions.Where)], values, Role(ParticipantRole.Actor), Role(ParticipantRole.Target));
        })];
    }
}

/// <summary>Names of enum values as the JSON output writes them.</summary>
internal static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        StringBuilder text = new();
        foreach (char c in value.ToString())
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
