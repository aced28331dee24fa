namespace Hearsay;

/// <summary>Why one field has the value it has: the words, and the rule, lexicon line or model that read them.</summary>
/// <param name="Field">Name of the field as in the JSON output: <c>word</c>, <c>source.class</c>, <c>factuality.certainty</c>.</param>
/// <param name="Spans">The words; empty where the absence of words was the reason.</param>
/// <param name="By"><c>rule:name</c>, <c>lexicon:list/word</c>, <c>model:name</c>, <c>tree:relation</c>.</param>
public sealed record Evidence(string Field, Sequence<TextSpan> Spans, string By);
