using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>
/// Says which figures the report lets stand as told, and which somebody denies, disputes, or could not verify: "denied that 200 had died",
/// "the figure of 200, which the army disputes", "12 men were killed. The number could not be independently verified."
/// </summary>
internal sealed class FigureStandings(LanguagePack pack)
{
    private readonly Dictionary<string, LexiconRow> _cues = pack.Lexicon("figure-standings").Rows.Where(r => r["class"] == "CUE").ToDictionary(r => r.Key, StringComparer.Ordinal);
    private readonly HashSet<string> _figures = Lemmas(pack, "NOUN");
    private readonly HashSet<string> _sayings = Lemmas(pack, "SAYING");
    private readonly HashSet<string> _negators = Lemmas(pack, "NEGATOR");

    /// <summary>The figures with their standing.</summary>
    public Sequence<Quantity> Read(TextTrees trees, Sequence<Quantity> quantities, Sequence<Attribution> attributions)
    {
        if (quantities.Count == 0) return quantities;
        Quantity[] read = [.. quantities];
        Denied(trees, read, attributions);
        int first = 0;
        bool[]? told = null;
        for (int sentence = trees.SentenceAt(read[0].Span.Start); sentence < trees.Count; sentence++)
        {
            SentenceTree tree = trees[sentence];
            while (first < read.Length && read[first].Span.End <= tree.Sentence.Span.Start) first++;
            int end = first;
            while (end < read.Length && read[end].Span.Start < tree.Sentence.Span.End) end++;
            // A figure is spoken of in its own sentence or in the next.
            bool follows = first > 0 && trees.SentenceAt(read[first - 1].Span.Start) == sentence - 1;
            // A table is not spoken of.
            if ((end == first && !follows) || end - first > Most)
            {
                if (first >= read.Length) break;
                continue;
            }

            for (int token = 0; token < tree.Count; token++)
                if (_cues.TryGetValue(tree[token].Lemma, out LexiconRow? row)) Spoken(new Scene(trees, tree, first, end, follows), token, row, read, told ??= Told(read, attributions));
        }

        return [.. read];
    }

    /// <summary>"Denied that 200 had died": the nearest word over the figure is a denial.</summary>
    private void Denied(TextTrees trees, Quantity[] read, Sequence<Attribution> attributions)
    {
        foreach (Attribution attribution in attributions)
        {
            if (attribution.Cue.Class != CueClass.Deny) continue;
            foreach (TextSpan content in attribution.Content)
                for (int i = FirstFrom(read, content.Start); i < read.Length && read[i].Span.Start < content.End; i++)
                    if (content.Contains(read[i].Span) && IsTold(trees, read[i].Span, content)) Set(read, i, FigureStanding.Denied, attribution.Cue.Spans, $"lexicon:cues/{attribution.Cue.Lemma}");
        }
    }

    /// <summary>
    /// True where the content tells something of the figure: "that 200 had died", "reports of 200 dead"; and not "dismissed two officers", nor
    /// "denied a part in the strike that killed 40", whose number nobody denies.
    /// </summary>
    private bool IsTold(TextTrees trees, TextSpan figure, TextSpan content)
    {
        int sentence = trees.SentenceAt(figure.Start);
        if (sentence >= trees.Count) return false;
        SentenceTree tree = trees[sentence];
        TokenRange inside = trees.TokensIn(sentence, content);
        int at = trees.TokensIn(sentence, figure).Start;
        bool told = false;
        for (int steps = 0; steps < Deepest && at >= 0 && inside.Contains(at); steps++, at = tree.Head(at))
        {
            bool saying = _figures.Contains(tree[at].Lemma) || _sayings.Contains(tree[at].Lemma);
            told |= saying || tree[at].Upos is "VERB" || tree.Child(at, "cop") >= 0;
            int above = tree.Head(at);
            bool aside = tree.Relation(at) is "acl:relcl" or "advcl" || (tree.Relation(at) is "acl" && above >= 0 && !_figures.Contains(tree[above].Lemma) && !_sayings.Contains(tree[above].Lemma));
            if (aside) return false;
        }

        return told;
    }

    /// <summary>Which figures somebody is said to have given.</summary>
    private static bool[] Told(Quantity[] read, Sequence<Attribution> attributions)
    {
        bool[] told = new bool[read.Length];
        foreach (Attribution attribution in attributions)
            foreach (TextSpan content in attribution.Content)
                for (int i = FirstFrom(read, content.Start); i < read.Length && read[i].Span.Start < content.End; i++) told[i] = true;
        return told;
    }

