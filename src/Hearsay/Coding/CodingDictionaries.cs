namespace Hearsay.Coding;

/// <summary>The dictionaries of a user, read together. Immutable; shared freely between threads.</summary>
public sealed class CodingDictionaries
{
    private CodingDictionaries(ActorList actors, AgentList agents, VerbList verbs, DiscardList discards)
    {
        (Actors, Agents, Verbs, Discards) = (actors, agents, verbs, discards);
        Diagnostics = [.. actors.Diagnostics, .. agents.Diagnostics, .. verbs.Diagnostics];
    }

    internal ActorList Actors { get; }

    internal AgentList Agents { get; }

    internal VerbList Verbs { get; }

    internal DiscardList Discards { get; }

    /// <summary>What could not be read: file, line, and what was expected there.</summary>
    public Sequence<Diagnostic> Diagnostics { get; }

    /// <summary>Reads dictionaries in PETRARCH's format. A line that cannot be read is set aside and told in <see cref="Diagnostics"/>; nothing throws.</summary>
    public static CodingDictionaries Read(IEnumerable<DictionaryFile> actors, IEnumerable<DictionaryFile> agents, IEnumerable<DictionaryFile> verbs, IEnumerable<DictionaryFile> discards) =>
        new(
            ActorList.Read(actors ?? throw new ArgumentNullException(nameof(actors))),
            AgentList.Read(agents ?? throw new ArgumentNullException(nameof(agents))),
            VerbList.Read(verbs ?? throw new ArgumentNullException(nameof(verbs))),
            DiscardList.Read(discards ?? throw new ArgumentNullException(nameof(discards))));
}
