using Hearsay.Readers;

namespace Hearsay.Cli;

/// <summary>The language pack that came with the program, or one the user names.</summary>
internal static class InstalledLanguage
{
    public static LanguagePack Load(string? folder)
    {
        string from = folder ?? Path.Combine(AppContext.BaseDirectory, "languages", "en");
        if (!Directory.Exists(from))
            throw new WrongUseException(CommandLineDiagnostics.LanguagePack, $"{from}: no such folder of a language pack. {(folder is null ? "Install hearsay again." : "Check the spelling of --language.")}");
        return LanguagePack.Load(LanguageFolder.Read(from));
    }
}
