namespace Hearsay.Comparison.Claims;

/// <summary>How one slot of the second account stands to that of the first. What is not told is not different.</summary>
internal enum Nesting
{
    /// <summary>One of them does not tell it.</summary>
    Unknown,

    /// <summary>The same.</summary>
    Same,

    /// <summary>The second lies within the first, and says more: a town, where the first names its country.</summary>
    Inside,

    /// <summary>The first lies within the second.</summary>
    Around,

    /// <summary>They share something, and neither holds the other.</summary>
    Across,

    /// <summary>Not the same.</summary>
    Different,
}
