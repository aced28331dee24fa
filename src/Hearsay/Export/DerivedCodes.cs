using Hearsay.Codebooks;

namespace Hearsay.Export;

/// <summary>The codes of the events of one analysis, each by the first claim that tells of it; none where there are no tables.</summary>
public sealed class DerivedCodes
{
    private readonly CodeTables? _tables;
    private readonly AnalysisIndex _index;
    private readonly Dictionary<string, Factuality> _told = new(StringComparer.Ordinal);

    /// <summary>The codes of an analysis.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="tables">The tables, or null for no codes.</param>
    public DerivedCodes(Analysis analysis, CodeTables? tables)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _tables = tables;
        _index = new AnalysisIndex(analysis);
        if (tables is null) return;
        foreach (Claim claim in analysis.Claims)
            if (claim.Event is not null) _told.TryAdd(claim.Event, claim.Factuality);
    }

    /// <summary>The codes of an event; null where there are no tables.</summary>
    public EventCodes? Of(EventMention? happening) => happening is null ? null : _tables?.Of(happening, _told.GetValueOrDefault(happening.Id), _index.Entity);

    /// <summary>The code of an actor; null where there are no tables, or nothing is known.</summary>
    public string? Of(Entity actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _tables?.Of(actor, _index.Entity(actor.Body));
    }
}
