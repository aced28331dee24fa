namespace Hearsay.Export;

/// <summary>How many statements of a report rest on whose word: what a reader should see before anything else.</summary>
/// <param name="Statements">Number of statements.</param>
/// <param name="Groups">Groups that hold any, in the order of <see cref="WordGroup"/>.</param>
public sealed record WordTally(int Statements, Sequence<WordShare> Groups)
{
    /// <summary>Counts each statement once, for the innermost voice of its chain: the one that is said to know.</summary>
    public static WordTally Of(Sequence<Statement> statements) => new(
        statements.Count,
        statements.GroupBy(s => s.Group).OrderBy(g => g.Key)
            .Select(g => new WordShare(g.Key, g.Count(), g.Count(s => s.Chain.Count > 1), Voices(g)))
            .ToSequence());

    // The most quoted first; of equals, the one that speaks first.
    private static Sequence<string> Voices(IEnumerable<Statement> group) => group
        .Where(s => s.Chain.Count > 0)
        .GroupBy(s => Name(s.Chain[0]), StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Count())
        .Select(g => Name(g.First().Chain[0]))
        .ToSequence();

    // "He" is counted with the person he is.
    private static string Name(ChainLink voice) => voice.Resolved ?? voice.Voice;
}

/// <summary>The statements that rest on one group of voices.</summary>
/// <param name="Group">The group.</param>
/// <param name="Count">Number of statements.</param>
/// <param name="Relayed">How many of them reached the report through another voice.</param>
/// <param name="Voices">Who they are, the most quoted first.</param>
public sealed record WordShare(WordGroup Group, int Count, int Relayed, Sequence<string> Voices);
