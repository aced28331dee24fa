namespace Hearsay;

/// <summary>What several mentions name.</summary>
/// <param name="Id">Unique within the analysis.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its fullest name in the report, as spelt in the lexicon where the lexicon knows it.</param>
/// <param name="Mentions">Its mentions, in text order.</param>
/// <param name="Roles">Offices and titles the report gives it.</param>
public sealed record Entity(string Id, EntityKind Kind, string Name, Sequence<Mention> Mentions, Sequence<Role> Roles)
{
    /// <summary>The country it acts for or belongs to, as an ISO 3166-1 alpha-2 code; null where the report and the lists do not say.</summary>
    public string? Country { get; init; }

    /// <summary>The part of public life it belongs to; null where the report and the lists do not say.</summary>
    public Sector? Sector { get; init; }

    /// <summary>Id of the body that it is part of or speaks for, as the troops of "NATO troops" are part of NATO; or null.</summary>
    public string? Body { get; init; }

    /// <summary>On whose side the report says that it stands.</summary>
    public Sequence<Side> Sides { get; init; }

    /// <summary>Ids of the entities that the report lists as its members: "three groups – A, B and C –".</summary>
    public Sequence<string> Members { get; init; }

    /// <summary>Why <c>country</c>, <c>sector</c>, <c>body</c> and <c>members</c> are what they are.</summary>
    public Sequence<Evidence> Evidence { get; init; }
}
