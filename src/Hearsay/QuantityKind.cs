namespace Hearsay;

/// <summary>
/// What sort of number it is. Counts, shares, sums, measures and factors are figures of a statement; the others are recognised so that
/// nobody takes them for one, and are left out of <see cref="Analysis.Quantities"/>.
/// </summary>
public enum QuantityKind
{
    /// <summary>So many of something.</summary>
    Count,

    /// <summary>So many hundredths, or a fraction of a whole.</summary>
    Share,

    /// <summary>Money.</summary>
    Sum,

    /// <summary>So many of a unit: kilometres, tonnes, degrees.</summary>
    Measure,

    /// <summary>How many times as much.</summary>
    Factor,

    /// <summary>How old: "aged 44".</summary>
    Age,

    /// <summary>How long: that is a time.</summary>
    Duration,

    /// <summary>A measure that only forms an adjective: "a five-storey house".</summary>
    Attribute,

    /// <summary>A calibre: "155mm".</summary>
    Calibre,

    /// <summary>A number in a name: "Route 50", "T-72", "737-800".</summary>
    Name,

    /// <summary>The score of a game or a vote.</summary>
    Score,

    /// <summary>How strong an earthquake was.</summary>
    Magnitude,

    /// <summary>"One" that counts nothing: "one of the best".</summary>
    Pronoun,
}
