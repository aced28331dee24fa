namespace Hearsay.Extraction.Claims;

/// <summary>What the reader should know about the claims of a report. Each code has its entry in docs/guide/diagnostics.md.</summary>
internal static class ClaimDiagnostics
{
    /// <summary>A sentence carries on after an attributed one without naming a source.</summary>
    public const string WordAssumed = "HS2103";

    /// <summary>A passive or agentless statement does not say who did it.</summary>
    public const string ActorNotStated = "HS2105";

    public static Diagnostic AssumedOwnVoice(TextSpan sentence) => new(
        WordAssumed, Severity.Info, "The sentence carries on after one that rests on somebody's word, but names no source itself. It is taken as the report's own voice; check who says it.", sentence);

    public static Diagnostic NoActor(TextSpan claim, string trigger) => new(
        ActorNotStated, Severity.Info, $"The report does not say who is behind \"{trigger}\". The actor is left open.", claim);
}
