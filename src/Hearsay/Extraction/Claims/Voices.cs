using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Tells voices from deeds: "refused to surrender" and "attacked the town" put nothing on anybody's word, whatever cue they resemble.</summary>
internal static class Voices
{
    // Deeds of the hand. Demanding, accusing, promising and the like are done with words and stay.
    private static readonly HashSet<string> Deeds = new(StringComparer.Ordinal)
    {
        "ASSAULT", "FIGHT", "SEIZE", "LOSE", "DETAIN", "RELEASE", "DISPLACE", "DAMAGE", "DIE", "INJURE", "MOVE", "SUPPLY", "MOBILIZE", "RETREAT",
    };

    /// <summary>The attributions behind which a voice stands.</summary>
    public static Sequence<Attribution> Of(TextTrees trees, Sequence<Attribution> attributions, EventLexicon events, Commitments commitments)
    {
        List<Attribution> voices = [];
        foreach (Attribution attribution in attributions)
            if (!IsDeed(trees, attribution, events, commitments)) voices.Add(attribution);
        return voices.ToSequence();
    }

    private static bool IsDeed(TextTrees trees, Attribution attribution, EventLexicon events, Commitments commitments)
    {
        if (attribution.Kind == AttributionKind.Direct || attribution.Cue.Spans.Count == 0 || attribution.Content.Count == 0) return false;
        int sentence = trees.SentenceAt(attribution.Cue.Spans[0].Start);
        if (sentence >= trees.Count) return false;
        SentenceTree tree = trees[sentence];
        int cue = Verb(trees, tree, sentence, attribution.Cue.Spans[0]);
        if (cue < 0) return false;
        string lemma = Clauses.Lemma(tree, cue);
        bool infinitive = tree.Child(cue, "xcomp") is var clause && clause >= 0 && Clauses.InfinitiveMark(tree, clause) >= 0;
        if (infinitive && commitments.Find(lemma, "verb", "to") is { Self: "claim", Positive.Certainty: Certainty.Certain }) return true;
        bool saysSomething = Clauses.HasChild(tree, cue, "ccomp") || Clauses.HasChild(tree, cue, "parataxis") || attribution.Kind == AttributionKind.Mixed;
        return !saysSomething && events.Find(lemma, "verb") is { Count: > 0 } rows && rows.All(row => row.Type is not null && Deeds.Contains(row.Type));
    }

    private static int Verb(TextTrees trees, SentenceTree tree, int sentence, TextSpan cue)
    {
        TokenRange range = trees.TokensIn(sentence, cue);
        for (int token = range.Start; token < range.End; token++)
            if (tree[token].Upos == "VERB") return token;
        return -1;
    }
}
