namespace Hearsay;

/// <summary>On whose side the report itself says that an actor stands: "forces loyal to Orvane", "the NATO-backed rebels".</summary>
/// <param name="Stance">How it stands to the other.</param>
/// <param name="Toward">The words for the other: "Orvane", "NATO".</param>
/// <param name="Entity">Id of the other, or null where it is none of the entities.</param>
/// <param name="Evidence">The words that say so, and the lexicon line that knows them.</param>
public sealed record Side(SideStance Stance, TextSpan Toward, string? Entity, Evidence Evidence);

/// <summary>How one actor stands to another.</summary>
public enum SideStance
{
    /// <summary>For it, loyal to it, allied with it.</summary>
    With,

    /// <summary>Helped by it: armed, funded, backed.</summary>
    BackedBy,

    /// <summary>Commanded by it.</summary>
    LedBy,

    /// <summary>Against it.</summary>
    Against,
}
