namespace Hearsay;

/// <summary>Who vouches for a statement. Where nobody is named, it is the author of the report, and there is no attribution at all.</summary>
/// <param name="Class">What kind of source it is.</param>
/// <param name="Spans">Its words; empty where there are none: "it is being reported".</param>
/// <param name="Entity">Id of the entity it was resolved to, or null.</param>
public sealed record Source(SourceClass Class, Sequence<TextSpan> Spans, string? Entity);

/// <summary>What kind of source vouches.</summary>
public enum SourceClass
{
    /// <summary>A person known by name, or by a pronoun that stands for one.</summary>
    NamedPerson,

    /// <summary>A body known by name that is not the press: a state, a ministry, an army, a party.</summary>
    NamedBody,

    /// <summary>Those in office without a name of their own: "officials", "the ministry", "police".</summary>
    Official,

    /// <summary>A news outlet, or the press in general.</summary>
    Press,

    /// <summary>Somebody who is not named: "residents", "a diplomat".</summary>
    Unnamed,

    /// <summary>Nobody: "it is reported", "reportedly".</summary>
    Impersonal,

    /// <summary>A text: a report, a leaked cable, a statement that stands for itself.</summary>
    Document,

    /// <summary>People at large: "there is a saying", "many believe".</summary>
    General,
}
