namespace Hearsay;

/// <summary>
/// How many sources a statement really has, across reports. Three numbers, with what joins the reports: how many tell it, how many texts that is once
/// copies count as one, and on how many sources it rests at last. Never a score of trust.
/// </summary>
public sealed record IndependentSources
{
    /// <summary>How many reports tell it.</summary>
    public required int Reports { get; init; }

    /// <summary>How many texts: reports whose words for it are one another's count once.</summary>
    public required int Texts { get; init; }

    /// <summary>The least number of sources that it rests on: those that somebody names.</summary>
    public required int LeastSources { get; init; }

    /// <summary>The greatest: each group in which nobody is named may be one more.</summary>
    public required int MostSources { get; init; }

    /// <summary>The groups: statements that may rest on one source, the earliest first.</summary>
    public required Sequence<SourceGroup> Groups { get; init; }

    /// <summary>Why statements of different reports were put together, in the order of the later.</summary>
    public required Sequence<SourceJoin> Joins { get; init; }
}

/// <summary>Statements that may rest on one source.</summary>
/// <param name="Claims">The statements, the earliest first.</param>
/// <param name="Sources">The sources that they name at last, each once; empty where nobody is named.</param>
public sealed record SourceGroup(Sequence<ClaimAddress> Claims, Sequence<string> Sources)
{
    /// <summary>True where somebody is named; else the group counts as none or one.</summary>
    public bool IsNamed => Sources.Count > 0;
}

/// <summary>Two statements that are not independent of each other, and why.</summary>
/// <param name="A">The earlier.</param>
/// <param name="B">The later.</param>
/// <param name="On">What joins them.</param>
/// <param name="Message">The reason, in a sentence for people.</param>
/// <param name="AWords">The words of the earlier report that say so.</param>
/// <param name="BWords">The words of the later.</param>
public sealed record SourceJoin(ClaimAddress A, ClaimAddress B, JoinReason On, string Message, Sequence<TextSpan> AWords, Sequence<TextSpan> BWords);

/// <summary>What joins two statements.</summary>
public enum JoinReason
{
    /// <summary>The sentences of one stand in the other.</summary>
    Text,

    /// <summary>Both rest on the same named source.</summary>
    Source,

    /// <summary>One report credits the publisher of the other, or both the same agency.</summary>
    Credit,

    /// <summary>Both give the same odd figure, and one names nobody.</summary>
    Figure,
}
