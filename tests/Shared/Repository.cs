using Hearsay.Codebooks;
using Hearsay.Readers;
using Xunit;

namespace Hearsay.Tests;

/// <summary>Where tests find the checkout, its language pack, and the corpora that lie beside it on some machines.</summary>
internal static class Repository
{
    private static readonly Lazy<LanguagePack> LoadedPack = new(() => LanguagePack.Load(LanguageFolder.Read(At("languages/en"))));
    private static readonly Lazy<CodeTables> LoadedCodes = new(() => CodeTables.Load(CodeFiles));
    private static readonly Lazy<Pipeline> SharedPipeline = new(() => new Pipeline(LoadedPack.Value));

    /// <summary>The folder that holds Hearsay.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The English pack, loaded once a test run.</summary>
    public static LanguagePack Pack => LoadedPack.Value;

    /// <summary>A pipeline over <see cref="Pack"/>, made once a test run.</summary>
    public static Pipeline Pipeline => SharedPipeline.Value;

    /// <summary>The files of the code tables.</summary>
    public static IEnumerable<PackFile> CodeFiles => LanguageFolder.Read(At("languages/codes"));

    /// <summary>The code tables, loaded once a test run.</summary>
    public static CodeTables Codes => LoadedCodes.Value;

    /// <summary>A path inside the checkout.</summary>
    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>A file or folder of the shared corpora; the test is skipped where it is not there.</summary>
    public static string Corpus(string path)
    {
        string full = Path.GetFullPath(Path.Combine(Environment.GetEnvironmentVariable("HEARSAY_CORPORA") ?? Path.Combine(Root, "..", "shared"), path));
        if (!Path.Exists(full)) Assert.Skip("skipped: no corpus");
        return full;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx"))) return folder.FullName;
        throw new InvalidOperationException($"No Hearsay.slnx above {AppContext.BaseDirectory}.");
    }
}
