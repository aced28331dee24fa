namespace Hearsay.Extraction.Entities;

/// <summary>What is said where a mention was left open. The guide has an entry for each code.</summary>
internal static class EntityDiagnostics
{
    /// <summary>A pronoun with no antecedent that agrees with it, or with several that do equally well.</summary>
    public const string PronounOpen = "HS2101";

    /// <summary>A description that points back ("this group") with nothing, or too much, to point to.</summary>
    public const string DescriptionOpen = "HS2102";

    /// <summary>A last name that two persons of the report share.</summary>
    public const string NameShared = "HS2106";

    public static Diagnostic LeftOpen(string code, string text, TextSpan span, string why) =>
        new(code, Severity.Info, $"\"{span.In(text)}\" is left open: {why}. Read the sentences before it.", span);
}
