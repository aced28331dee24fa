namespace Hearsay.Extraction.Places;

/// <summary>Words that may mean a place, before it is known which.</summary>
internal sealed class PlaceMention
{
    public required int Sentence { get; init; }

    /// <summary>The tokens of the name, demonym or description.</summary>
    public required TokenRange Tokens { get; init; }

    /// <summary>Their stretch of text.</summary>
    public required TextSpan Words { get; init; }

    public required PlaceForm Form { get; init; }

    /// <summary>Under which the candidates are filed; names of one key mean one place. 0 for what has no name.</summary>
    public ulong Key { get; init; }

    public IReadOnlyList<KnownPlace> Candidates { get; init; } = [];

    /// <summary>What a head word says it is: "Anbar province"; null where none does.</summary>
    public PlaceLevel? Level { get; set; }

    /// <summary>True where the candidates are those of a place within the name ("Baghdad International Airport"), and the whole lies there.</summary>
    public bool IsWithinCandidate { get; init; }

    /// <summary>The place a demonym is made from; null for other words.</summary>
    public KnownPlace? Origin { get; init; }

    /// <summary>What a description describes: "capital", "country".</summary>
    public string About { get; init; } = "";

    /// <summary>Who found it: <c>model:names</c>, <c>rule:after-preposition</c>.</summary>
    public required string By { get; init; }

    /// <summary>Words before the name that move the place: "30 km north of", "northern", "near"; null where none do.</summary>
    public PlaceShift? Shift { get; set; }
}

/// <summary>How the words before a name move or widen the place.</summary>
/// <param name="Start">Where the words begin in the text.</param>
/// <param name="Kind">Whether they cut out a part, name a distance, or say "near".</param>
/// <param name="Direction">Degrees from north, or null.</param>
/// <param name="Km">Distance or reach in kilometres; of a part 0.</param>
/// <param name="IsName">True where the words belong to the name: "South London" is called so, "southern London" is described.</param>
internal readonly record struct PlaceShift(int Start, ShiftKind Kind, double? Direction, double Km, bool IsName = false);

/// <summary>What the words before a name do to the place.</summary>
internal enum ShiftKind
{
    /// <summary>"northern Syria".</summary>
    Part,

    /// <summary>"30 km north of Tripoli", "30 km from Tripoli".</summary>
    Distance,

    /// <summary>"near Tripoli".</summary>
    Near,
}
