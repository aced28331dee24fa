namespace Hearsay.Cli;

/// <summary>The version every output carries.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(Pipeline).Assembly.GetName().Version!.ToString(3);
}
