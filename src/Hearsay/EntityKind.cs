namespace Hearsay;

/// <summary>What a name or mention stands for.</summary>
public enum EntityKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A company, agency, party or institution that is none of the kinds below.</summary>
    Organisation,

    /// <summary>An army, militia, alliance or armed movement.</summary>
    ArmedForce,

    /// <summary>A government, ministry, court or other organ of a state, and a state as an actor.</summary>
    Government,

    /// <summary>People seen together: a nation, a faith, the rebels, residents.</summary>
    Group,

    /// <summary>A place on the map.</summary>
    Place,

    /// <summary>A newspaper, agency, broadcaster or site that reports.</summary>
    Media,

    /// <summary>Anything else that has a name.</summary>
    Other,
}
