namespace Hearsay;

/// <summary>One thing that happened to a passage, with the words on both sides.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Earlier">The words in the earlier report; empty where words were added.</param>
/// <param name="Later">The words in the later one; empty where words were left out.</param>
public readonly record struct Alteration(AlterationKind Kind, TextSpan Earlier, TextSpan Later);
