namespace Hearsay.Extraction.Claims;

/// <summary>What a text claims.</summary>
/// <param name="Events">In the order of their triggers.</param>
/// <param name="Claims">In text order.</param>
/// <param name="Diagnostics">What was left open, and why.</param>
internal sealed record ClaimReading(Sequence<EventMention> Events, Sequence<Claim> Claims, Sequence<Diagnostic> Diagnostics);
