namespace Hearsay.Extraction.Places;

/// <summary>The mentions of one name in a document; they are taken to mean one place, unless the words beside one of them say otherwise.</summary>
internal sealed class PlaceGroup(ulong key)
{
    private int[]? _ranked;

    public ulong Key => key;

    /// <summary>Indexes of its mentions, in text order.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>Places of the name, in the order of gazetteer ids.</summary>
    public required KnownPlace[] Candidates { get; init; }

    /// <summary>How well known each candidate is, before the document is asked.</summary>
    public required int[] Priors { get; init; }

    /// <summary>What the words beside the mentions say for each candidate; never withdrawn.</summary>
    public required int[] Told { get; init; }

    /// <summary>What the rest of the document says for each candidate, as of the last round.</summary>
    public required PlaceSupport[] Support { get; init; }

    /// <summary>Index of the candidate that is meant, as of the last round; -1 where there is none.</summary>
    public int Chosen { get; set; } = -1;

    public KnownPlace? Place => Chosen < 0 ? null : Candidates[Chosen];

    /// <summary>The candidates, best first. Asked for after the last round; a name with a thousand mentions is ranked once.</summary>
    public int[] Ranked() => _ranked ??= [.. Enumerable.Range(0, Candidates.Length).OrderByDescending(Score)];

    public int Score(int candidate) => Priors[candidate] + Told[candidate] + Support[candidate].Sum;
}

/// <summary>What a document says for a candidate.</summary>
/// <param name="Country">Its country is spoken of.</param>
/// <param name="Region">Its region is spoken of, or other places in it are.</param>
/// <param name="Near">Places named shortly before or after lie near it.</param>
internal readonly record struct PlaceSupport(int Country, int Region, int Near)
{
    public int Sum => Country + Region + Near;
}
