namespace Hearsay.Extraction.Attributions;

/// <summary>Nouns that nobody's word is: "according to plan", "per year".</summary>
internal sealed class NoSources(LanguagePack pack)
{
    private readonly LexiconTable _nouns = pack.Lexicon("no-sources");

    /// <summary>True where an attribution would rest on such a noun.</summary>
    public bool Holds(TextRow row, RowAttribution read)
    {
        if (read.Source.First < 0) return false;
        int sentence = row.Words[read.Source.First].Sentence, start = row.SentenceStart[sentence];
        for (int i = read.Source.First; i <= read.Source.Last; i++)
        {
            ref readonly RowWord w = ref row.Words[i];
            if (w.Head >= read.Source.First && w.Head <= read.Source.Last) continue;
            // "the plan" may be a document that says something; a bare noun is none.
            return _nouns.Contains(row.Trees[sentence][i - start].Lemma) && row.Trees[sentence].Child(i - start, "det") < 0 && row.Trees[sentence].Child(i - start, "nmod:poss") < 0;
        }

        return false;
    }
}
