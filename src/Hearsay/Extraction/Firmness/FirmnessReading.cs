namespace Hearsay.Extraction.Firmness;

/// <summary>How firmly one voice puts what a token tells.</summary>
/// <param name="Stance">Certainty and polarity.</param>
/// <param name="When">Time seen from the moment of speaking.</param>
/// <param name="IsDemand">True where it says what ought to be done.</param>
/// <param name="Cues">The words behind it, the nearest first; null where there are none.</param>
internal readonly record struct FirmnessReading(Stance Stance, When When, bool IsDemand, FirmnessCue? Cues)
{
    /// <summary>A bare statement in the past: how every voice starts.</summary>
    public static FirmnessReading Plain { get; } = new(Stance.Plain, When.Past, false, null);

    /// <summary>The reading with one more cue.</summary>
    public FirmnessReading With(TextSpan span, string by, CueField field) => this with { Cues = new FirmnessCue(span, by, field, Cues) };

    /// <summary>What a relative clause or an aside says stands, whatever the clause above says: only its time is shared.</summary>
    public FirmnessReading Presupposed() => Plain with { When = When is When.Past ? When.Past : When.Present };
}
