namespace Hearsay.Coding;

/// <summary>A role that is added to an actor's code, such as <c>MIL</c> for soldiers.</summary>
/// <param name="Code">The role.</param>
/// <param name="IsBefore">True where it goes before the actor's code, as an organisation's does.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record AgentEntry(string Code, bool IsBefore, DictionaryLine Line)
{
    /// <summary>Reads <c>~MIL</c> or <c>NGO~</c>; null for anything else.</summary>
    public static AgentEntry? Read(string code, DictionaryLine line)
    {
        code = code.Trim();
        if (code.Length < 2) return null;
        if (code[0] == '~') return new AgentEntry(code[1..], false, line);
        return code[^1] == '~' ? new AgentEntry(code[..^1], true, line) : null;
    }
}
