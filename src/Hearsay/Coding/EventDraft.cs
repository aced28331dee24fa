namespace Hearsay.Coding;

/// <summary>An event while clauses are still being put together.</summary>
/// <param name="Sources">Who does it; none where nobody is known.</param>
/// <param name="Targets">To whom.</param>
/// <param name="Code">What.</param>
/// <param name="Verbs">The verbs that say so, the governing first.</param>
internal sealed record EventDraft(IReadOnlyList<CodedActor> Sources, IReadOnlyList<CodedActor> Targets, string Code, IReadOnlyList<(int Token, DictionaryLine Line)> Verbs)
{
    /// <summary>True where the doer is understood from the clause around it.</summary>
    public bool InheritsSource { get; init; }

    /// <summary>True where the sources do it to one another.</summary>
    public bool IsMutual { get; init; }
}
