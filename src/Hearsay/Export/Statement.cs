namespace Hearsay.Export;

/// <summary>A claim made ready for people: numbered, its parts in the words of the report, its chain of voices spelt out.</summary>
public sealed record Statement
{
    /// <summary>Place among the statements of its report, from 1: <c>S1</c>, <c>S2</c>.</summary>
    public required int Number { get; init; }

    /// <summary>The claim itself.</summary>
    public required Claim Claim { get; init; }

    /// <summary>Its event, or null.</summary>
    public EventMention? Event { get; init; }

    /// <summary>Who did it, in the report's words, with what they stand for; empty where not stated.</summary>
    public Sequence<string> Who { get; init; }

    /// <summary>What is said to have happened: the trigger, or all words of a statement without event.</summary>
    public required string What { get; init; }

    /// <summary>To whom.</summary>
    public Sequence<string> Whom { get; init; }

    /// <summary>With what, for whom, and other parts, with their role.</summary>
    public Sequence<StatementPart> Parts { get; init; }

    /// <summary>The voices it came through, the one that is said to know first; empty where the report says it itself.</summary>
    public Sequence<ChainLink> Chain { get; init; }

    /// <summary>Whose word it rests on.</summary>
    public required WordGroup Group { get; init; }

    /// <summary>Words cut to what fits a line of a list, at a blank; the whole is in the text beside it.</summary>
    public static string Brief(string words)
    {
        const int longest = 90;
        if (words is null || words.Length <= longest) return words ?? "";
        int blank = words.LastIndexOf(' ', longest);
        return words[..(blank > 0 ? blank : longest)].TrimEnd(' ', ',', ';') + " …";
    }
}

/// <summary>One more thing a statement says.</summary>
/// <param name="Name">What sort of thing: <c>place</c>, <c>time</c>, <c>number</c>, <c>instrument</c>.</param>
/// <param name="Words">The report's words.</param>
/// <param name="Meaning">What they were resolved to, or null where left open or not needed.</param>
public sealed record StatementPart(string Name, string Words, string? Meaning);

/// <summary>One voice of a chain.</summary>
/// <param name="Attribution">The attribution that gives it.</param>
/// <param name="Voice">Who speaks, in a few words.</param>
/// <param name="Resolved">The name it stands for, where the words differ from it; or null.</param>
/// <param name="Cue">The words that tie voice and statement: "told"; empty where a colon does.</param>
public sealed record ChainLink(Attribution Attribution, string Voice, string? Resolved, string Cue);
