namespace Hearsay;

/// <summary>Two figures for what may be the same thing, and how they stand to each other. Neither is called right.</summary>
/// <param name="A">Id of the one told first.</param>
/// <param name="B">Id of the other.</param>
/// <param name="Relation">How the second stands to the first.</param>
/// <param name="Window">Whether both count over the same time.</param>
/// <param name="Hedge">What became of the hedge from the first to the second.</param>
/// <param name="Reasons">Why, the count first.</param>
public sealed record FigureLink(string A, string B, FigureRelation Relation, WindowRelation Window, HedgeChange Hedge, Sequence<FigureReason> Reasons);

/// <summary>One reason why two figures stand to each other as they do.</summary>
/// <param name="On">What was compared: <c>count</c>, <c>event</c>, <c>place</c>, <c>time</c>, <c>window</c>, <c>hedge</c>, <c>standing</c>, <c>word</c>.</param>
/// <param name="Message">The reason, in a sentence for people.</param>
/// <param name="A">The words of the first report that say so.</param>
/// <param name="B">The words of the second.</param>
public sealed record FigureReason(string On, string Message, Sequence<TextSpan> A, Sequence<TextSpan> B);

/// <summary>How one figure stands to another of the same thing.</summary>
public enum FigureRelation
{
    /// <summary>Both allow just the same numbers.</summary>
    Equal,

    /// <summary>The second leaves more open, and the first lies within it.</summary>
    Within,

    /// <summary>The second says more, and lies within what the first allows: "at least 12", then "15".</summary>
    Refines,

    /// <summary>Some numbers would suit both.</summary>
    Partly,

    /// <summary>No number suits both.</summary>
    Differs,

    /// <summary>One gives a number that the other denies.</summary>
    Denies,

    /// <summary>They count different things, or over different places or times.</summary>
    NotComparable,
}

/// <summary>Whether two figures count over the same time.</summary>
public enum WindowRelation
{
    /// <summary>Neither says over which time, or until when.</summary>
    None,

    /// <summary>The same days.</summary>
    Same,

    /// <summary>Other days: "in the past month", "since 31 March".</summary>
    Other,

    /// <summary>One of them alone says it, or its days are open.</summary>
    Open,
}

/// <summary>What became of a hedge between two mentions of one number.</summary>
public enum HedgeChange
{
    /// <summary>The numbers are not the same, so that their hedges are no matter.</summary>
    None,

    /// <summary>The hedge is the same, or neither has one.</summary>
    Same,

    /// <summary>The second is put more firmly: "about 200", then "200".</summary>
    Dropped,

    /// <summary>The second is put more loosely.</summary>
    Added,

    /// <summary>One hedge for another: "about 200", then "at least 200".</summary>
    Other,
}
