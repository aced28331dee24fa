namespace Hearsay;

/// <summary>A happening as told: trigger, type, participants. The text mentions it; nobody here asserts it.</summary>
public sealed record EventMention
{
    /// <summary>Unique within the analysis.</summary>
    public required string Id { get; init; }

    /// <summary>Event type of the contract, in capitals, such as <c>ASSAULT</c>; null where no type fits.</summary>
    public string? Type { get; init; }

    /// <summary>PLOVER mode, such as <c>aerial</c>; null where none is known.</summary>
    public string? Mode { get; init; }

    /// <summary>The word that names the happening.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Dictionary form of the trigger.</summary>
    public required string Lemma { get; init; }

    /// <summary>Who and what took part, in text order.</summary>
    public Sequence<Participant> Participants { get; init; }

    /// <summary>Id of the time at which it happened, or null.</summary>
    public string? Time { get; init; }

    /// <summary>Id of the place where it happened, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Ids of the figures that belong to it.</summary>
    public Sequence<string> Quantities { get; init; }
}
