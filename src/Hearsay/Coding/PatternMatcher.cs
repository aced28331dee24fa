using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>Meets the patterns of a verb with the words around it. The elements after the verb are met among what hangs on it, those before it in the text before it.</summary>
internal sealed class PatternMatcher(SentenceTree tree, SentenceWords words, HashSet<string> seen)
{
    // Words before a verb that belong to it stand close: its subject, its auxiliaries, an adverb.
    private const int Reach = 12;

    /// <summary>The best pattern of a block; null where none fits. Which of two goes before the other tells <see cref="VerbPattern.GoesBefore"/>.</summary>
    public PatternMatch? Best(VerbBlock block, VerbDomain domain, PatternMatch? so)
    {
        PatternMatch? best = so;
        Try(block.Wordless, domain, ref best);
        foreach (string word in seen) Try(block.With(word), domain, ref best);
        return best;
    }

    private void Try(IReadOnlyList<VerbPattern> patterns, VerbDomain domain, ref PatternMatch? best)
    {
        for (int i = 0; i < patterns.Count; i++)
        {
            VerbPattern pattern = patterns[i];
            if ((best is null || pattern.GoesBefore(best.Pattern)) && pattern.MayMatch(seen) && Match(pattern, domain) is { } match) best = match;
        }
    }

    private PatternMatch? Match(VerbPattern pattern, VerbDomain domain)
    {
        List<int> met = [];
        PatternMatch match = new(pattern, met);
        int before = domain.Verb;
        for (int i = pattern.Before.Length - 1; i >= 0; i--)
        {
            PatternElement element = pattern.Before[i];
            switch (element.Part)
            {
                case PatternPart.Source: match = match with { Source = PatternMatch.Subject }; break;
                case PatternPart.Target: match = match with { Target = PatternMatch.Subject }; break;
                case PatternPart.Compound: match = match with { IsMutual = true }; break;
                case PatternPart.Skip: break;
                default:
                    before = MeetBefore(element, domain, before, met);
                    if (before < 0) return null;
                    break;
            }
        }

        int last = domain.Verb;
        bool skipped = false;
        foreach (PatternElement element in pattern.After)
        {
            switch (element.Part)
            {
                case PatternPart.Source: match = match with { Source = -1 }; break;
                case PatternPart.Target: match = match with { TargetAfter = last, SkipsOne = skipped }; skipped = false; break;
                case PatternPart.Compound: match = match with { IsMutual = true }; break;
                case PatternPart.Skip: skipped = true; break;
                case PatternPart.Preposition:
                    int head = MeetPreposition(element, domain, met);
                    if (head < 0) return null;
                    if (element.Slot == PatternPart.Source) match = match with { Source = head };
                    if (element.Slot == PatternPart.Target) match = match with { Target = head };
                    if (element.Slot == PatternPart.Skip) last = Math.Max(last, tree.Subtree(head).End - 1);
                    break;
                default:
                    last = MeetAfter(element, domain, last, met);
                    if (last < 0) return null;
                    skipped = false;
                    break;
            }
        }

        return match;
    }

    /// <summary>The head among what hangs on the verb that the element meets; -1 where it meets none.</summary>
    private int MeetAfter(PatternElement element, VerbDomain domain, int last, List<int> met)
    {
        foreach (int head in domain.Heads)
            if (Meets(element.Terms, head, last, domain, met)) return Math.Max(last, head);
        if (element.Part != PatternPart.Word) return -1;
        foreach (int token in domain.Inside)
            if (Meets(element.Terms, token, last, domain, met)) return Math.Max(last, token);
        foreach (int token in domain.Led)
            if (Meets(element.Terms, token, last, domain, met)) return Math.Max(last, token);
        return -1;
    }

    private bool Meets(PatternTerm[] terms, int head, int last, VerbDomain domain, List<int> met)
    {
        // What is done to a subject stands before the verb; all else after it and after the element before.
        bool isSubject = head < domain.Verb && tree.Relation(head).StartsWith("nsubj", StringComparison.Ordinal);
        // What a preposition leads in is met with its preposition, or after it.
        if (SentenceTree.Is(tree.Relation(head), "obl") && tree.Child(head, "case") is >= 0 and int preposition && !met.Contains(preposition)) return false;
        if (!isSubject && head <= last && !(tree.Head(head) == last || tree.Relation(head).StartsWith("compound", StringComparison.Ordinal))) return false;
        return MeetsPhrase(terms, head, met);
    }

