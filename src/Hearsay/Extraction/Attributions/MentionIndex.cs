using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds the entity that some words stand for.</summary>
internal sealed class MentionIndex
{
    private readonly (TextSpan Span, MentionForm Form, Entity Entity)[] _mentions;

    public MentionIndex(Sequence<Entity> entities)
    {
        List<(TextSpan, MentionForm, Entity)> all = [];
        foreach (Entity entity in entities)
            foreach (Mention mention in entity.Mentions) all.Add((mention.Span, mention.Form, entity));
        all.Sort((a, b) => a.Item1.Start != b.Item1.Start ? a.Item1.Start.CompareTo(b.Item1.Start) : a.Item1.End.CompareTo(b.Item1.End));
        _mentions = [.. all];
    }

    /// <summary>The entity of a source, and whether it has a name: the one whose mention holds the source's head, or names it ("police director Ana Ruiz").</summary>
    public (Entity? Entity, bool Named) Find(SentenceTree tree, int head, TextSpan source)
    {
        Entity? best = null;
        int bestRank = 0;
        TextSpan word = tree[head].Span;
        TextSpan reach = source.Union(word);
        for (int i = FirstFrom(reach.Start - 400); i < _mentions.Length && _mentions[i].Span.Start < reach.End; i++)
        {
            (TextSpan span, MentionForm form, Entity entity) = _mentions[i];
            if (span.End <= reach.Start) continue;
            int rank = span.Contains(word.Start) ? (form == MentionForm.Name ? 4 : 2) : entity.Kind == EntityKind.Person && form == MentionForm.Name && Names(tree, head, span) ? 5 : 0;
            if (rank > bestRank) (best, bestRank) = (entity, rank);
        }

        return (best, best is not null && HasName(best));
    }

    private static bool HasName(Entity entity)
    {
        foreach (Mention mention in entity.Mentions)
            if (mention.Form == MentionForm.Name) return true;
        return false;
    }

    /// <summary>True where a mention is the name that a title or description carries.</summary>
    private static bool Names(SentenceTree tree, int head, TextSpan mention)
    {
        foreach (int child in tree.Children(head))
            if (tree.Relation(child) is "appos" or "flat" or "compound" or "dep" or "nsubj" && mention.Contains(tree[child].Span.Start)) return tree.Relation(child) is not "compound" || child == head - 1;
        return false;
    }

    private int FirstFrom(int offset)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_mentions[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
