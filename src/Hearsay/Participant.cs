namespace Hearsay;

/// <summary>Words that stand for somebody or something in an event, and the part they play.</summary>
/// <param name="Role">The part.</param>
/// <param name="Span">The words.</param>
/// <param name="Entity">Id of the entity, or null.</param>
public sealed record Participant(ParticipantRole Role, TextSpan Span, string? Entity)
{
    /// <summary>How firmly the words put it that these are the ones: open in "alleged rebels", probable in "men believed to be rebels". What was done may be certain all the same.</summary>
    public Certainty Identity { get; init; } = Certainty.Certain;
}

/// <summary>A part in an event.</summary>
public enum ParticipantRole
{
    /// <summary>Who did it.</summary>
    Actor,

    /// <summary>To whom or what.</summary>
    Target,

    /// <summary>With what.</summary>
    Instrument,

    /// <summary>For whom.</summary>
    Beneficiary,

    /// <summary>Where.</summary>
    Place,

    /// <summary>Anything else.</summary>
    Other,
}
