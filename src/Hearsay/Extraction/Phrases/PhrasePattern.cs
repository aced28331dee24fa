namespace Hearsay.Extraction.Phrases;

/// <summary>One way to match a rule, with options spelled out: what each item must be, and where the phrase lies in it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Tests">One for each item.</param>
/// <param name="SpanStart">First item of the phrase; those before are context.</param>
/// <param name="SpanEnd">Just past the last item of the phrase.</param>
/// <param name="CoreStart">First item of the words that TIMEX3 marks.</param>
/// <param name="CoreEnd">Just past the last of them.</param>
/// <param name="Gives">Classes of the phrase.</param>
internal sealed record PhrasePattern(PhraseRule Rule, PhraseTest[] Tests, int SpanStart, int SpanEnd, int CoreStart, int CoreEnd, ulong Gives)
{
    /// <summary>Number of items of the phrase itself.</summary>
    public int Length => SpanEnd - SpanStart;

    /// <summary>
    /// Reads a pattern. <c>WORD</c> is a class, <c>word</c> a literal word, <c>a|B</c> one of several, <c>x?</c> may be absent, <c>~x</c> stands
    /// without white space before it, <c>( … )</c> is context before or after the phrase, <c>[ … ]</c> the core.
    /// </summary>
    public static IEnumerable<PhrasePattern> Parse(PhraseRule rule, string pattern, PhraseClasses classes, Func<string, PhraseWord?> word)
    {
        ulong gives = 0;
        if (rule.Gives != "NONE")
            foreach (string name in rule.Gives.Split(' ')) gives |= classes.Bit(name);
        string[] parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int options = parts.Count(p => p.EndsWith('?') && p.Length > 1);
        for (int choice = 0; choice < 1 << options; choice++)
        {
            List<PhraseTest> tests = [];
            int spanStart = 0, spanEnd = -1, coreStart = -1, coreEnd = -1, option = 0;
            bool inside = false, context = false;
            foreach (string part in parts)
            {
                if (part is "(" or ")" or "[" or "]")
                {
                    if (part == "(" && inside && spanEnd < 0) spanEnd = tests.Count;
                    else if (part == ")" && !inside) spanStart = tests.Count;
                    else if (part == "[") coreStart = tests.Count;
                    else if (part == "]") coreEnd = tests.Count;
                    context = part == "(" || (part != ")" && context);
                    continue;
                }

                if (part.EndsWith('?') && part.Length > 1 && (choice >> option++ & 1) == 0) continue;
                inside |= !context;
                tests.Add(PhraseTest.Parse(rule, part.Length > 1 ? part.TrimEnd('?') : part, classes, word));
            }

            if (spanEnd < 0) spanEnd = tests.Count;
            if (coreStart < 0) coreStart = spanStart;
            if (coreEnd < 0) coreEnd = spanEnd;
            // What is not there has no words: a phrase that ended in it could end behind the text, or in the next paragraph.
            if (tests.GetRange(spanStart, spanEnd - spanStart).Exists(t => t.Not)) throw new LanguagePackException(rule.File, rule.Line, $"expected ! in the context alone, found \"{pattern}\"");
            if (coreStart >= coreEnd) throw new LanguagePackException(rule.File, rule.Line, $"expected words between the context, found \"{pattern}\"");
            yield return new PhrasePattern(rule, [.. tests], spanStart, spanEnd, coreStart, coreEnd, gives);
        }
    }

    /// <summary>The literal words of a pattern.</summary>
    public static IEnumerable<string> Literals(string pattern) => pattern
        .Split([' ', '?', '|', '~', '!', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
        .Where(w => !char.IsUpper(w[0]));
}

/// <summary>What one item must be.</summary>
/// <param name="Classes">It is of one of these classes …</param>
/// <param name="Words">… or one of these words.</param>
/// <param name="Glued">It must stand without white space before it.</param>
/// <param name="Not">It must be none of them instead; the end of a paragraph passes too.</param>
internal sealed record PhraseTest(ulong Classes, Sequence<int> Words, bool Glued, bool Not)
{
    public static PhraseTest Parse(PhraseRule rule, string text, PhraseClasses classes, Func<string, PhraseWord?> word)
    {
        bool not = text.StartsWith('!') && text.Length > 1;
        if (not) text = text[1..];
        bool glued = text.StartsWith('~') && text.Length > 1;
        if (glued) text = text[1..];
        ulong mask = 0;
        List<int> words = [];
        foreach (string alternative in text.Split('|'))
            if (char.IsUpper(alternative[0])) mask |= classes.Bit(alternative);
            else words.Add(word(alternative)?.Id ?? throw new LanguagePackException(rule.File, rule.Line, $"expected a word or a CLASS, found \"{alternative}\""));
        return new PhraseTest(mask, [.. words], glued, not);
    }

    public bool Passes(in PhraseItem item)
    {
        bool found = (item.Classes & Classes) != 0;
        if (!found && item.Word is { } word)
            foreach (int id in Words)
                if (id == word.Id)
                {
                    found = true;
                    break;
                }

        return (found && (item.Glued || !Glued)) != Not;
    }
}