    /// <summary>True where the last term ends at <paramref name="head"/> and the others stand before it within its phrase, the nearest of them side by side with it.</summary>
    private bool MeetsPhrase(PatternTerm[] terms, int head, List<int> met)
    {
        int start = terms[^1].StartOfPhraseEndingAt(words, head);
        if (start < 0) return false;
        int floor = Math.Max(0, head - Reach), at = start - 1;
        // "death and injury toll" still has "death" beside "toll".
        bool beside = !SentenceTree.Is(tree.Relation(head), "conj");
        for (int i = terms.Length - 2; i >= 0; i--, beside = false)
        {
            int found = -1;
            for (; at >= floor; at--)
            {
                if (words.Form(at).Length == 0) continue;
                found = terms[i].StartOfPhraseEndingAt(words, at);
                if (found >= 0) break;
                if (beside && !SentenceTree.Is(tree.Relation(at), "conj") && tree.Relation(at) != "cc") return false;
            }

            if (found < 0) return false;
            met.Add(found);
            at = found - 1;
        }

        met.Add(head);
        return true;
    }

    /// <summary>The head of what the preposition leads in, or the particle itself; -1 where it is not met.</summary>
    private int MeetPreposition(PatternElement element, VerbDomain domain, List<int> met)
    {
        foreach (int token in domain.Led)
            if (token > domain.Verb && element.Terms[0].StartOfPhraseEndingAt(words, token) >= 0 && MeetsLed(element.Terms, tree.Head(token), met)) return tree.Head(token);
        foreach (int head in domain.Heads)
        {
            if (head <= domain.Verb || element.Terms[0].StartOfPhraseEndingAt(words, head) < 0) continue;
            if (element.Terms.Length == 1) return head;
            // "up licensing", "aside enmity": a particle leads in the object.
            foreach (int other in domain.Heads)
                if (other != head && other > domain.Verb && MeetsPhrase(element.Terms[1..], other, met)) return other;
        }

        return -1;
    }

    private bool MeetsLed(PatternTerm[] terms, int head, List<int> met)
    {
        if (terms.Length == 1 || MeetsPhrase(terms[1..], head, met)) return true;
        if (terms.Length > 2) return false;
        foreach (int child in tree.Children(head))
            if (tree.Relation(child) is "amod" or "compound" or "conj" or "xcomp" or "acl" or "obj" && MeetsPhrase(terms[1..], child, met)) return true;
        return false;
    }

    private int MeetBefore(PatternElement element, VerbDomain domain, int before, List<int> met)
    {
        if (domain.Agent >= 0 && element.Part != PatternPart.Preposition && MeetsPhrase(element.Terms, domain.Agent, met)) return before;
        int floor = Math.Max(0, domain.Verb - Reach);
        for (int at = before - 1; at >= floor; at--)
        {
            if (element.Part == PatternPart.Word && !BelongsBefore(at, domain.Verb)) continue;
            if (element.Part == PatternPart.Preposition)
            {
                int end = at;
                if (Contiguous(element.Terms, ref end, met)) return end;
                continue;
            }

            if (MeetsPhrase(element.Terms, at, met)) return at;
        }

        return -1;
    }

    // A word of the subject, an auxiliary or an adverb of the verb: not any word that happens to stand before it.
    private bool BelongsBefore(int token, int verb)
    {
        int head = tree.Head(token);
        if (head == verb) return true;
        if (SentenceTree.Is(tree.Relation(token), "nmod") || SentenceTree.Is(tree.Relation(token), "cc")) return false;
        return head >= 0 && (tree.Head(head) == verb || tree.Head(verb) == head);
    }

    private bool Contiguous(PatternTerm[] terms, ref int at, List<int> met)
    {
        int end = at;
        for (int i = terms.Length - 1; i >= 0; i--)
        {
            if (end < 0) return false;
            int start = terms[i].StartOfPhraseEndingAt(words, end);
            if (start < 0) return false;
            met.Add(start);
            end = start - 1;
        }

        at = end + 1;
        return true;
    }
}
