using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>
/// Says where a quotation leaves out what turns or bounds the words that it keeps: words within, or a negation, a condition, a contrast or the rest of a
/// list at its edges. What the later report tells outside the marks is not left out.
/// </summary>
internal sealed class QuoteCutReader(LanguagePack pack)
{
    /// <summary>A negation before what is kept turns it where it stands so near and no comma parts them.</summary>
    private const int NegationReaches = 8;

    /// <summary>After what is kept, "not" turns what follows it; right at the cut it is "…, not the town".</summary>
    private const int NegationFollows = 2;

    /// <summary>The rest of a list is short.</summary>
    private const int LongestList = 12;

    /// <summary>So many words round the quotation are asked whether they tell what was left out.</summary>
    private const int Around = 40;

    private const int StemLength = 4;

    private readonly CutWords _cues = new(pack);

    /// <summary>What was left out, in the order of the earlier report.</summary>
    /// <param name="earlier">The words among which the passage stands in the earlier report.</param>
    /// <param name="next">The quotation that follows it there, or null.</param>
    /// <param name="later">The words of the later quotation.</param>
    /// <param name="report">All words of the later report.</param>
    /// <param name="passage">What the two share.</param>
    public List<QuoteCut> Read(WordLine earlier, WordLine? next, WordLine later, WordLine report, SharedPassage passage)
    {
        List<QuoteCut> found = [];
        HashSet<string> outside = Outside(later, report);
        if (passage.Target <= 1 && !earlier.Begins(passage.Source)) Start(earlier, earlier.SentenceStart(passage.Source), passage.Source, outside, found);
        foreach (WordEdit edit in AlterationReader.Edits(earlier, later, passage)) Within(earlier, later, edit, outside, found);
        if (passage.TargetEnd >= later.Count - 1) End(earlier, next, passage.SourceEnd, outside, found);
        return found;
    }

    private void Start(WordLine earlier, int from, int to, HashSet<string> outside, List<QuoteCut> found)
    {
        List<CutWord> cues = _cues.Among(earlier.Written(from, to), atStart: true);
        int clause = to;
        while (clause > from && !earlier.Between(clause).ContainsAny(',', ';', '–')) clause--;
        foreach (CutWord cue in Ordered(cues))
        {
            bool isNear = from + cue.From >= clause && to - (from + cue.To) < NegationReaches;
            CutReading? reading = cue.Reading switch
            {
                "negation" when isNear => CutReading.Negation,
                "hedge" when isNear => CutReading.Hedge,
                "condition" => CutReading.Condition,
                "contrast" => CutReading.Contrast,
                "list" when from + cue.To == to && to - from <= LongestList && cue.From > 0 && !cues.Exists(c => c.Reading == "clause") => CutReading.List,
                _ => null,
            };
            if (reading is { } told && Add(earlier, from, to, cue, told, outside, found)) return;
        }
    }

    private void Within(WordLine earlier, WordLine later, WordEdit edit, HashSet<string> outside, List<QuoteCut> found)
    {
        int lost = edit.SourceEnd - edit.Source;
        if (lost <= edit.TargetEnd - edit.Target) return;
        List<CutWord> kept = _cues.Among(later.Written(edit.Target, edit.TargetEnd), atStart: false), keptBefore = _cues.Among(later.Written(edit.Target, edit.TargetEnd), atStart: true);
        List<string> words = earlier.Written(edit.Source, edit.SourceEnd);
        foreach (CutWord cue in _cues.Among(words, atStart: true).Concat(_cues.Among(words, atStart: false)))
        {
            CutReading? reading = cue.Reading switch { "negation" => CutReading.Negation, "hedge" => CutReading.Hedge, "condition" => CutReading.Condition, "contrast" => CutReading.Contrast, _ => null };
            if (reading is not { } told || kept.Exists(k => k.Reading == cue.Reading) || keptBefore.Exists(k => k.Reading == cue.Reading)) continue;
            if (Add(earlier, edit.Source, edit.SourceEnd, cue, told, outside, found)) return;
        }

        if (edit.IsCut && lost >= AlterationReader.FewestCut) found.Add(new QuoteCut(CutReading.Within, earlier.Span(edit.Source, edit.SourceEnd), earlier.Span(edit.Source, edit.SourceEnd)));
    }

