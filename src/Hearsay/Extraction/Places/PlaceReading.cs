namespace Hearsay.Extraction.Places;

/// <summary>The places of a text, and what is to be said about them.</summary>
internal sealed record PlaceReading(Sequence<Place> Places, Sequence<Diagnostic> Diagnostics);
