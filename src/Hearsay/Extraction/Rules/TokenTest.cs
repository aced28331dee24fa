using Hearsay.Language;

namespace Hearsay.Extraction.Rules;

/// <summary>A question about one word of a tree.</summary>
internal delegate bool TokenTest(SentenceTree tree, int token);

/// <summary>Reads questions about words: <c>lemma in denials and with nsubj and without obj</c>.</summary>
internal static class TokenTests
{
    /// <summary>What each line of a language pack may ask, for messages.</summary>
    private const string Expected =
        "expected \"first\"; or lemma, form, upos or relation, then \"in LIST\" or \"is WORD | WORD\"; or \"with RELATION|RELATION\", \"without RELATION\", each with \"is\" or \"in\" after it if wanted; \"head\" before any of them asks the word's head";

    public static TokenTest Parse(LanguagePack pack, string file, int line, string text)
    {
        TokenTest? all = null;
        foreach (string part in text.Split(" and ", StringSplitOptions.TrimEntries))
        {
            TokenTest next = One(pack, file, line, part);
            TokenTest? before = all;
            all = before is null ? next : (tree, token) => before(tree, token) && next(tree, token);
        }

        return all ?? throw new LanguagePackException(file, line, Expected);
    }

    private static TokenTest One(LanguagePack pack, string file, int line, string text)
    {
        if (text == "first") return (_, token) => token == 0;
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) throw new LanguagePackException(file, line, $"{Expected}; found \"{text}\"");
        if (words[0] == "head")
        {
            TokenTest above = One(pack, file, line, text[5..]);
            return (tree, token) => tree.Head(token) is >= 0 and int head && above(tree, head);
        }

        if (words[0] is "with" or "without")
        {
            bool wanted = words[0] == "with";
            string[] relations = words[1].Split('|');
            Func<Token, bool> child = words.Length > 2 ? Words(pack, file, line, "lemma", words[2..]) : _ => true;
            return (tree, token) => HasChild(tree, token, relations, child) == wanted;
        }

        Func<Token, bool> test = Words(pack, file, line, words[0], words[1..]);
        return (tree, token) => test(tree[token]);
    }

    private static bool HasChild(SentenceTree tree, int token, string[] relations, Func<Token, bool> test)
    {
        foreach (int child in tree.Children(token))
            foreach (string relation in relations)
                if (SentenceTree.Is(tree.Relation(child), relation) && test(tree[child])) return true;
        return false;
    }

    private static Func<Token, bool> Words(LanguagePack pack, string file, int line, string field, string[] rest)
    {
        Func<Token, string> value = field switch
        {
            "lemma" => token => token.Lemma,
            "form" => token => token.Form.ToLowerInvariant(),
            "upos" => token => token.Upos,
            "xpos" => token => token.Xpos,
            "relation" => token => token.Relation,
            _ => throw new LanguagePackException(file, line, $"{Expected}; found \"{field}\""),
        };
        bool not = rest.Length > 0 && rest[0] == "not";
        if (not) rest = rest[1..];
        if (rest.Length < 2) throw new LanguagePackException(file, line, Expected);
        if (rest[0] == "in") return Listed(pack, file, line, rest, value, not);
        if (rest[0] != "is") throw new LanguagePackException(file, line, $"{Expected}; found \"{rest[0]}\"");

        string[] choices = string.Join(' ', rest[1..]).Split('|', StringSplitOptions.TrimEntries);
        return token => choices.AsSpan().Contains(value(token)) != not;
    }

    /// <summary><c>in LIST</c>, or <c>in LIST COLUMN VALUE</c> for the rows that say so.</summary>
    private static Func<Token, bool> Listed(LanguagePack pack, string file, int line, string[] rest, Func<Token, string> value, bool not)
    {
        LexiconTable table = pack.LexiconOrNull(rest[1]) ?? throw new LanguagePackException(file, line, $"expected the name of a list under lexicon/; there is no lexicon/{rest[1]}.tsv");
        if (rest.Length == 2) return token => table.Contains(value(token)) != not;
        if (rest.Length != 4 || !table.Columns.Contains(rest[2]))
            throw new LanguagePackException(file, line, $"expected \"in {rest[1]}\", with a column and a value after it if wanted ({string.Join(", ", table.Columns)})");
        string column = rest[2], wanted = rest[3];
        return token => (table.Find(value(token)) is { } row && row[column] == wanted) != not;
    }
}
