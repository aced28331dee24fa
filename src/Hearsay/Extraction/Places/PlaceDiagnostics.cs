namespace Hearsay.Extraction.Places;

/// <summary>Codes of what the place layer has to say. Each has an entry in docs/guide/diagnostics.md.</summary>
internal static class PlaceDiagnostics
{
    /// <summary>No gazetteer or list knows the place.</summary>
    public const string Unknown = "HS2201";

    /// <summary>Several places have the name, and nothing in the report says which is meant.</summary>
    public const string Ambiguous = "HS2202";
}
