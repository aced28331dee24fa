namespace Hearsay.Cli.Views;

/// <summary>Emphasis on a terminal. Words carry the meaning everywhere; without colour nothing is lost.</summary>
internal sealed class TerminalStyle(bool colour)
{
    public string Strong(string text) => colour ? $"\x1b[1m{text}\x1b[22m" : text;

    public string Faint(string text) => colour ? $"\x1b[2m{text}\x1b[22m" : text;

    /// <summary>The colour of numbers that name statements.</summary>
    public string Key(string text) => colour ? $"\x1b[1;36m{text}\x1b[0m" : text;

    /// <summary>Colour on a terminal that can show it, unless the user wants none (no-color.org).</summary>
    public static TerminalStyle For(bool isTerminal) => new(
        isTerminal
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb");
}
