namespace Hearsay.Coding;

/// <summary>A file of a coding dictionary, as its caller read it.</summary>
/// <param name="Name">How messages and reasons name it.</param>
/// <param name="Text">Its whole text.</param>
public readonly record struct DictionaryFile(string Name, string Text);