    private void Spoken(Scene scene, int token, LexiconRow row, Quantity[] read, bool[] told)
    {
        SentenceTree tree = scene.Tree;
        if (row["only"] == "negated" && !IsNegated(tree, token)) return;
        FigureStanding standing = Enum.Parse<FigureStanding>(row["standing"], ignoreCase: true);
        string by = $"lexicon:figure-standings/{row.Key}";
        foreach (int target in Targets(tree, token))
        {
            bool clause = tree.Relation(target) is "ccomp" or "csubj" or "csubj:pass";
            string lemma = tree[target].Lemma;
            bool figure = _figures.Contains(lemma), saying = _sayings.Contains(lemma);
            if (!clause && !figure && !saying) continue;
            TextSpan words = tree.SubtreeSpan(target);
            bool any = false;
            for (int i = scene.First; i < scene.End; i++)
            {
                // "The figure of 200": the number stands behind its noun, and no relative clause on it counts.
                if (!words.Contains(read[i].Span) || read[i].Span.Contains(tree[token].Span)) continue;
                Set(read, i, standing, [tree[token].Span], by);
                any = true;
            }

            // "The figure", "these numbers", "its claim" point back; "false statements" do not.
            if (!any && !clause && (tree.Child(target, "det") >= 0 || tree.Child(target, "nmod:poss") >= 0)) Back(scene, target, figure, standing, [tree[token].Span], by, read, told);
        }
    }

    /// <summary>"The figure", "these numbers", "the claim": what they point back to.</summary>
    private static void Back(Scene scene, int noun, bool figure, FigureStanding standing, Sequence<TextSpan> cue, string by, Quantity[] read, bool[] told)
    {
        int start = scene.Tree[noun].Span.Start, last = scene.First - 1;
        for (int i = scene.First; i < scene.End && read[i].Span.End <= start; i++) last = i;
        if (last < scene.First && !scene.Follows) return;
        bool all = !figure || scene.Tree[noun].Xpos is "NNS";
        int sentence = scene.Trees.SentenceAt(read[last].Span.Start);
        for (int i = last; i >= 0 && last - i < Most; i--)
        {
            int apart = sentence - scene.Trees.SentenceAt(read[i].Span.Start);
            // "The figures" are two at least: where the sentence has but one, that of the sentence before is meant too.
            if (apart > (figure && last - i == 1 ? 1 : 0)) break;
            // "The claim" is somebody's: what the report says in its own voice is none.
            if (figure || told[i]) Set(read, i, standing, cue, by);
            if (!all) break;
        }
    }

    /// <summary>What is verified, disputed or denied.</summary>
    private static IEnumerable<int> Targets(SentenceTree tree, int token)
    {
        bool passive = tree.Child(token, "nsubj:pass") >= 0 || tree[token].Upos is "ADJ" or "NOUN";
        foreach (int child in tree.Children(token).ToArray())
        {
            string relation = tree.Relation(child);
            if (relation is "ccomp" or "csubj" or "csubj:pass" or "obj" or "nsubj:pass" || (passive && relation is "nsubj")) yield return child;
        }

        // "The disputed figure", "a number disputed by the army", "the figure, which the army disputes".
        int head = tree.Head(token);
        if (head >= 0 && (tree.Relation(token) is "amod" or "acl" or "acl:relcl")) yield return head;
        // "Was unable to verify the number", "declined to confirm": the subject may be that of the verb above.
        if (head >= 0 && tree.Relation(token) is "xcomp" && tree.Child(head, "nsubj:pass") is var subject and >= 0) yield return subject;
        if (head >= 0 && tree.Relation(token) is "xcomp" && tree.Child(token, "aux:pass") >= 0 && tree.Child(head, "nsubj") is var above and >= 0) yield return above;
    }

    private bool IsNegated(SentenceTree tree, int token)
    {
        for (int i = token - 1; i >= 0 && i >= token - Nearest; i--)
            if (_negators.Contains(tree[i].Lemma) || _negators.Contains(tree[i].Form.ToLowerInvariant())) return true;
        return tree.Child(token, "nsubj:pass") is var subject and >= 0 && tree.Child(subject, "det") is var det and >= 0 && _negators.Contains(tree[det].Lemma);
    }

    private static void Set(Quantity[] read, int at, FigureStanding standing, Sequence<TextSpan> spans, string by)
    {
        if (read[at].Standing != FigureStanding.Told) return;
        read[at] = read[at] with { Standing = standing, Evidence = [.. read[at].Evidence, new Evidence("standing", spans, by)] };
    }

    private static int FirstFrom(Quantity[] read, int offset)
    {
        int low = 0, high = read.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (read[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static HashSet<string> Lemmas(LanguagePack pack, string ofClass) => [.. pack.Lexicon("figure-standings").Rows.Where(r => r["class"] == ofClass).Select(r => r.Key)];

    /// <summary>Words before a verb among which its negation stands: "could not be independently verified".</summary>
    private const int Nearest = 5;

    /// <summary>Figures of a sentence that anybody speaks of.</summary>
    private const int Most = 50;

    /// <summary>Steps up a tree after which a figure no longer belongs to what is denied.</summary>
    private const int Deepest = 12;

    /// <summary>A sentence, its figures, and whether the one before has some.</summary>
    private readonly record struct Scene(TextTrees Trees, SentenceTree Tree, int First, int End, bool Follows);
}
