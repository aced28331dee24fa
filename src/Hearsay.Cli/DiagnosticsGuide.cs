using System.Text;

namespace Hearsay.Cli;

/// <summary>The page of the guide on diagnostics, which travels inside the program.</summary>
internal static class DiagnosticsGuide
{
    /// <summary>The entry of a code, as plain text; null where there is none.</summary>
    public static string? Entry(string code)
    {
        using Stream stream = typeof(DiagnosticsGuide).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        StringBuilder? entry = null;
        while (reader.ReadLine() is string line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (entry is not null) break;
                if (line.AsSpan(3).TrimEnd().SequenceEqual(code)) entry = new StringBuilder(code).Append('\n');
            }
            else
            {
                entry?.Append(Plain(line)).Append('\n');
            }
        }

        return entry is null ? null : entry.ToString().TrimEnd('\n') + "\n";
    }

    private static string Plain(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal).Replace("*What to do:*", "What to do:", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