    private void End(WordLine earlier, WordLine? next, int from, HashSet<string> outside, List<QuoteCut> found)
    {
        int to = earlier.Begins(from) ? from : earlier.SentenceEnd(from);
        if (to > from)
        {
            List<CutWord> cues = _cues.Among(earlier.Written(from, to), atStart: false);
            foreach (CutWord cue in Ordered(cues))
            {
                CutReading? reading = cue.Reading switch
                {
                    "negation" when cue.From < NegationFollows || cue.To - cue.From > 1 => CutReading.Negation,
                    "hedge" => CutReading.Hedge,
                    "condition" => CutReading.Condition,
                    "contrast" => CutReading.Contrast,
                    "list" when IsRestOfList(earlier, from, to, cue, cues) => CutReading.List,
                    _ => null,
                };
                if (reading is { } told && Add(earlier, from, to, cue, told, outside, found)) return;
            }
        }

        // "We will leave. But only if they do."
        if (to < earlier.Count) Sentence(earlier, to);
        else if (next is not null) Sentence(next, 0);

        void Sentence(WordLine line, int start)
        {
            int end = line.SentenceEnd(start + 1);
            foreach (CutWord cue in _cues.Among(line.Written(start, end), atStart: false))
            {
                if (cue.From > 0) return;
                CutReading? reading = cue.Reading switch { "condition" => CutReading.Condition, "contrast" => CutReading.Contrast, _ => null };
                if (reading is { } told && Add(line, start, end, cue, told, outside, found)) return;
            }
        }
    }

    /// <summary>A list goes on with "and", and so does much else: what other cues tell is told first.</summary>
    private static IEnumerable<CutWord> Ordered(List<CutWord> cues) => cues.OrderBy(c => c.Reading == "list");

    private static bool IsRestOfList(WordLine line, int from, int to, CutWord cue, List<CutWord> cues) =>
        to - from <= LongestList && from + cue.To < to && (cue.From == 0 || line.Between(from).Contains(',')) && !cues.Exists(c => c.Reading == "clause");

    /// <summary>False where the later report tells outside the marks what was left out.</summary>
    private static bool Add(WordLine earlier, int from, int to, CutWord cue, CutReading reading, HashSet<string> outside, List<QuoteCut> found)
    {
        List<string> words = earlier.Written(from, to);
        string[] content = [.. words.Where((w, i) => w.Length >= StemLength && (i < cue.From || i >= cue.To)).Select(Stem).Distinct(StringComparer.Ordinal)];
        bool isTold = reading == CutReading.List || outside.Contains(Mark(reading));
        if (isTold && content.Length > 0 && 2 * content.Count(outside.Contains) >= content.Length) return false;
        found.Add(new QuoteCut(reading, earlier.Span(from, to), earlier.Span(from + cue.From, from + cue.To)));
        return true;
    }

    /// <summary>Stems of the words round a quotation, and the readings of the cues among them.</summary>
    private HashSet<string> Outside(WordLine later, WordLine report)
    {
        HashSet<string> stems = new(StringComparer.Ordinal);
        if (later.Count == 0) return stems;
        int first = report.First(later.Span(0, 1).Start), last = report.First(later.Span(later.Count - 1, later.Count).End);
        Take(Math.Max(0, first - Around), first);
        Take(last, Math.Min(report.Count, last + Around));
        return stems;

        void Take(int from, int to)
        {
            List<string> words = report.Written(from, to);
            foreach (string word in words)
                if (word.Length >= StemLength) stems.Add(Stem(word));
            foreach (bool atStart in (ReadOnlySpan<bool>)[true, false])
                foreach (CutWord cue in _cues.Among(words, atStart))
                    if (Enum.TryParse(cue.Reading, ignoreCase: true, out CutReading reading)) stems.Add(Mark(reading));
        }
    }

    /// <summary>Stands among the stems for a cue; no word begins with a line end.</summary>
    private static string Mark(CutReading reading) => $"\n{reading}";

    private static string Stem(string word) => word[..StemLength];
}
