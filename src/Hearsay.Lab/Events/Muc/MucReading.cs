using Hearsay.Language;

namespace Hearsay.Lab.Events.Muc;

/// <summary>What Hearsay made of one report, with look-up by id.</summary>
internal sealed class MucReading
{
    public MucReading(MucReport report, Analysis analysis)
    {
        Report = report;
        Analysis = analysis;
        Trees = new TextTrees(new ParsedText(report.Text, analysis.Sentences, []));
        Events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Entities = analysis.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Attributions = analysis.Attributions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Times = analysis.Times.ToDictionary(t => t.Id, StringComparer.Ordinal);
        Places = analysis.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Quantities = analysis.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
    }

    public MucReport Report { get; }

    public Analysis Analysis { get; }

    public TextTrees Trees { get; }

    public Dictionary<string, EventMention> Events { get; }

    public Dictionary<string, Entity> Entities { get; }

    public Dictionary<string, Attribution> Attributions { get; }

    public Dictionary<string, TimeExpression> Times { get; }

    public Dictionary<string, Place> Places { get; }

    public Dictionary<string, Quantity> Quantities { get; }

    /// <summary>Each claim that tells of an event, with it.</summary>
    public IEnumerable<(Claim Claim, EventMention Event)> Told =>
        Analysis.Claims.Where(c => c.Event is not null).Select(c => (c, Events[c.Event!]));

    public Entity? EntityOf(Participant participant) => participant.Entity is { } id ? Entities[id] : null;

    /// <summary>The time of what a claim tells, or null.</summary>
    public TimeExpression? TimeOf(Claim claim, EventMention told) => (claim.Time ?? told.Time) is { } id ? Times[id] : null;
}
