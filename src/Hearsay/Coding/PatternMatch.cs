namespace Hearsay.Coding;

/// <summary>A pattern found around a verb.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Words">Tokens that its words met.</param>
internal sealed record PatternMatch(VerbPattern Pattern, IReadOnlyList<int> Words)
{
    /// <summary>Where the source is to be looked for: a token, <see cref="Subject"/>, or -1 for the usual place.</summary>
    public int Source { get; init; } = -1;

    /// <summary>Where the target is to be looked for: a token, <see cref="Subject"/>, or -1 for the usual place.</summary>
    public int Target { get; init; } = -1;

    /// <summary>The target stands after this token; -1 where the pattern does not say.</summary>
    public int TargetAfter { get; init; } = -1;

    /// <summary>True where the first actor after that token is passed over.</summary>
    public bool SkipsOne { get; init; }

    /// <summary>True where the members of the source do it to one another.</summary>
    public bool IsMutual { get; init; }

    /// <summary>The subject of the verb, among places to look.</summary>
    public const int Subject = -2;
}
