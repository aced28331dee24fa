namespace Hearsay.Comparison;

/// <summary>How one slot of two accounts compares. What is not told is not different.</summary>
internal enum Likeness
{
    /// <summary>One of them does not tell it.</summary>
    Unknown,

    /// <summary>The same.</summary>
    Same,

    /// <summary>One holds the other: a town and its country.</summary>
    Nested,

    /// <summary>Not the same.</summary>
    Different,
}
