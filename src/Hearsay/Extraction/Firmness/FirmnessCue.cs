namespace Hearsay.Extraction.Firmness;

/// <summary>Words that loosen or turn a statement, and the lexicon line or rule that knew them. Linked, because a clause shares the cues of those above it.</summary>
/// <param name="Span">The words.</param>
/// <param name="By">As in <see cref="Evidence.By"/>.</param>
/// <param name="Field">Which of certainty, polarity and time they bear on.</param>
/// <param name="Above">The cues of the clause above, or null.</param>
internal sealed record FirmnessCue(TextSpan Span, string By, CueField Field, FirmnessCue? Above)
{
    // No clause is read through more operators than this; the rest of a longer chain adds nothing that a reader could follow.
    private const int MostListed = 12;

    /// <summary>The cues that bear on one of <paramref name="fields"/>, in text order.</summary>
    public static List<FirmnessCue> List(FirmnessCue? last, CueField fields)
    {
        List<FirmnessCue> cues = [];
        for (FirmnessCue? cue = last; cue is not null && cues.Count < MostListed; cue = cue.Above)
            if ((cue.Field & fields) != 0) cues.Add(cue);
        cues.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        return cues;
    }
}

/// <summary>What a cue bears on.</summary>
[Flags]
internal enum CueField
{
    None = 0,
    Certainty = 1,
    Polarity = 2,
    When = 4,
    All = Certainty | Polarity | When,
}
