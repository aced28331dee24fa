using Hearsay.Language;

namespace Hearsay.Extraction.Marks;

/// <summary>Finds the words and phrases of a list in a sentence, by form or lemma; the longest that starts at a word wins.</summary>
internal sealed class PhraseList
{
    // Hyphens are words of their own to the tokenizer, or not, as the treebank has it; phrases are compared without them.
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public PhraseList(LexiconTable table)
    {
        foreach (LexiconRow row in table.Rows)
        {
            string[] words = row.Key.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (!_byFirst.TryGetValue(words[0], out List<string[]>? list)) _byFirst.Add(words[0], list = []);
            list.Add(words);
            _keys.TryAdd(string.Join(' ', words), row.Key);
        }

        foreach (List<string[]> list in _byFirst.Values) list.Sort((a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>The phrases of a sentence, left to right, without overlaps.</summary>
    public List<(TokenRange Range, string Key)> In(SentenceTree tree)
    {
        List<(string Form, string Lemma, int Token)> parts = Parts(tree);
        List<(TokenRange, string)> found = [];
        for (int i = 0; i < parts.Count;)
        {
            int length = Longest(parts, i, out string key);
            // "would be" is no "would-be": a hyphen of the list must stand in the text, or the parts in one word.
            bool written = length < 2 || !key.Contains('-', StringComparison.Ordinal) || parts[i].Token == parts[i + length - 1].Token || Hyphenated(tree, parts[i].Token, parts[i + length - 1].Token);
            bool opposed = i > 0 && parts[i - 1].Form is "counter" or "anti";
            if (length == 0 || !written || opposed)
            {
                i++;
                continue;
            }

            found.Add((new TokenRange(parts[i].Token, parts[i + length - 1].Token + 1), key));
            i += length;
        }

        return found;
    }

    private static bool Hyphenated(SentenceTree tree, int first, int last)
    {
        for (int token = first; token <= last; token++)
            if (tree[token].Form.Contains('-', StringComparison.Ordinal)) return true;
        return false;
    }

    private static List<(string Form, string Lemma, int Token)> Parts(SentenceTree tree)
    {
        List<(string Form, string Lemma, int Token)> parts = [];
        for (int token = 0; token < tree.Count; token++)
        {
            string form = tree[token].Form.ToLowerInvariant(), lemma = tree[token].Lemma.ToLowerInvariant();
            if (form is "-" or "‐" or "‑") continue;
            if (!form.Contains('-', StringComparison.Ordinal))
            {
                parts.Add((form, lemma, token));
                continue;
            }

            string[] pieces = form.Split('-', StringSplitOptions.RemoveEmptyEntries), lemmas = lemma.Split('-', StringSplitOptions.RemoveEmptyEntries);
            for (int k = 0; k < pieces.Length; k++) parts.Add((pieces[k], lemmas.Length == pieces.Length ? lemmas[k] : pieces[k], token));
        }

        return parts;
    }

    private int Longest(List<(string Form, string Lemma, int Token)> parts, int at, out string key)
    {
        foreach (string first in parts[at].Form == parts[at].Lemma ? [parts[at].Form] : new[] { parts[at].Form, parts[at].Lemma })
        {
            if (!_byFirst.TryGetValue(first, out List<string[]>? list)) continue;
            foreach (string[] words in list)
            {
                if (at + words.Length > parts.Count) continue;
                bool same = true;
                for (int k = 1; k < words.Length && same; k++) same = words[k] == parts[at + k].Form || words[k] == parts[at + k].Lemma;
                if (!same) continue;
                key = _keys[string.Join(' ', words)];
                return words.Length;
            }
        }

        key = "";
        return 0;
    }
}
