using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>What the model asks of a word to tell whether it is the cue of an attribution.</summary>
internal static class CueFeatures
{
    /// <summary>Role number of the bag while cues are read.</summary>
    public const uint Role = 1;

    /// <summary>Templates a group of features may have.</summary>
    public const uint GroupSize = 20;

    /// <summary>Names of the groups of features, in the order of their templates, for the evidence.</summary>
    public static readonly string[] Groups = ["word", "neighbours", "dependents", "quotation", "subject", "clause-above", "rules", "lead", "encoder"];

    private const uint Neighbours = 20, Dependents = 40, Quotation = 60, Subject = 80, Above = 100, Rule = 120, Lead = 140, Encoder = 160;

    /// <summary>Below this the head on the encoder is all but sure that a word is no cue: one in a hundred is.</summary>
    private const uint LeastHint = 3;

    /// <summary>True for words that can be cues at all; the rest, nine in ten, are not looked at.</summary>
    public static bool CanBeCue(in RowWord word) =>
        word.Kind is WordKind.Verb or WordKind.Noun or WordKind.Other or WordKind.Lead && (word.Hints == 0 || word.Of(Hint.CueHead) >= LeastHint);

    public static void Add(TextRow row, int word, FeatureBag bag)
    {
        bag.Role = Role;
        ReadOnlySpan<RowWord> words = row.Words;
        ref readonly RowWord w = ref words[word];
        uint signature = CueSurroundings.Signature(row, word);
        AddWord(w, signature, bag);
        AddNeighbours(row, word, bag);
        if (w.Hints != 0) AddEncoder(row, word, signature, bag);
        if (w.Kind == WordKind.Lead) AddLead(row, word, bag);
        AddDependents(row, word, signature, bag);
        AddQuotation(row, word, signature, bag);
        AddSubject(row, word, bag);
        AddAbove(row, word, bag);
        if (row.Rules.TryGetValue(word, out List<Rules.RuleMatch>? rules))
            foreach (Rules.RuleMatch match in rules)
            {
                uint name = RowWord.Hash(match.Rule.Name);
                bag.Add(Rule, name);
                bag.Add(Rule + 1, name, w.Lemma);
                bag.Add(Rule + 2, name, w.Quote);
            }
        else bag.Add(Rule, 0, w.CueClass);
    }

    private static void AddWord(in RowWord w, uint signature, FeatureBag bag)
    {
        bag.Add(0, 0);
        bag.Add(1, w.Form);
        bag.Add(2, w.Lemma);
        bag.Add(3, w.Lemma, w.Xpos);
        bag.Add(4, w.Lemma, w.Relation);
        bag.Add(5, w.Xpos, w.Relation);
        bag.Add(6, w.Fine, w.Upos);
        bag.Add(7, w.Middle, w.Xpos);
        bag.Add(8, w.Coarse, w.Relation);
        bag.Add(9, w.CueClass, w.Xpos);
        bag.Add(10, w.CueClass, w.Relation);
        bag.Add(11, w.Suffix, w.Upos);
        bag.Add(12, w.Lemma, signature);
        bag.Add(13, w.CueClass, signature);
        bag.Add(14, w.Fine, signature);
        bag.Add(15, w.Xpos, signature, w.Relation);
        bag.Add(16, w.Name, w.Upos);
        bag.Add(17, w.Fine, w.Relation);
    }

    private static void AddEncoder(TextRow row, int word, uint signature, FeatureBag bag)
    {
        ref readonly RowWord w = ref row.Words[word];
        uint head = w.Of(Hint.CueHead), inside = w.Of(Hint.InCue), content = w.Of(Hint.InContent), source = w.Of(Hint.InSource);
        uint before = At(row, word - 1, w.Sentence).Of(Hint.InCue), after = At(row, word + 1, w.Sentence).Of(Hint.InCue);
        bag.Add(Encoder, head);
        bag.Add(Encoder + 1, head, w.Lemma);
        bag.Add(Encoder + 2, head, w.CueClass);
        bag.Add(Encoder + 3, head, w.Xpos, w.Relation);
        bag.Add(Encoder + 4, head, w.Quote);
        bag.Add(Encoder + 5, head, signature);
        bag.Add(Encoder + 6, head, inside);
        bag.Add(Encoder + 7, inside, before, after);
        bag.Add(Encoder + 8, head, content);
        bag.Add(Encoder + 9, head, source);
        bag.Add(Encoder + 10, head, At(row, word + 1, w.Sentence).Of(Hint.InContent), At(row, word - 1, w.Sentence).Of(Hint.InSource));
    }

