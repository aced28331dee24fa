using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Reads what kind of act a cue reports: its lemma, its class, and whether the word itself judges.</summary>
internal sealed class Cues(CueLexicon lexicon)
{
    public Cue Read(TextTrees trees, AttributionDraft draft)
    {
        SentenceTree tree = trees[draft.Sentence];
        Token head = tree[draft.Head];
        LexiconRow? row = lexicon.Find(head);
        string lemma = row is not null && row["past"] == head.Form ? row.Key : head.Lemma;
        if (draft.Cue.Count > 0)
        {
            string words = draft.Cue[0].In(trees.Text).ToLowerInvariant();
            if (lexicon.Phrase(words) is { } phrase) (row, lemma) = (phrase, words);
            else if (words.StartsWith("according to", StringComparison.Ordinal)) (row, lemma) = (lexicon.Phrase("according to"), "according to");
            else row ??= Inside(tree, draft.Cue[0], ref lemma);
        }

        CueClass @class = draft.Spoken ? CueClass.Say : row is null ? CueClass.Other : CueLexicon.Parse(row["class"]);
        if (draft.Rule is { } rule && rule.Settings.TryGetValue(AttributionRules.Class, out string? set)) @class = CueLexicon.Parse(set);
        bool loaded = row is not null && row["loaded"] == "yes";
        return new Cue(draft.Cue, lemma, @class, loaded);
    }

    /// <summary>In a cue of several words, "made the claim that", the word that says what act it is.</summary>
    private LexiconRow? Inside(SentenceTree tree, TextSpan cue, ref string lemma)
    {
        foreach (Token token in tree.Sentence.Tokens)
        {
            if (!cue.Contains(token.Span) || lexicon.Find(token) is not { } row) continue;
            lemma = token.Lemma;
            return row;
        }

        return null;
    }
}
