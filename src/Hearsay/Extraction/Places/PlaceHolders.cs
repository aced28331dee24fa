using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <summary>Which mention lies in which, as the words say: "Atlanta, Georgia" does, "Mexico, China and Brazil" says nothing.</summary>
internal static class PlaceHolders
{
    /// <summary>For each mention the one that the words say it lies in; -1 where they say nothing.</summary>
    public static int[] Find(TextTrees trees, List<PlaceMention> mentions, PlaceWords words)
    {
        int[] holder = new int[mentions.Count];
        Array.Fill(holder, -1);
        for (int i = 1; i < mentions.Count; i++)
        {
            PlaceMention first = mentions[i - 1], second = mentions[i];
            if (first.Sentence != second.Sentence) continue;
            if (IsList(trees, mentions, i)) continue;
            switch (Containment.Between(trees[first.Sentence].Sentence.Tokens.AsSpan(), first, second, words))
            {
                case Said.FirstHolds: holder[i] = i - 1; break;
                case Said.SecondHolds when holder[i - 1] < 0: holder[i - 1] = i; break;
                default: break;
            }
        }

        return holder;
    }

    /// <summary>"Mexico, China, Japan and Brazil": commas between names of a list say nothing of what lies in what.</summary>
    private static bool IsList(TextTrees trees, List<PlaceMention> mentions, int second)
    {
        if (!Joined(trees, mentions, second, out bool and) || and) return false;
        int first = second - 1, last = second;
        bool closed = false;
        while (first > 0 && last - first < 4 && Joined(trees, mentions, first, out bool before) && !before) first--;
        while (last + 1 < mentions.Count && last - first < 6 && !closed && Joined(trees, mentions, last + 1, out closed)) last++;
        return last - first >= 3 || (closed && last - first >= 2);
    }

    /// <summary>True where nothing but a comma or "and" stands between a name and the one before.</summary>
    private static bool Joined(TextTrees trees, List<PlaceMention> mentions, int second, out bool and)
    {
        and = false;
        PlaceMention a = mentions[second - 1], b = mentions[second];
        if (a.Sentence != b.Sentence || a.Form != PlaceForm.Name || b.Form != PlaceForm.Name) return false;
        int gap = b.Tokens.Start - a.Tokens.End;
        SentenceTree tree = trees[a.Sentence];
        if (gap > 1 && tree[b.Tokens.Start - 1].Form == "the") gap--;
        if (gap is not (1 or 2)) return false;
        string word = tree[a.Tokens.End].Form, next = gap == 2 ? tree[a.Tokens.End + 1].Form : "";
        and = word is "and" or "or" || next is "and" or "or";
        return gap == 1 ? word is "," or "and" or "or" : word is "," && next is "and" or "or";
    }
}
