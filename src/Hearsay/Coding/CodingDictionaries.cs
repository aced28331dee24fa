namespace Hearsay.Coding;

/// <summary>The dictionaries of a user, read together.</summary>
internal sealed class CodingDictionaries
{
    private CodingDictionaries(ActorList actors, AgentList agents, VerbList verbs, DiscardList discards)
    {
        (Actors, Agents, Verbs, Discards) = (actors, agents, verbs, discards);
        Diagnostics = [.. actors.Diagnostics, .. agents.Diagnostics, .. verbs.Diagnostics];
    }

    public ActorList Actors { get; }

    public AgentList Agents { get; }

    public VerbList Verbs { get; }

    public DiscardList Discards { get; }

    /// <summary>What could not be read.</summary>
    public Sequence<Diagnostic> Diagnostics { get; }

    public static CodingDictionaries Read(IEnumerable<DictionaryFile> actors, IEnumerable<DictionaryFile> agents, IEnumerable<DictionaryFile> verbs, IEnumerable<DictionaryFile> discards) =>
        new(ActorList.Read(actors), AgentList.Read(agents), VerbList.Read(verbs), DiscardList.Read(discards));
}
