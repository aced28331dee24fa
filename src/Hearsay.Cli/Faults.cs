namespace Hearsay.Cli;

/// <summary>Wording for what should not happen.</summary>
internal static class Faults
{
    public static string FirstLine(Exception e) => e.Message.Split('\n')[0].TrimEnd('\r', '.', ' ');
}
