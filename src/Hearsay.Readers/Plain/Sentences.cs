namespace Hearsay.Readers.Plain;

/// <summary>Small matters of wording in messages.</summary>
internal static class Sentences
{
    /// <summary>The message of an exception, made to stand inside one of our sentences: no capital, no full stop.</summary>
    public static string Lower(string message)
    {
        string trimmed = message.TrimEnd('.', ' ');
        return trimmed.Length == 0 ? "no reason given" : char.ToLowerInvariant(trimmed[0]) + trimmed[1..];
    }
}
