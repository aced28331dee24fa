using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>Names what happened on the way to the words that say whose word a passage is.</summary>
internal sealed class VoiceReader(SpeakerNames names)
{
    /// <summary>Adds what happened to the attribution of a quotation.</summary>
    public void ReadQuotation(TracedReport earlier, TextSpan was, TracedReport later, TextSpan now, List<Alteration> found)
    {
        if (earlier.Voices.Of(was) is { } first) Compare(earlier, first, later, later.Voices.Of(now), now, found);
    }

    /// <summary>Adds what happened to each attribution in a passage of body text.</summary>
    public void ReadBody(TracedReport earlier, TracedReport later, SharedPassage passage, List<WordEdit> edits, List<Alteration> found)
    {
        TextSpan was = earlier.Line.Span(passage.Source, passage.SourceEnd);
        HashSet<string> told = new(StringComparer.Ordinal);
        if (earlier.Voices.Of(was) is { } outer && told.Add(outer.Id)) Compare(earlier, outer, later, later.Voices.Of(later.Line.Span(passage.Target, passage.TargetEnd)), later.Line.Span(passage.Target, passage.TargetEnd), found);
        foreach ((TextSpan content, Attribution attribution) in earlier.Voices.In(was))
        {
            TextSpan kept = new(Math.Max(content.Start, was.Start), Math.Min(content.End, was.End));
            if (kept.IsEmpty || !told.Add(attribution.Id) || Later(earlier, later, passage, edits, kept) is not { } now) continue;
            Compare(earlier, attribution, later, later.Voices.Of(now), now, found);
        }
    }

    private void Compare(TracedReport earlier, Attribution first, TracedReport later, Attribution? second, TextSpan now, List<Alteration> found)
    {
        TextSpan said = Words(first);
        if (second is null)
        {
            found.Add(new Alteration(AlterationKind.AttributionDropped, said, new TextSpan(now.Start, now.Start)));
            return;
        }

        if (!names.MayBeSame(earlier.Voices.Names(first), later.Voices.Names(second)))
        {
            found.Add(new Alteration(AlterationKind.SpeakerChanged, said, Words(second)));
        }
        else if (Side(first) is { } side && Side(second) is { } other && side != other)
        {
            found.Add(new Alteration(AlterationKind.AttributionMoved, said, Words(second)));
        }
    }

    /// <summary>The words that name source and act.</summary>
    private static TextSpan Words(Attribution attribution)
    {
        TextSpan? words = null;
        foreach (TextSpan span in attribution.Source.Spans) words = words?.Union(span) ?? span;
        // "The minister", far before "said", is named alone.
        foreach (TextSpan span in attribution.Cue.Spans)
            if (words is null || Math.Abs(words.Value.Start - span.Start) < Near) words = words?.Union(span) ?? span;
        return words ?? new TextSpan(attribution.Content[0].Start, attribution.Content[0].Start);
    }

    private static bool? Side(Attribution attribution) => attribution.Cue.Spans.Count == 0 || attribution.Content.Count == 0 ? null : attribution.Cue.Spans[0].Start < attribution.Content[0].Start;

    /// <summary>Where a stretch of the earlier passage stands in the later one; null where less than half of it does.</summary>
    private static TextSpan? Later(TracedReport earlier, TracedReport later, SharedPassage passage, List<WordEdit> edits, TextSpan span)
    {
        (int from, int to) = earlier.Line.Within(span);
        (from, to) = (Math.Max(from, passage.Source), Math.Min(to, passage.SourceEnd));
        if (from >= to) return null;
        int lost = 0;
        foreach (WordEdit edit in edits) lost += Math.Max(0, Math.Min(edit.SourceEnd, to) - Math.Max(edit.Source, from));
        int first = Map(passage, edits, from), last = Map(passage, edits, to);
        return 2 * lost > to - from || first >= last ? null : later.Line.Span(first, last);
    }

    private static int Map(SharedPassage passage, List<WordEdit> edits, int word)
    {
        int shift = passage.Target - passage.Source;
        foreach (WordEdit edit in edits)
        {
            if (edit.Source >= word) break;
            if (word < edit.SourceEnd) return edit.Target;
            shift = edit.TargetEnd - edit.SourceEnd;
        }

        return Math.Clamp(word + shift, passage.Target, passage.TargetEnd);
    }

    private const int Near = 80;
}
