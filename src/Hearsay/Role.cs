namespace Hearsay;

/// <summary>An office, rank or title that a report gives an entity: "former ambassador to Iraq".</summary>
/// <param name="Span">The words of the role.</param>
/// <param name="Former">True where the report says that it is past.</param>
public readonly record struct Role(TextSpan Span, bool Former)
{
    /// <summary>How the report says that the role is held.</summary>
    public RoleStanding Standing { get; init; }

    /// <summary>First day of the role, as far as the report tells, or null: "since March", "from 2005 to 2008".</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the role, as far as the report tells, or null: "until 2008".</summary>
    public DateOnly? To { get; init; }

    /// <summary>Id of a time at which it was held, where the report names no beginning or end: "president in 2003"; or null.</summary>
    public string? AsOf { get; init; }

    /// <summary>The words for standing and dates.</summary>
    public Sequence<Evidence> Evidence { get; init; }
}

/// <summary>How a role is held.</summary>
public enum RoleStanding
{
    /// <summary>The report says nothing else.</summary>
    Held,

    /// <summary>No longer: "former", "ousted".</summary>
    Former,

    /// <summary>At the time that is told of: "then-president".</summary>
    Then,

    /// <summary>Not yet: "president-elect", "incoming".</summary>
    Designate,

    /// <summary>For the time being: "acting", "interim".</summary>
    Acting,
}
