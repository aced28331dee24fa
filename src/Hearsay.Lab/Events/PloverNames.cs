namespace Hearsay.Lab.Events;

/// <summary>
/// How our events stand in PLOVER's sixteen types. PLOVER has no field for what is planned, promised or refused, and puts it into the type: a
/// cooperative deed to come is AGREE, one that will not be done REJECT, a hostile one announced THREATEN, one that others should do REQUEST. We keep deed and firmness apart; here they are put together again.
/// </summary>
internal static class PloverNames
{
    private static readonly HashSet<string> Cooperative = new(StringComparer.Ordinal) { "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT" };

    private static readonly HashSet<string> Hostile = new(StringComparer.Ordinal) { "COERCE", "ASSAULT", "SANCTION", "PROTEST" };

    /// <summary>Today's name of a type of the gold records, which bear those of version 0.5.</summary>
    public static string Today(string name) => name switch
    {
        "DEMAND" => "REQUEST",
        "DISAPPROVE" or "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        _ => name,
    };

    /// <summary>The PLOVER type of an event as a claim puts it; null where it has none.</summary>
    public static string? Of(EventMention told, Claim claim)
    {
        string? home = Home(told.Type, told.Mode);
        bool spoken = claim.Word.Count > 0;
        // "said that Velmar must withdraw" asks for the withdrawal, and tells of none.
        if (claim.Kind == ClaimKind.Demand) return spoken ? "REQUEST" : home;
        if (claim.Factuality.When != When.Future || home is null) return home;
        if (Cooperative.Contains(home)) return claim.Factuality.Polarity == Polarity.Negative ? "REJECT" : "AGREE";
        return spoken && Hostile.Contains(home) && claim.Factuality is { Polarity: Polarity.Positive, Certainty: not Certainty.Open } ? "THREATEN" : home;
    }

    /// <summary>Where those of our types that PLOVER lacks belong in it.</summary>
    private static string? Home(string? type, string? mode) => type switch
    {
        "FIGHT" or "DIE" or "INJURE" => "ASSAULT",
        "SEIZE" => mode == "confiscate" ? "COERCE" : "ASSAULT",
        "DETAIN" or "DISPLACE" or "DAMAGE" => "COERCE",
        "RELEASE" or "LOSE" => "RETREAT",
        "SUPPLY" => "AID",
        "MOVE" or "DEFECT" or "ADVISE" => null,
        _ => type,
    };
}
