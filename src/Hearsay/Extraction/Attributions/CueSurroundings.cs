using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>What stands round a word that may be a cue: its telling dependents, the quotations beside it, its subject.</summary>
internal static class CueSurroundings
{
    /// <summary>The bit of <see cref="Signature"/> for a passive auxiliary.</summary>
    public const uint Passive = 32;

    private static readonly uint Colon = RowWord.Hash(":");

    /// <summary>Which of the telling dependents a word has, one bit each.</summary>
    public static uint Signature(TextRow row, int word)
    {
        SentenceTree tree = row.Tree(word);
        int start = row.SentenceStart[row.Words[word].Sentence];
        uint bits = 0;
        foreach (int child in tree.Children(word - start))
            bits |= tree.Relation(child) switch
            {
                "nsubj" => 1u,
                "nsubj:pass" => 2u,
                "ccomp" => 4u,
                "xcomp" => 8u,
                "obj" => 16u,
                "aux:pass" => Passive,
                "obl:agent" => 64u,
                "parataxis" => 128u,
                "obl" => 256u,
                "acl" or "acl:relcl" => 512u,
                "nmod" or "nmod:poss" => 1024u,
                "cop" => 2048u,
                "expl" => 4096u,
                "csubj" => 8192u,
                _ => 0u,
            };
        return bits;
    }

    /// <summary>Where quotations stand round a word: inside one, one closing before it, one opening after it, each near or far.</summary>
    public static uint QuoteContext(TextRow row, int word)
    {
        ref readonly RowWord w = ref row.Words[word];
        uint inside = w.Quote, before = 0, after = 0;
        int first = row.SentenceStart[w.Sentence], last = row.SentenceStart[w.Sentence + 1] - 1;
        for (int i = word - 1; i >= Math.Max(first - 1, word - 25) && i >= 0; i--)
            if (row.Words[i].ClosesQuote)
            {
                before = i >= word - 4 ? 1u : i >= first ? 2u : 3u;
                break;
            }

        for (int i = word + 1; i <= Math.Min(last + 1, word + 25) && i < row.Words.Length; i++)
            if (row.Words[i].OpensQuote)
            {
                after = i <= word + 3 ? 1u : i <= last ? 2u : 3u;
                break;
            }

        uint colon = row.Words[last].Kind == WordKind.Lead && row.Words[last].Form == Colon ? 1u : 0u;
        return inside | (before << 2) | (after << 4) | (colon << 6);
    }

    /// <summary>The subject of a word, or of the verb it hangs on or is joined to; -1 where there is none.</summary>
    public static int SubjectOf(TextRow row, int word, out uint route)
    {
        SentenceTree tree = row.Tree(word);
        int start = row.SentenceStart[row.Words[word].Sentence];
        int at = word - start;
        for (route = 0; route < 4 && at >= 0; route++)
        {
            foreach (int child in tree.Children(at))
                if (tree.Relation(child) is "nsubj" or "nsubj:pass" or "nmod:poss") return start + child;
            if (!IsJoined(tree.Relation(at))) return -1;
            at = tree.Head(at);
        }

        return -1;
    }

    private static bool IsJoined(string relation) => relation is "conj" or "xcomp" or "advcl" or "acl" or "parataxis" or "ccomp";
}
