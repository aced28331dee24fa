using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Tells from its noun what kind of source is meant where no name is given.</summary>
internal sealed class SourceNouns(LanguagePack pack)
{
    private readonly LexiconTable _nouns = pack.Lexicon("source-nouns");
    private readonly HashSet<string> _outlets = Outlets(pack);

    /// <summary>The class and the list's line that gave it; null where the list does not know the noun.</summary>
    public (SourceClass Class, string By)? ClassOf(SentenceTree tree, int head)
    {
        Token token = tree[head];
        string lemma = token.Lemma.ToLowerInvariant();
        if (_nouns.Find(lemma) is not { } row || token.Upos is not ("NOUN" or "PROPN" or "ADJ" or "PRON" or "NUM" or "DET")) return null;
        string by = $"lexicon:source-nouns/{lemma}";
        // "Reports say": nobody's report in particular is the press; "the report" is a document.
        if (row["plural"] is { Length: > 0 } plural && token.Features.Contains("Number=Plur", StringComparison.Ordinal) && tree.Child(head, "nmod:poss") < 0)
            return (Parse(plural), by);
        return (Parse(row["class"]), by);
    }

    /// <summary>The list's line where the last noun of a source's first phrase is one for the press; null where it is not, or where the name of an outlet says so.</summary>
    public string? PressIn(SentenceTree tree, TokenRange range, int head)
    {
        int at = head;
        while (at + 1 < range.End && tree[at + 1].Upos is "NOUN" or "PROPN") at++;
        for (int i = at; i >= head; i--)
        {
            string lemma = tree[i].Lemma.ToLowerInvariant();
            if (_nouns.Find(lemma) is { } row && row["class"] == "press") return $"lexicon:source-nouns/{lemma}";
        }

        for (int start = range.Start; start < Math.Min(range.End, range.Start + 3); start++)
            for (int end = Math.Min(range.End, start + 5); end > start; end--)
                if (_outlets.Contains(string.Join(' ', Enumerable.Range(start, end - start).Select(i => tree[i].Form))) && head >= start && head < end)
                    return "lexicon:media-outlets";
        return null;
    }

    /// <summary>Names of outlets in all their spellings; a misspelt name is the outlet's still.</summary>
    private static HashSet<string> Outlets(LanguagePack pack)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (LexiconRow row in pack.LexiconOrNull("media-outlets")?.Rows ?? [])
        {
            if (row["ambiguous"] == "yes") continue;
            names.Add(row.Key);
            names.UnionWith(row.Values("variants"));
        }

        return names;
    }

    private static SourceClass Parse(string name) => Enum.TryParse(name, true, out SourceClass found) ? found : SourceClass.Unnamed;
}
