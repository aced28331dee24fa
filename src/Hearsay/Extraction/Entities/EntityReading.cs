namespace Hearsay.Extraction.Entities;

/// <summary>Who and what a text names.</summary>
/// <param name="Entities">In the order of first mention.</param>
/// <param name="Diagnostics">Mentions that were left open, and why.</param>
internal sealed record EntityReading(Sequence<Entity> Entities, Sequence<Diagnostic> Diagnostics);
