using Hearsay.Codebooks;
using Hearsay.Readers;

namespace Hearsay.Cli;

/// <summary>The code tables that came with the program. Without them it reads all the same, and gives no codes.</summary>
internal static class InstalledCodes
{
    private static readonly Lazy<CodeTables?> Read = new(() =>
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "languages", "codes");
        return Directory.Exists(folder) ? CodeTables.Load(LanguageFolder.Read(folder)) : null;
    });

    public static CodeTables? Tables => Read.Value;
}
