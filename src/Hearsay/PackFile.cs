namespace Hearsay;

/// <summary>One file of a language pack, already in memory: the library itself opens nothing.</summary>
/// <param name="Path">Path inside the pack, with forward slashes: <c>lexicon/denials.tsv</c>.</param>
/// <param name="Content">The bytes.</param>
public readonly record struct PackFile(string Path, ReadOnlyMemory<byte> Content);