    private static void AddNeighbours(TextRow row, int word, FeatureBag bag)
    {
        ref readonly RowWord w = ref row.Words[word];
        for (int offset = -3; offset <= 3; offset++)
        {
            if (offset == 0) continue;
            uint side = (uint)(offset + 3);
            ref readonly RowWord other = ref At(row, word + offset, w.Sentence);
            bag.Add(Neighbours, side, other.Form);
            bag.Add(Neighbours + 1, side, other.Xpos);
            if (offset is < -2 or > 2) continue;
            bag.Add(Neighbours + 2, side, other.Form, w.Lemma);
            bag.Add(Neighbours + 3, side, other.Xpos, w.Lemma);
            bag.Add(Neighbours + 4, side, other.Coarse, w.CueClass);
            bag.Add(Neighbours + 5, side, other.Middle);
        }

        bag.Add(Neighbours + 6, At(row, word + 1, w.Sentence).Xpos, At(row, word + 2, w.Sentence).Xpos, w.Xpos);
        bag.Add(Neighbours + 7, At(row, word - 1, w.Sentence).Xpos, At(row, word - 2, w.Sentence).Xpos, w.Xpos);
        bag.Add(Neighbours + 8, At(row, word - 1, w.Sentence).Xpos, At(row, word + 1, w.Sentence).Xpos, w.CueClass);
        bag.Add(Neighbours + 9, At(row, word + 1, w.Sentence).Form, At(row, word + 2, w.Sentence).Form, w.CueClass);
        bag.Add(Neighbours + 10, (uint)Math.Min(3, w.Sentence), w.Xpos);
        bag.Add(Neighbours + 11, Last(row, word).Form, w.CueClass);
    }

    /// <summary>A colon or dash is a cue where it stands between a name and somebody's words: "SPEAKER: …", "“…” — Name".</summary>
    private static void AddLead(TextRow row, int word, FeatureBag bag)
    {
        ref readonly RowWord w = ref row.Words[word];
        uint fromStart = (uint)Math.Min(8, word - w.ParagraphFirst), toEnd = (uint)Math.Min(8, w.ParagraphLast - word);
        ref readonly RowWord before = ref At(row, word - 1, w.Sentence);
        ref readonly RowWord after = ref At(row, word + 1, w.Sentence);
        uint quotes = (before.ClosesQuote ? 1u : 0u) | (after.OpensQuote ? 2u : 0u) | (w.Quote > 0 ? 4u : 0u);
        bag.Add(Lead, fromStart, quotes, w.Form);
        bag.Add(Lead + 1, toEnd, quotes, w.Form);
        bag.Add(Lead + 2, fromStart, before.Xpos, before.Name);
        bag.Add(Lead + 3, toEnd, after.Xpos, after.Name);
        bag.Add(Lead + 4, quotes, before.Capital ? 1u : 0u, after.Capital ? 1u : 0u);
        bag.Add(Lead + 5, fromStart, before.Capital ? 1u : 0u, toEnd);
    }

    private static void AddDependents(TextRow row, int word, uint signature, FeatureBag bag)
    {
        ref readonly RowWord w = ref row.Words[word];
        SentenceTree tree = row.Tree(word);
        int start = row.SentenceStart[w.Sentence];
        int seen = 0;
        foreach (int child in tree.Children(word - start))
        {
            // A list with hundreds of members hangs on one word; the first of them say enough.
            if (++seen > 12) break;
            ref readonly RowWord c = ref row.Words[start + child];
            uint side = start + child < word ? 1u : 0u;
            bag.Add(Dependents, c.Relation, side);
            bag.Add(Dependents + 1, c.Relation, w.Lemma);
            bag.Add(Dependents + 2, c.Relation, c.Lemma);
            bag.Add(Dependents + 3, c.Relation, c.Xpos, w.CueClass);
            bag.Add(Dependents + 4, c.Relation, c.Lemma, w.Lemma);
            bag.Add(Dependents + 5, c.Relation, c.Coarse, w.Coarse);
            foreach (int inner in tree.Children(child))
            {
                if (tree.Relation(inner) is not ("case" or "mark" or "nsubj" or "cop")) continue;
                ref readonly RowWord g = ref row.Words[start + inner];
                bag.Add(Dependents + 6, c.Relation, g.Relation, g.Lemma);
                bag.Add(Dependents + 7, c.Relation, g.Lemma, w.Lemma);
                break;
            }
        }

        bag.Add(Dependents + 8, signature);
        bag.Add(Dependents + 9, signature, w.Upos, w.Relation);
    }

