namespace Hearsay.Export;

/// <summary>Whose word a statement rests on, sorted as a reader would ask: is anyone named, and who?</summary>
public enum WordGroup
{
    /// <summary>The report says it in its own voice.</summary>
    Report,

    /// <summary>A person known by name.</summary>
    NamedPersons,

    /// <summary>A body known by name.</summary>
    NamedBodies,

    /// <summary>A government, force or office speaking as such.</summary>
    Officials,

    /// <summary>A news outlet known by name.</summary>
    NamedPress,

    /// <summary>"The media", "press reports": no outlet named.</summary>
    UnnamedPress,

    /// <summary>A text.</summary>
    Documents,

    /// <summary>People who are not named.</summary>
    Unnamed,

    /// <summary>People at large.</summary>
    Everyone,

    /// <summary>"Reportedly", "it is said".</summary>
    Nobody,
}
