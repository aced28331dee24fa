namespace Hearsay;

/// <summary>The words that tie a source to its content.</summary>
/// <param name="Spans">The words; empty where a colon or mere quotation marks do the work.</param>
/// <param name="Lemma">Dictionary form of the cue's head: <c>say</c>, <c>according to</c>.</param>
/// <param name="Class">What kind of speech act it reports.</param>
/// <param name="Loaded">True where the word itself judges: "brag", "admit", "claim".</param>
public sealed record Cue(Sequence<TextSpan> Spans, string Lemma, CueClass Class, bool Loaded);

/// <summary>The act a cue reports.</summary>
public enum CueClass
{
    /// <summary>Neutral saying.</summary>
    Say,

    /// <summary>Saying something that the report leaves in doubt.</summary>
    Claim,

    /// <summary>Saying that something is not so.</summary>
    Deny,

    /// <summary>Saying that something already said is so.</summary>
    Confirm,

    /// <summary>Saying that somebody did wrong.</summary>
    Accuse,

    /// <summary>Saying something to one's own disadvantage.</summary>
    Admit,

    /// <summary>Saying that something bad may come.</summary>
    Warn,

    /// <summary>Saying that one will do harm.</summary>
    Threaten,

    /// <summary>Saying what will be.</summary>
    Predict,

    /// <summary>Passing on what happened, as press and documents do.</summary>
    Report,

    /// <summary>Holding true without saying it: thinking, hoping, fearing.</summary>
    Believe,

    /// <summary>Asking for something to be done.</summary>
    Demand,

    /// <summary>Saying that one will do something.</summary>
    Promise,

    /// <summary>Asking whether something is so.</summary>
    Ask,

    /// <summary>Saying what is good or bad: praise, condemnation, regret.</summary>
    Judge,

    /// <summary>Coming to know: finding, learning, showing.</summary>
    Find,

    /// <summary>Any other act.</summary>
    Other,
}
