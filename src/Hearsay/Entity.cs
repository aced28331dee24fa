namespace Hearsay;

/// <summary>What several mentions name.</summary>
/// <param name="Id">Unique within the analysis.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its fullest name in the report, as spelt in the lexicon where the lexicon knows it.</param>
/// <param name="Mentions">Its mentions, in text order.</param>
/// <param name="Roles">Offices and titles the report gives it.</param>
public sealed record Entity(string Id, EntityKind Kind, string Name, Sequence<Mention> Mentions, Sequence<Role> Roles);
