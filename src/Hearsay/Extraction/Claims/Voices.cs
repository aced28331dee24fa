using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Tells voices from doings: "refused to surrender" puts nothing on anybody's word, whatever cue it resembles. Deeds of the hand never became attributions.</summary>
internal static class Voices
{
    /// <summary>The attributions behind which a voice stands.</summary>
    public static Sequence<Attribution> Of(TextTrees trees, Sequence<Attribution> attributions, Commitments commitments)
    {
        List<Attribution> voices = [];
        foreach (Attribution attribution in attributions)
            if (!IsDoing(trees, attribution, commitments)) voices.Add(attribution);
        return voices.ToSequence();
    }

    private static bool IsDoing(TextTrees trees, Attribution attribution, Commitments commitments)
    {
        if (attribution.Kind == AttributionKind.Direct || attribution.Cue.Spans.Count == 0 || attribution.Content.Count == 0) return false;
        int sentence = trees.SentenceAt(attribution.Cue.Spans[0].Start);
        if (sentence >= trees.Count) return false;
        SentenceTree tree = trees[sentence];
        int cue = Verb(trees, tree, sentence, attribution.Cue.Spans[0]);
        if (cue < 0) return false;
        bool infinitive = tree.Child(cue, "xcomp") is var clause && clause >= 0 && Clauses.InfinitiveMark(tree, clause) >= 0;
        return infinitive && commitments.Find(Clauses.Lemma(tree, cue), "verb", "to") is { Self: "claim", Positive.Certainty: Certainty.Certain };
    }

    private static int Verb(TextTrees trees, SentenceTree tree, int sentence, TextSpan cue)
    {
        TokenRange range = trees.TokensIn(sentence, cue);
        for (int token = range.Start; token < range.End; token++)
            if (tree[token].Upos == "VERB") return token;
        return -1;
    }
}
