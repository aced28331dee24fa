namespace Hearsay.Codebooks;

/// <summary>What an event is called in the schemes of others. Derived from type, mode, state and participants; null where no row of a table fits.</summary>
/// <param name="CameoRoot">Two digits: <c>19</c>.</param>
/// <param name="Cameo">The finest CAMEO code that type and mode allow: <c>195</c>.</param>
/// <param name="QuadClass">1 words and 2 deeds of cooperation, 3 words and 4 deeds of conflict.</param>
/// <param name="AcledEvent">ACLED event type.</param>
/// <param name="AcledSubEvent">ACLED sub-event type.</param>
/// <param name="Ucdp">UCDP type of organised violence: <c>state-based</c>, <c>non-state</c> or <c>one-sided</c>.</param>
/// <param name="Actors">CAMEO actor codes of those who did it, such as <c>SYRMIL</c>; those of whom nothing is known are left out.</param>
/// <param name="Targets">The same for those it was done to.</param>
/// <param name="By">The rows that gave the codes.</param>
public sealed record EventCodes(
    string? CameoRoot, string? Cameo, int? QuadClass, string? AcledEvent, string? AcledSubEvent, string? Ucdp, Sequence<string> Actors, Sequence<string> Targets, Sequence<string> By);
