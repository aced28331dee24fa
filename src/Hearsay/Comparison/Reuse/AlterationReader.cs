namespace Hearsay.Comparison.Reuse;

/// <summary>Names what happened to a passage on its way from one report to another, from the words alone.</summary>
internal sealed class AlterationReader(LanguagePack pack)
{
    /// <summary>Fewer words left out in a row are words changed; more are a cut.</summary>
    private const int FewestCut = 3;

    private readonly AlteringWords _words = new(pack);

    /// <summary>The alterations, in the order of the source; none where the passage is verbatim.</summary>
    /// <param name="sourceText">Text of the earlier report.</param>
    /// <param name="source">Its words.</param>
    /// <param name="targetText">Text of the later report.</param>
    /// <param name="target">Its words.</param>
    /// <param name="passage">What they share.</param>
    public List<Alteration> Read(string sourceText, WordRow source, string targetText, WordRow target, SharedPassage passage)
    {
        List<Alteration> found = [];
        if (!Begins(sourceText, source, passage.Source) && Begins(targetText, target, passage.Target)) Cut(AlterationKind.CutStart, SentenceStart(sourceText, source, passage.Source), passage.Source, passage.Target);
        foreach (WordEdit edit in WordDiff.Of(source.Words[passage.Source..passage.SourceEnd], passage.Source, target.Words[passage.Target..passage.TargetEnd], passage.Target))
            Name(sourceText, source, targetText, target, edit, found);
        if (!Ends(sourceText, source, passage.SourceEnd) && Ends(targetText, target, passage.TargetEnd)) Cut(AlterationKind.CutEnd, passage.SourceEnd, SentenceEnd(sourceText, source, passage.SourceEnd), passage.TargetEnd);
        return found;

        void Cut(AlterationKind kind, int from, int to, int at)
        {
            TextSpan was = source.Span(from, to), now = Empty(target, at);
            found.Add(new Alteration(kind, was, now));
            // What a quotation leaves out at its edges may have been its condition.
            AddLoosening(_words.Among(Written(sourceText, source, from, to)), default, was, now, found);
        }
    }

    private void Name(string sourceText, WordRow source, string targetText, WordRow target, WordEdit edit, List<Alteration> found)
    {
        List<string> before = Written(sourceText, source, edit.Source, edit.SourceEnd), after = Written(targetText, target, edit.Target, edit.TargetEnd);
        TextSpan was = before.Count == 0 ? Empty(source, edit.Source) : source.Span(edit.Source, edit.SourceEnd), now = after.Count == 0 ? Empty(target, edit.Target) : target.Span(edit.Target, edit.TargetEnd);
        // A phrase may straddle the edit: of "at least", "at" may stand in both.
        Loosening lost = _words.Among(Written(sourceText, source, Math.Max(0, edit.Source - 1), Math.Min(source.Count, edit.SourceEnd + 1))), won = _words.Among(Written(targetText, target, Math.Max(0, edit.Target - 1), Math.Min(target.Count, edit.TargetEnd + 1)));
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

    private static List<string> Written(string text, WordRow row, int from, int to)
    {
        List<string> words = [];
        for (int w = from; w < to; w++)
        {
            TextSpan span = row.Span(w, w + 1);
            words.Add(text.Substring(span.Start, span.Length).ToLowerInvariant().Replace('\u2019', '\''));
        }

        return words;
    }

    private static TextSpan Empty(WordRow row, int word)
    {
        int at = word < row.Count ? row.Span(word, word + 1).Start : row.Count == 0 ? 0 : row.Span(row.Count - 1, row.Count).End;
        return new TextSpan(at, at);
    }

    private static int SentenceStart(string text, WordRow row, int word)
    {
        while (word > 0 && !Begins(text, row, word)) word--;
        return word;
    }

    private static int SentenceEnd(string text, WordRow row, int word)
    {
        while (word < row.Count && !Ends(text, row, word)) word++;
        return word;
    }

    /// <summary>True where a sentence or a quotation begins with a word.</summary>
    private static bool Begins(string text, WordRow row, int word) => word == 0 || Parts(text.AsSpan(row.Span(word - 1, word).End, row.Span(word, word + 1).Start - row.Span(word - 1, word).End));

    /// <summary>True where a sentence or a quotation ends before a word.</summary>
    private static bool Ends(string text, WordRow row, int word) => word == row.Count || Begins(text, row, word);

    private static bool Parts(ReadOnlySpan<char> between)
    {
        for (int i = 0; i < between.Length; i++)
            if (between[i] is '!' or '?' or ':' or '\n' or '"' or '“' or '”' || (between[i] == '.' && i + 1 < between.Length && (char.IsWhiteSpace(between[i + 1]) || between[i + 1] is '\'' or '’' or ')'))) return true;
        return false;
    }
}
