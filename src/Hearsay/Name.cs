namespace Hearsay;

/// <summary>A stretch of text that is a proper name, with the kind of thing it names.</summary>
/// <param name="Span">Its words, without article and title.</param>
/// <param name="Kind">What it names.</param>
/// <param name="By">The model, or the list and line, that knew it: <c>model:names</c>, <c>lexicon:media-outlets</c>.</param>
public readonly record struct Name(TextSpan Span, EntityKind Kind, string By);
