using Hearsay.Language;

namespace Hearsay.Extraction.Circumstances;

/// <summary>
/// Says when something was said: "denied on Tuesday that its aircraft had struck on Sunday" was said on Tuesday.
/// The time of the saying hangs on the cue; the time of what is said hangs below the content.
/// </summary>
internal static class SayingTimes
{
    public static Sequence<Attribution> Date(TextTrees trees, Sequence<Attribution> attributions, Sequence<TimeExpression> times)
    {
        if (times.Count == 0 || attributions.Count == 0) return attributions;
        Dictionary<(int Sentence, int Token), List<TimeExpression>> under = [];
        foreach (ref readonly TimeExpression time in times.AsSpan())
        {
            if (time.Type is TimeType.Duration or TimeType.Set) continue;
            int sentence = trees.SentenceAt(time.Span.Start);
            if (sentence >= trees.Count) continue;
            TokenRange tokens = trees.TokensIn(sentence, time.Span);
            if (tokens.Length <= 0) continue;
            int head = trees[sentence].Head(Heads.Of(trees[sentence], tokens));
            if (!under.TryGetValue((sentence, head), out List<TimeExpression>? list)) under.Add((sentence, head), list = []);
            list.Add(time);
        }

        return attributions.Select(a => Date(trees, a, under)).ToSequence();
    }

    private static Attribution Date(TextTrees trees, Attribution attribution, Dictionary<(int Sentence, int Token), List<TimeExpression>> under)
    {
        if (attribution.Said is not null) return attribution;
        foreach (TextSpan cue in attribution.Cue.Spans)
        {
            int sentence = trees.SentenceAt(cue.Start);
            if (sentence >= trees.Count) continue;
            TokenRange tokens = trees.TokensIn(sentence, cue);
            if (tokens.Length <= 0) continue;
            if (!under.TryGetValue((sentence, Heads.Of(trees[sentence], tokens)), out List<TimeExpression>? times)) continue;
            foreach (TimeExpression time in times)
            {
                // Words inside the content belong to it, whatever the tree says.
                if (attribution.Content.Any(c => c.Contains(time.Span))) continue;
                return attribution with { Said = time.Id, Evidence = [.. attribution.Evidence, new Evidence("said", [time.Span], "tree:obl of the cue")] };
            }
        }

        return attribution;
    }
}
