namespace Hearsay.Coding;

/// <summary>An actor with roles, put together.</summary>
/// <param name="Actor">The code of the actor itself; empty where only roles are known.</param>
/// <param name="Agents">Roles, in the order in which they are added.</param>
/// <param name="Head">The token that the phrase hangs on.</param>
/// <param name="Mentions">The words that gave the code.</param>
internal sealed record CodedActor(string Actor, IReadOnlyList<AgentEntry> Agents, int Head, IReadOnlyList<ActorMention> Mentions)
{
    /// <summary>What stands for an actor of whom only the role is known.</summary>
    public const string Nobody = "---";

    // "People" is said of anybody; beside a better role it says nothing.
    private const string People = "PPL";

    /// <summary>Such as <c>GONMIL</c>, <c>NGOARN</c> or <c>---GOV</c>.</summary>
    public string Code { get; } = Compose(Actor, Agents);

    public bool HasActor => Actor.Length > 0;

    private static string Compose(string actor, IReadOnlyList<AgentEntry> agents)
    {
        string code = actor;
        bool named = actor.Length > 0;
        if (!named) code = Nobody;
        foreach (AgentEntry agent in agents)
        {
            if (agent.Code == People && agents.Count > 1) continue;
            if (code.Contains(agent.Code, StringComparison.Ordinal)) continue;
            if (!agent.IsBefore) code += agent.Code;
            else code = named ? agent.Code + code : agent.Code;
            named = true;
        }

        return code;
    }
}