    private static void AddQuotation(TextRow row, int word, uint signature, FeatureBag bag)
    {
        ref readonly RowWord w = ref row.Words[word];
        uint context = CueSurroundings.QuoteContext(row, word);
        bag.Add(Quotation, context);
        bag.Add(Quotation + 1, context, w.Lemma);
        bag.Add(Quotation + 2, context, w.CueClass);
        bag.Add(Quotation + 3, context, w.Xpos, w.Relation);
        bag.Add(Quotation + 4, context, signature);
        bag.Add(Quotation + 5, w.Quote, w.Lemma);
        bag.Add(Quotation + 6, w.Quote, w.CueClass, signature);
        bag.Add(Quotation + 7, context, w.Coarse);
    }

    private static void AddSubject(TextRow row, int word, FeatureBag bag)
    {
        ref readonly RowWord w = ref row.Words[word];
        int subject = CueSurroundings.SubjectOf(row, word, out uint route);
        if (subject < 0)
        {
            bag.Add(Subject, 0, w.Lemma);
            bag.Add(Subject + 1, 0, w.CueClass, w.Xpos);
            return;
        }

        ref readonly RowWord s = ref row.Words[subject];
        bag.Add(Subject, route + 1, w.CueClass);
        bag.Add(Subject + 1, s.Lemma);
        bag.Add(Subject + 2, s.Lemma, w.Lemma);
        bag.Add(Subject + 3, s.Xpos, w.Lemma);
        bag.Add(Subject + 4, s.Xpos, w.CueClass, route);
        bag.Add(Subject + 5, s.Name, w.CueClass, s.Upos);
        bag.Add(Subject + 6, s.Middle, w.CueClass);
        bag.Add(Subject + 7, s.Coarse, w.Lemma);
        bag.Add(Subject + 8, s.SourceClass, w.CueClass);
        bag.Add(Subject + 9, s.SourceClass, w.Lemma);
        bag.Add(Subject + 10, s.Coarse, w.Coarse);
    }

    private static void AddAbove(TextRow row, int word, FeatureBag bag)
    {
        ref readonly RowWord w = ref row.Words[word];
        uint chain = 0;
        int at = word;
        for (uint step = 0; step < 3; step++)
        {
            ref readonly RowWord from = ref row.Words[at];
            chain = (chain * 31) + from.Relation;
            if (from.Head < 0)
            {
                bag.Add(Above, step, w.Lemma);
                break;
            }

            ref readonly RowWord head = ref row.Words[from.Head];
            bag.Add(Above + 1, step, chain, head.Lemma);
            bag.Add(Above + 2, step, chain, head.CueClass);
            bag.Add(Above + 3, step, head.Xpos, chain);
            if (step == 0)
            {
                bag.Add(Above + 4, head.Lemma, w.Lemma, w.Relation);
                bag.Add(Above + 5, head.CueClass, w.Lemma, w.Relation);
                bag.Add(Above + 6, head.Middle, w.Relation, w.CueClass);
            }

            at = from.Head;
        }
    }

    private static ref readonly RowWord Last(TextRow row, int word) => ref row.Words[row.SentenceStart[row.Words[word].Sentence + 1] - 1];

    private static readonly RowWord[] Nothing = [default];

    private static ref readonly RowWord At(TextRow row, int word, int sentence)
    {
        if (word < 0 || word >= row.Words.Length || row.Words[word].Sentence != sentence) return ref Nothing[0];
        return ref row.Words[word];
    }
}
