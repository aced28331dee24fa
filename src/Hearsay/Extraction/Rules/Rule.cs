namespace Hearsay.Extraction.Rules;

/// <summary>A rule of the language pack, compiled. Its name goes into the evidence of what it finds.</summary>
/// <param name="Name">Unique within its folder.</param>
/// <param name="Means">What it is about, for people.</param>
/// <param name="Cue">Which words it hangs on.</param>
/// <param name="Source">Whose word it is; finds nothing where the source is not stated.</param>
/// <param name="Content">What is attributed.</param>
/// <param name="Settings">What else follows, by key.</param>
/// <param name="Fires">Sentences on which it must fire, as marked here.</param>
/// <param name="Quiet">Near misses on which it must not.</param>
internal sealed record Rule(
    string Name,
    string Means,
    CuePattern Cue,
    Selector Source,
    Selector Content,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyList<RuleExample> Fires,
    IReadOnlyList<string> Quiet);
