namespace Hearsay.Coding;

/// <summary>Words of a sentence that the dictionaries know as an actor or a role.</summary>
/// <param name="Words">Its tokens.</param>
/// <param name="Head">The token that the others hang on.</param>
/// <param name="Code">The code of the actor on the day of the report, or of the role.</param>
/// <param name="Agent">The role; null for an actor.</param>
/// <param name="Line">Where the dictionary has it.</param>
internal sealed record ActorMention(TokenRange Words, int Head, string Code, AgentEntry? Agent, DictionaryLine Line)
{
    public bool IsActor => Agent is null;
}
