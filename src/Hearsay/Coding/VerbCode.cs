namespace Hearsay.Coding;

/// <summary>
/// What a verb or a pattern codes: the deed of its subject, and what its object does or suffers in turn. <c>[040:040]</c> holds both ways, as meeting does;
/// <c>[:173]</c> makes the subject the one to whom it is done; <c>[---]</c> says that there is nothing to code.
/// </summary>
internal readonly record struct VerbCode(string Active, string Passive)
{
    public bool IsEmpty => Active.Length == 0 && Passive.Length == 0;

    public static VerbCode Read(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new VerbCode(One(text), "") : new VerbCode(One(text[..colon]), One(text[(colon + 1)..]));
    }

    private static string One(string code) => code.Trim() is "---" ? "" : code.Trim();
}
