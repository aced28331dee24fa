using System.Diagnostics.CodeAnalysis;

namespace Hearsay.Coding;

/// <summary>Reads one pattern, with its words before and after the <c>*</c>. Words joined by <c>_</c> follow one another; elsewhere other words may stand between.</summary>
internal sealed class PatternReader(IReadOnlyDictionary<string, PatternTerm> sets)
{
    /// <summary>The set that the last pattern named and nobody defined.</summary>
    public string Missing { get; private set; } = "";

    /// <summary>Elements before and after the verb; null, and <paramref name="expected"/>, where the pattern is broken.</summary>
    public (PatternElement[] Before, PatternElement[] After)? Read(string text, out string expected)
    {
        expected = "";
        Missing = "";
        List<PatternElement> before = [], after = [];
        bool seen = false;
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            if (c == '*')
            {
                seen = true;
                at++;
                continue;
            }

            if (Element(text, ref at, out PatternElement? element) is { } wrong)
            {
                expected = wrong;
                return null;
            }

            if (element is not null) (seen ? after : before).Add(element);
        }

        if (seen) return ([.. before], [.. after]);
        expected = "* where the verb stands";
        return null;
    }

    private string? Element(string text, ref int at, out PatternElement? element)
    {
        element = null;
        char c = text[at];
        if (Slot(c) is { } slot)
        {
            at++;
            element = new PatternElement(slot, []);
            return null;
        }

        if (c is not ('{' or '('))
        {
            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('*' or '{' or '(' or ')' or '}')) end++;
            // A stray bracket would otherwise hold the reader for ever.
            if (end == at) return $"no {c} here";
            string word = text[at..end];
            at = end;
            if (!Term(word, out PatternTerm? term)) return Missing.Length > 0 ? "a set that is defined" : "a word";
            element = term is null ? null : new PatternElement(PatternPart.Word, [term]);
            return null;
        }

        char close = c == '{' ? '}' : ')';
        int to = text.IndexOf(close, at + 1);
        if (to < 0) return $"a closing {close}";
        string inner = text[(at + 1)..to];
        at = to + 1;
        return Inner(inner, c == '{' ? PatternPart.NounPhrase : PatternPart.Preposition, out element);
    }

    private string? Inner(string inner, PatternPart part, out PatternElement? element)
    {
        element = null;
        List<PatternTerm> terms = [];
        PatternPart slot = PatternPart.Preposition;
        foreach (string word in inner.Split([' ', '\t', '{', '}', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 1 && Slot(word[0]) is { } found)
            {
                slot = found;
                continue;
            }

            if (!Term(word, out PatternTerm? term)) return Missing.Length > 0 ? "a set that is defined" : "a word";
            if (term is not null) terms.Add(term);
        }

        if (terms.Count == 0) return "words between the brackets";
        element = new PatternElement(part, [.. terms], slot);
        return null;
    }

    private bool Term(string word, [NotNullWhen(true)] out PatternTerm? term)
    {
        term = null;
        if (word.StartsWith('&'))
        {
            string name = word[1..].Trim('_');
            if (sets.TryGetValue(name, out term)) return true;
            Missing = name;
            return false;
        }

        if (Phrase(word) is not { } phrase) return false;
        term = new PatternTerm([phrase]);
        return true;
    }

    /// <summary>A wording of a dictionary, or null where it holds no word.</summary>
    public static PatternPhrase? Phrase(string text)
    {
        string[] words = DictionaryWords.Of(text.Trim('(', ')', ' '));
        return words.Length == 0 ? null : new PatternPhrase(words, text.EndsWith('_'));
    }

    private static PatternPart? Slot(char c) => c switch
    {
        '$' => PatternPart.Source,
        '+' => PatternPart.Target,
        '^' => PatternPart.Skip,
        '%' => PatternPart.Compound,
        _ => null,
    };
}
