using Hearsay.Language;

namespace Hearsay.Extraction.Quantities;

/// <summary>Finds the time up to which, or within which, a figure counts: "since 31 March", "as of today", "in the past month", "by Thursday the toll had risen to".</summary>
internal sealed class CountWindows(LanguagePack pack)
{
    private readonly HashSet<string> _openings = [.. pack.Lexicon("window-words").Rows.Where(r => r["class"] == "OPEN").Select(r => r.Key)];
    private readonly HashSet<string> _lengths = [.. pack.Lexicon("window-words").Rows.Where(r => r["class"] == "LENGTH").Select(r => r.Key)];
    private readonly HashSet<string> _standing = [.. pack.Lexicon("elided-nouns").Rows.Where(r => r["class"] == "STAND").Select(r => r.Key)];

    /// <summary>Id of the nearest such time that stands in the figure's own clause or in one above it, or null.</summary>
    public string? Find(TextTrees trees, Sequence<TimeExpression> times, FoundQuantity figure)
    {
        int sentence = trees.SentenceAt(figure.Span.Start);
        if (sentence >= trees.Count) return null;
        SentenceTree tree = trees[sentence];
        TextSpan within = tree.Sentence.Span;
        TokenRange own = trees.TokensIn(sentence, figure.Span);
        if (own.Length <= 0) return null;
        int head = Head(tree, own);
        bool standing = Governor(tree, head) is var verb and >= 0 && _standing.Contains(tree[verb].Lemma);
        string? best = null;
        int distance = int.MaxValue;
        for (int i = FirstFrom(times, Math.Max(within.Start, figure.Span.Start - Widest)); i < times.Count; i++)
        {
            TimeExpression time = times[i];
            if (time.Span.Start >= Math.Min(within.End, figure.Span.End + Widest)) break;
            TokenRange words = trees.TokensIn(sentence, time.Span);
            if (!within.Contains(time.Span) || !(IsWindow(trees.Text, time) || IsLength(tree, words, time) || (standing && time.Type is TimeType.Date or TimeType.Time))) continue;
            if (words.Length <= 0 || !Governs(tree, tree.Head(Head(tree, words)), own, head)) continue;
            int gap = Math.Abs(time.Span.Start - figure.Span.Start);
            if (gap < distance) (best, distance) = (time.Id, gap);
        }

        return best;
    }

    /// <summary>The unit of a rate that stands elsewhere in the figure's clause: "every day, 40 families arrive"; or null.</summary>
    public static string? Rate(TextTrees trees, Sequence<TimeExpression> times, FoundQuantity figure)
    {
        int sentence = trees.SentenceAt(figure.Span.Start);
        if (sentence >= trees.Count) return null;
        SentenceTree tree = trees[sentence];
        TextSpan within = tree.Sentence.Span;
        TokenRange own = default;
        for (int i = FirstFrom(times, Math.Max(within.Start, figure.Span.Start - Widest)); i < times.Count && times[i].Span.Start < Math.Min(within.End, figure.Span.End + Widest); i++)
        {
            string? unit = times[i] is { Type: TimeType.Set } set ? set.Value switch { "P1D" => "day", "P1W" => "week", "P1M" => "month", "P1Y" => "year", "PT1H" => "hour", _ => null } : null;
            if (unit is null) continue;
            if (own.Length <= 0) own = trees.TokensIn(sentence, figure.Span);
            TokenRange words = trees.TokensIn(sentence, times[i].Span);
            if (own.Length > 0 && words.Length > 0 && Governs(tree, tree.Head(Head(tree, words)), own, Head(tree, own))) return unit;
        }

        return null;
    }

    private static int Head(SentenceTree tree, TokenRange words)
    {
        int at = words.Start;
        for (int steps = 0; steps < words.Length && tree.Head(at) >= 0 && words.Contains(tree.Head(at)); steps++) at = tree.Head(at);
        return at;
    }

    private static int Governor(SentenceTree tree, int at)
    {
        // "Surpassed one million" is a figure that holds its verb.
        if (tree[at].Upos is "VERB") return at;
        int head = tree.Head(at);
        return head >= 0 && tree[head].Upos is "VERB" ? head : -1;
    }

    /// <summary>True where the word that the time hangs on is the figure, or lies on the way from it up to the sentence's root.</summary>
    private static bool Governs(SentenceTree tree, int word, TokenRange figure, int head)
    {
        if (word < 0) return true;
        if (figure.Contains(word)) return true;
        for (int steps = 0, at = head; steps < Deepest && at >= 0; steps++, at = tree.Head(at))
            if (at == word) return true;
        return false;
    }

    /// <summary>Index of the first time that ends after an offset. A long document has thousands of each, so that they are not gone through for every figure.</summary>
    private static int FirstFrom(Sequence<TimeExpression> times, int offset)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>"In two days", "within a year".</summary>
    private bool IsLength(SentenceTree tree, TokenRange words, TimeExpression time) =>
        time.Type == TimeType.Duration && words.Length > 0 && words.Start > 0 && _lengths.Contains(tree[words.Start - 1].Lemma) && tree[words.Start - 1].Upos is "ADP";

    private bool IsWindow(string text, TimeExpression time)
    {
        if (time.Value == "PRESENT_REF") return _openings.Contains(time.Span.In(text).ToLowerInvariant());
        if (time.Type == TimeType.Duration && time.To is not null) return true;
        if (time.Value?.Contains('/', StringComparison.Ordinal) == true) return true;
        string words = time.Span.In(text).ToLowerInvariant();
        int first = words.IndexOf(' ', StringComparison.Ordinal);
        if (first < 0) return false;
        int second = words.IndexOf(' ', first + 1);
        return _openings.Contains(words[..first]) || (second > 0 && _openings.Contains(words[..second]));
    }

    /// <summary>Steps up a tree after which a time no longer belongs to a figure.</summary>
    private const int Deepest = 12;

    /// <summary>Characters beyond which a time no longer belongs to a figure: a sentence of thousands of both stays linear.</summary>
    private const int Widest = 1000;
}
