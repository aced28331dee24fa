namespace Hearsay;

/// <summary>On whose word a report gives a passage.</summary>
/// <param name="Name">The source by name, or in the report's words; empty where there are none: "it is being reported".</param>
/// <param name="Class">What kind of source it is.</param>
/// <param name="Attribution">Id of the attribution.</param>
/// <param name="Cue">Dictionary form of the cue: <c>say</c>.</param>
public sealed record PassageVoice(string Name, SourceClass Class, string Attribution, string Cue);
