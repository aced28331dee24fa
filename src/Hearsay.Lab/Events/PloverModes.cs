namespace Hearsay.Lab.Events;

/// <summary>Which modes of the gold records, which bear names of version 0.5, are which of ours.</summary>
internal static class PloverModes
{
    public static bool Same(string gold, string? ours) => ours is not null && (gold == ours || gold switch
    {
        "strike-hun" => ours == "hunger",
        "strike-gen" => ours == "boycott",
        "demo-org" or "demo-spon" => ours == "demo",
        "riot-spon" or "riot-org" => ours == "riot",
        "detain" => ours == "arrest",
        "host" => ours == "visit",
        "destroy" or "confiscate" => ours == "seize",
        "censor" => ours == "restrict",
        _ => false,
    });
}
