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

    /// <summary>A body known by name that is neither official nor press.</summary>
    NamedBody,

    /// <summary>A government, ministry, force or office speaking as such, without a person's name.</summary>
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
