using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Dialogues;

/// <summary>Phrases of a few words, found by their forms in lower case.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);

    public PhraseSet(IEnumerable<string> phrases)
    {
        foreach (string phrase in phrases)
        {
            string[] words = phrase.Split(' ');
            if (!_byFirst.TryGetValue(words[0], out List<string[]>? same)) _byFirst.Add(words[0], same = []);
            same.Add(words);
        }

        foreach (List<string[]> same in _byFirst.Values) same.Sort((a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>True where one of the phrases stands in a paragraph.</summary>
    public bool IsIn(TextTrees trees, ParagraphSpan paragraph)
    {
        for (int s = paragraph.First; s < paragraph.End; s++)
            for (int t = 0; t < trees[s].Count; t++)
                if (At(trees[s], t) is not null) return true;
        return false;
    }

    /// <summary>The longest phrase that begins at a word; null where none does.</summary>
    public string[]? At(SentenceTree tree, int at)
    {
        if (!_byFirst.TryGetValue(tree[at].Form.ToLowerInvariant(), out List<string[]>? phrases)) return null;
        foreach (string[] phrase in phrases)
        {
            if (at + phrase.Length > tree.Count) continue;
            int i = 1;
            while (i < phrase.Length && string.Equals(tree[at + i].Form, phrase[i], StringComparison.OrdinalIgnoreCase)) i++;
            if (i == phrase.Length) return phrase;
        }

        return null;
    }
}
