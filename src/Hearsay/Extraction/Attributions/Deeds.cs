using Hearsay.Extraction.Claims;
using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>
/// Tells deeds of the hand from words: to attack somebody may be to speak against him, but in a report on a war it is not, unless a clause or
/// words in quotation marks say what was said. Which types of event are such deeds stands in <c>lexicon/deeds.tsv</c>; who makes
/// another act stands in <c>lexicon/commitments.tsv</c>.
/// </summary>
internal sealed class Deeds(LanguagePack pack)
{
    private readonly LexiconTable _types = pack.Lexicon("deeds");
    private readonly EventLexicon _events = new(pack);
    private readonly Commitments _commitments = new(pack);

    /// <summary>True where a word of the row tells of a deed and of nothing said.</summary>
    public bool Tells(TextRow row, int word)
    {
        if (row.Words[word].Kind != WordKind.Verb) return false;
        int sentence = row.Words[word].Sentence, token = word - row.SentenceStart[sentence];
        SentenceTree tree = row.Trees[sentence];
        if (IsMakingSomebodyAct(tree, token) && !HasQuotation(row, sentence)) return true;
        IReadOnlyList<EventEntry> entries = _events.Find(Clauses.Lemma(tree, token), "verb");
        // The last line is the one without conditions: "claimed the lives" is a deed, "claimed responsibility" is none.
        if (entries.Count == 0 || entries[^1].With.Length > 0) return false;
        foreach (EventEntry entry in entries)
            if (entry.Type is null || !_types.Contains(entry.Type)) return false;
        return !Clauses.HasChild(tree, token, "ccomp") && !Clauses.HasChild(tree, token, "parataxis") && !HasQuotation(row, sentence);
    }

    /// <summary>"Forced the general to admit": who makes somebody do something has said nothing by it.</summary>
    private bool IsMakingSomebodyAct(SentenceTree tree, int token) =>
        Clauses.HasChild(tree, token, "obj") && Clauses.HasChild(tree, token, "xcomp") && _commitments.Find(Clauses.Lemma(tree, token), "verb", "obj-to") is { } commitment && commitment.Positive == Stance.Plain;

    private static bool HasQuotation(TextRow row, int sentence)
    {
        for (int i = row.SentenceStart[sentence]; i < row.SentenceStart[sentence + 1]; i++)
            if (row.Words[i].OpensQuote || row.Words[i].ClosesQuote) return true;
        return false;
    }
}
