namespace Hearsay.Lab.Events.Muc;

/// <summary>How the report views an organisation, by the coders' own decision tree (template-doc-part2, slot 11) over the signs in Hearsay's reading. Nothing is learnt.</summary>
internal static class PerpetratorRule
{
    private const int Fact = 0, Suspected = 1, ByAuthorities = 2, Claimed = 3, Possible = 4;

    /// <summary>The class, as an index of <see cref="Perpetrators.Classes"/>.</summary>
    public static int Answer(HashSet<string> signs)
    {
        if (Any("has the word", "own word", "responsibility")) return Claimed;
        bool byOffice = Any("office suspects", "doubted by office", "office charges", "office charges elsewhere");
        bool doubted = byOffice || Any("others suspect", "others charge", "put loosely", "doubted", "doubt with it", "others charge elsewhere");
        // In a speech or communique of someone in office the report's own voice is theirs: they accuse.
        if (Any("office has the word") && (doubted || (Any("acts in the report's voice") && !Any("acts in an office's", "acts in another's")))) return ByAuthorities;
        if (doubted) return byOffice ? ByAuthorities : Suspected;
        return Any("acts", "named beside it") ? Fact : Possible;

        bool Any(params string[] of) => signs.Overlaps(of);
    }
}
