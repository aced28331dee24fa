namespace Hearsay.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>All inputs were read.</summary>
    public const int AllRead = 0;

    /// <summary>Some inputs failed; the rest were read.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int WrongUse = 2;

    /// <summary>Nothing could be read.</summary>
    public const int NothingRead = 3;

    /// <summary>The user broke off; shells say 128 and the signal's number.</summary>
    public const int BrokenOff = 130;
}
