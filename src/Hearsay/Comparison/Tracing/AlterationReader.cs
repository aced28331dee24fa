using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>Names what happened to a passage on its way from one report to another, from the words alone.</summary>
internal sealed class AlterationReader(LanguagePack pack)
{
    /// <summary>Fewer words left out in a row are words changed; more are a cut.</summary>
    public const int FewestCut = 3;

    /// <summary>"Not" turns what stands right before it.</summary>
    private const int Near = 2;

    private readonly AlteringWords _words = new(pack);

    /// <summary>The alterations, in the order of the earlier report; none where the passage is verbatim.</summary>
    /// <param name="earlier">Words of the earlier report.</param>
    /// <param name="later">Words of the later one.</param>
    /// <param name="passage">What they share.</param>
    public List<Alteration> Read(WordLine earlier, WordLine later, SharedPassage passage)
    {
        List<Alteration> found = [];
        if (!earlier.Begins(passage.Source) && later.Begins(passage.Target)) Cut(AlterationKind.CutStart, earlier.SentenceStart(passage.Source), passage.Source, passage.Target);
        foreach (WordEdit edit in Edits(earlier, later, passage)) Name(earlier, later, edit, found);
        if (!earlier.Begins(passage.SourceEnd) && later.Begins(passage.TargetEnd)) Cut(AlterationKind.CutEnd, passage.SourceEnd, earlier.SentenceEnd(passage.SourceEnd), passage.TargetEnd);
        return found;

        void Cut(AlterationKind kind, int from, int to, int at)
        {
            TextSpan was = earlier.Span(from, to), now = later.Span(at, at);
            found.Add(new Alteration(kind, was, now));
            // What a quotation leaves out at its edges may have been its condition. What follows it turns it only where it follows at once: "…, not the town".
            Loosening lost = _words.Among(earlier.Written(from, to));
            if (kind == AlterationKind.CutEnd) lost = lost with { Hedges = 0, Negations = _words.Among(earlier.Written(from, Math.Min(to, from + Near))).Negations };
            AddLoosening(lost, default, was, now, found);
        }
    }

    /// <summary>The words that differ between the two ends of a passage.</summary>
    public static List<WordEdit> Edits(WordLine earlier, WordLine later, SharedPassage passage) =>
        WordDiff.Of(earlier.Words(passage.Source, passage.SourceEnd), passage.Source, later.Words(passage.Target, passage.TargetEnd), passage.Target);

    /// <summary>How many words among some loosen or turn a statement.</summary>
    public Loosening Loosening(WordLine line, int from, int to) => _words.Among(line.Written(from, to));

    private void Name(WordLine earlier, WordLine later, WordEdit edit, List<Alteration> found)
    {
        List<string> before = earlier.Written(edit.Source, edit.SourceEnd), after = later.Written(edit.Target, edit.TargetEnd);
        TextSpan was = earlier.Span(edit.Source, edit.SourceEnd), now = later.Span(edit.Target, edit.TargetEnd);
        // A phrase may straddle the edit: of "at least", "at" may stand in both.
        Loosening lost = Loosening(earlier, Math.Max(0, edit.Source - 1), Math.Min(earlier.Count, edit.SourceEnd + 1)), won = Loosening(later, Math.Max(0, edit.Target - 1), Math.Min(later.Count, edit.TargetEnd + 1));
        int named = found.Count;
        AddLoosening(lost, won, was, now, found);
        string[] numbersBefore = [.. before.Where(_words.IsNumber)], numbersAfter = [.. after.Where(_words.IsNumber)];
        if (numbersBefore.Length > 0 && numbersAfter.Length > 0 && !numbersBefore.SequenceEqual(numbersAfter)) found.Add(new Alteration(AlterationKind.NumberChanged, was, now));
        if (edit.IsCut && before.Count >= FewestCut) found.Add(new Alteration(AlterationKind.CutMiddle, was, now));
        else if (found.Count == named) found.Add(new Alteration(AlterationKind.WordsChanged, was, now));
    }

    private static void AddLoosening(Loosening lost, Loosening won, TextSpan was, TextSpan now, List<Alteration> found)
    {
        Add(lost.Negations - won.Negations, AlterationKind.NegationDropped, AlterationKind.NegationAdded);
        Add(lost.Conditions - won.Conditions, AlterationKind.ConditionDropped, AlterationKind.ConditionAdded);
        Add(lost.Hedges - won.Hedges, AlterationKind.HedgeDropped, AlterationKind.HedgeAdded);

        void Add(int fewer, AlterationKind dropped, AlterationKind added)
        {
            if (fewer != 0) found.Add(new Alteration(fewer > 0 ? dropped : added, was, now));
        }
    }
}
