using Hearsay.Language;

namespace Hearsay.Extraction.Rules;

/// <summary>Which words a rule hangs on. Every pattern names words, so that a rule is only tried where one of them stands.</summary>
internal sealed class CuePattern
{
    private readonly TokenTest? _test;
    private readonly string[][] _phrases;

    private CuePattern(IReadOnlyCollection<string> anchors, bool byLemma, string[][] phrases, TokenTest? test)
    {
        Anchors = anchors;
        ByLemma = byLemma;
        _phrases = phrases;
        _test = test;
    }

    /// <summary>The words, or first words, under which the rule is filed.</summary>
    public IReadOnlyCollection<string> Anchors { get; }

    /// <summary>Whether the anchors are lemmas; otherwise they are forms in small letters.</summary>
    public bool ByLemma { get; }

    /// <summary>Reads <c>lemma in LIST …</c>, <c>lemma is a | b …</c>, <c>form …</c> or <c>phrase in LIST</c>, with further questions after "and".</summary>
    /// <exception cref="LanguagePackException">It names no words, or a question is not understood.</exception>
    public static CuePattern Parse(LanguagePack pack, string file, RuleField field)
    {
        string[] parts = field.Value.Split(" and ", 2, StringSplitOptions.TrimEntries);
        string[] words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || words[0] is not ("lemma" or "form" or "phrase") || words[1] is not ("in" or "is"))
            throw new LanguagePackException(file, field.Line, "expected \"lemma\", \"form\" or \"phrase\", then \"in LIST\" or \"is WORD | WORD\"; a cue begins with the words it hangs on");

        string[] choices = words[1] == "is" ? string.Join(' ', words[2..]).Split('|', StringSplitOptions.TrimEntries) : Listed(pack, file, field.Line, words);
        TokenTest? test = words[0] == "phrase" ? null : TokenTests.Parse(pack, file, field.Line, parts[0]);
        if (parts.Length > 1)
        {
            TokenTest more = TokenTests.Parse(pack, file, field.Line, parts[1]);
            TokenTest? first = test;
            test = first is null ? more : (tree, token) => first(tree, token) && more(tree, token);
        }

        if (words[0] != "phrase") return new CuePattern(choices, words[0] == "lemma", [], test);
        string[][] phrases = [.. choices.Select(c => c.Split(' '))];
        return new CuePattern([.. phrases.Select(p => p[0]).Distinct(StringComparer.Ordinal)], false, phrases, test);
    }

    /// <summary>The words of the cue where it begins at <paramref name="token"/>; empty where it does not.</summary>
    public TokenRange Match(SentenceTree tree, int token)
    {
        if (_test is not null && !_test(tree, token)) return default;
        if (_phrases.Length == 0) return new TokenRange(token, token + 1);
        int best = 0;
        foreach (string[] phrase in _phrases)
            if (phrase.Length > best && Stands(tree, token, phrase)) best = phrase.Length;
        return new TokenRange(token, token + best);
    }

    private static bool Stands(SentenceTree tree, int token, string[] phrase)
    {
        if (token + phrase.Length > tree.Count) return false;
        for (int i = 0; i < phrase.Length; i++)
            if (!tree[token + i].Form.Equals(phrase[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    private static string[] Listed(LanguagePack pack, string file, int line, string[] words)
    {
        LexiconTable table = pack.LexiconOrNull(words[2]) ?? throw new LanguagePackException(file, line, $"expected the name of a list under lexicon/; there is no lexicon/{words[2]}.tsv");
        return [.. table.Rows.Select(r => r.Key)];
    }
}
