namespace Hearsay;

/// <summary>All versions of one passage in a collection, in the order of the reports: by day, then by id.</summary>
/// <param name="Versions">The versions; the first is the earliest in this collection, which is not to say where it comes from.</param>
public sealed record PassageFamily(Sequence<PassageVersion> Versions)
{
    /// <summary>How surely the first version is the earliest: on its own day, one of several that day, or not dated.</summary>
    public required Precedence Order { get; init; }

    /// <summary>The edges from a version back to the earliest, the nearest first.</summary>
    public Sequence<PassageEdge> Chain(PassageVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        List<PassageEdge> chain = [];
        for (PassageEdge? edge = version.Parent; edge is not null && chain.Count < Versions.Count;)
        {
            chain.Add(edge);
            edge = Versions.FirstOrDefault(v => v.Place.Report == edge.Earlier.Report)?.Parent;
        }

        return [.. chain];
    }

    /// <summary>True where some version is put more firmly than the one it comes from.</summary>
    public bool HasDrifted => Versions.Any(v => v.Parent is { HasDrifted: true });
}
