namespace Hearsay.Cli;

/// <summary>The user asked for something that cannot be done. Caught at the top, where its one sentence is printed.</summary>
internal sealed class WrongUseException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
