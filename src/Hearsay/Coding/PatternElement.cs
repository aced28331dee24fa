namespace Hearsay.Coding;

/// <summary>What an element of a pattern stands for.</summary>
internal enum PatternPart
{
    /// <summary>A word anywhere in the clause of the verb.</summary>
    Word,

    /// <summary>Words in braces: the last heads a noun phrase, the others stand before it.</summary>
    NounPhrase,

    /// <summary>Words in parentheses: a preposition or particle, and what it leads in.</summary>
    Preposition,

    /// <summary><c>$</c>: the source is here.</summary>
    Source,

    /// <summary><c>+</c>: the target is here.</summary>
    Target,

    /// <summary><c>^</c>: an actor is here who is neither.</summary>
    Skip,

    /// <summary><c>%</c>: the source is a group whose members do it to one another.</summary>
    Compound,
}

/// <summary>An element of a pattern.</summary>
/// <param name="Part">What it stands for.</param>
/// <param name="Terms">Its words.</param>
/// <param name="Slot">For a preposition: the actor that it leads in, or <see cref="PatternPart.Preposition"/> where it leads in none.</param>
internal sealed record PatternElement(PatternPart Part, PatternTerm[] Terms, PatternPart Slot = PatternPart.Preposition)
{
    public bool MayStandIn(HashSet<string> seen)
    {
        foreach (PatternTerm term in Terms)
            if (!term.MayStandIn(seen)) return false;
        return true;
    }
}
