namespace Hearsay;

/// <summary>One report's version of a passage.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Voice">On whose word; null for the report's own voice.</param>
/// <param name="Firmness">How firmly.</param>
/// <param name="Parent">Its edge to the best earlier version; null for the earliest in the collection.</param>
public sealed record PassageVersion(PassagePlace Place, PassageVoice? Voice, PassageFirmness Firmness, PassageEdge? Parent);
