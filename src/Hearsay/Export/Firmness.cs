namespace Hearsay.Export;

/// <summary>How firmly a statement is put, in words. Steps and words describe the source's manner, never the truth of what it says.</summary>
public static class Firmness
{
    /// <summary>Steps of the bar.</summary>
    public const int MostSteps = 4;

    /// <summary>From 1, left open, to 4, put as fact.</summary>
    public static int Steps(Certainty certainty) => certainty switch
    {
        Certainty.Certain => 4,
        Certainty.Probable => 3,
        Certainty.Possible => 2,
        _ => 1,
    };

    /// <summary>"put as fact", "put as likely not so".</summary>
    public static string Words(Certainty certainty, Polarity polarity) => (certainty, polarity) switch
    {
        (Certainty.Certain, Polarity.Positive) => "put as fact",
        (Certainty.Certain, Polarity.Negative) => "put as not so",
        (Certainty.Probable, Polarity.Positive) => "put as likely",
        (Certainty.Probable, Polarity.Negative) => "put as likely not so",
        (Certainty.Possible, Polarity.Positive) => "put as possible",
        (Certainty.Possible, Polarity.Negative) => "put as possibly not so",
        (Certainty.Open, Polarity.Negative) => "left open, or not so",
        (Certainty.Open, _) => "left open",
        _ => "put forward, which way left open",
    };

    /// <summary>What is said of the time of a statement; empty for past and present, which need no word.</summary>
    public static string Words(When when) => when switch
    {
        When.Future => "yet to come",
        When.Conditional => "on a condition",
        When.Habitual => "again and again",
        _ => "",
    };

    /// <summary>True where several voices commit themselves, and not in the same way: then each has to be shown. A voice that only passes on commits itself to nothing.</summary>
    public static bool VoicesDiffer(Factuality factuality)
    {
        ArgumentNullException.ThrowIfNull(factuality);
        FactualityLevel[] committed = [.. factuality.Levels.Where(l => l.Certainty != Certainty.Open)];
        return committed.Any(l => l.Certainty != committed[0].Certainty || l.Polarity != committed[0].Polarity);
    }

    /// <summary>The words that loosen or turn a statement, each once, without those that only name its source ("according to").</summary>
    public static Sequence<TextSpan> Cues(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        TextSpan[] sources = [.. statement.Chain.SelectMany(l => l.Attribution.Cue.Spans)];
        return statement.Claim.Factuality.Levels.SelectMany(l => l.Cues).Distinct().Where(c => !sources.Any(s => s.Overlaps(c))).ToSequence();
    }
}
