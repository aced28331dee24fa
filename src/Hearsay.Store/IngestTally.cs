namespace Hearsay.Store;

/// <summary>How the inputs of an import ended.</summary>
/// <param name="New">Reports that are new to the collection.</param>
/// <param name="Held">Inputs whose report it held already.</param>
/// <param name="Refused">Inputs that should have been reports and could not be read or kept.</param>
/// <param name="SetAside">Inputs that are no reports.</param>
public readonly record struct IngestTally(int New, int Held, int Refused, int SetAside)
{
    /// <summary>All inputs; none ends otherwise.</summary>
    public int Inputs => New + Held + Refused + SetAside;

    /// <summary>One more input that has ended.</summary>
    public IngestTally With(InputOutcome outcome) => outcome switch
    {
        InputOutcome.New => this with { New = New + 1 },
        InputOutcome.Held => this with { Held = Held + 1 },
        InputOutcome.Refused => this with { Refused = Refused + 1 },
        InputOutcome.SetAside => this with { SetAside = SetAside + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "no way for an input to end"),
    };
}
