namespace Hearsay.Readers.Plain;

/// <summary>Text made from bytes.</summary>
/// <param name="Text">The characters; invalid bytes are U+FFFD.</param>
/// <param name="Diagnostics">What was guessed or replaced.</param>
internal readonly record struct DecodedText(string Text, Sequence<Diagnostic> Diagnostics);
