namespace Hearsay.Coding;

/// <summary>A pattern of words around a verb that gives it a code of its own.</summary>
/// <param name="Before">Elements before the verb, in order.</param>
/// <param name="After">Elements after it, in order.</param>
/// <param name="Code">What it codes.</param>
/// <param name="Order">Its number among all patterns that were read.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record VerbPattern(PatternElement[] Before, PatternElement[] After, VerbCode Code, int Order, DictionaryLine Line)
{
    /// <summary>How much it asks: a pattern of more words tells more than one of fewer.</summary>
    public int Weight { get; } = Weigh(Before) + Weigh(After);

    /// <summary>True where this one goes before another: more words before fewer, then the later, because a list is mended by adding to it.</summary>
    public bool GoesBefore(VerbPattern other) => Weight != other.Weight ? Weight > other.Weight : Order > other.Order;

    /// <summary>The term of the fewest wordings; null where there are no words.</summary>
    public PatternTerm? RarestTerm()
    {
        PatternTerm? rarest = null;
        foreach (PatternElement element in (ReadOnlySpan<PatternElement>)[.. Before, .. After])
            foreach (PatternTerm term in element.Terms)
                if (rarest is null || term.Phrases.Length < rarest.Phrases.Length) rarest = term;
        return rarest;
    }

    /// <summary>A quick look: false where a word that it needs is nowhere in the sentence.</summary>
    public bool MayMatch(HashSet<string> seen)
    {
        foreach (PatternElement element in Before)
            if (!element.MayStandIn(seen)) return false;
        foreach (PatternElement element in After)
            if (!element.MayStandIn(seen)) return false;
        return true;
    }

    private static int Weigh(PatternElement[] elements)
    {
        int weight = 0;
        foreach (PatternElement element in elements) weight += element.Terms.Length * 2 + (element.Part is PatternPart.Compound or PatternPart.Source or PatternPart.Target ? 1 : 0);
        return weight;
    }
}
