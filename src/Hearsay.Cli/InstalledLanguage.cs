using Hearsay.Coding;
using Hearsay.Readers;

namespace Hearsay.Cli;

/// <summary>The language pack that came with the program, or one the user names, with the place lists the user adds.</summary>
internal static class InstalledLanguage
{
    // Here lists become part of the pack, so that its hash tells which ones read a report.
    private const string Added = "places/lists/added/";

    public static LanguagePack Load(string? folder) => LanguagePack.Load(Files(folder));

    /// <summary>A pipeline over the pack and the lists.</summary>
    /// <exception cref="WrongUseException">A list cannot be read, or has a mistake in it.</exception>
    public static Pipeline Pipeline(string? folder, IReadOnlyList<string> placeLists, CodingDictionaries? coding = null)
    {
        try
        {
            return new Pipeline(LanguagePack.Load([.. Files(folder), .. placeLists.Select(PlaceList)]), coding);
        }
        catch (LanguagePackException e) when (e.File.StartsWith(Added, StringComparison.Ordinal))
        {
            // The user knows the list by the name that was typed.
            int number = int.Parse(e.File.AsSpan(Added.Length, 3), System.Globalization.CultureInfo.InvariantCulture);
            throw new WrongUseException(CommandLineDiagnostics.PlaceList, $"{placeLists[number]}{e.Message[e.File.Length..]}. Mend the list; the guide page on places tells its columns.");
        }
    }

    private static PackFile PlaceList(string path, int number)
    {
        try
        {
            return new PackFile($"{Added}{number:000}/{Path.GetFileNameWithoutExtension(path)}.tsv", File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WrongUseException(CommandLineDiagnostics.PlaceList, $"{path}: this place list cannot be read ({Faults.FirstLine(e)}). Check the spelling of --places.");
        }
    }

    private static IEnumerable<PackFile> Files(string? folder)
    {
        string from = folder ?? Path.Combine(AppContext.BaseDirectory, "languages", "en");
        if (!Directory.Exists(from))
            throw new WrongUseException(CommandLineDiagnostics.LanguagePack, $"{from}: no such folder of a language pack. {(folder is null ? "Install hearsay again." : "Check the spelling of --language.")}");
        return LanguageFolder.Read(from);
    }
}
