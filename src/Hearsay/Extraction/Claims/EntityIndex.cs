using Hearsay.Extraction.Entities;

namespace Hearsay.Extraction.Claims;

/// <summary>Finds the entity that words stand for, by offset.</summary>
internal sealed class EntityIndex
{
    // Mentions nest a few deep; a look-back without end would let one huge mention make every look-up slow.
    private const int MostLookedAt = 64;

    // An article that the phrase left out, but no more.
    private const int MostBefore = 6;

    private readonly (TextSpan Span, Entity Entity)[] _mentions;
    private readonly int _longest;

    private readonly Name[] _names;

    /// <param name="entities">Who and what the text names.</param>
    /// <param name="names">The names in it, in text order, for the kind of what no entity stands for.</param>
    public EntityIndex(EntityReading entities, Sequence<Name> names)
    {
        _names = [.. names];
        List<(TextSpan Span, Entity Entity)> mentions = [];
        foreach (Entity entity in entities.Entities)
            foreach (Mention mention in entity.Mentions)
            {
                mentions.Add((mention.Span, entity));
                _longest = Math.Max(_longest, mention.Span.Length);
            }

        mentions.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
        _mentions = [.. mentions];
    }

    /// <summary>The entity of the smallest mention that holds <paramref name="head"/> and lies inside <paramref name="phrase"/>, or failing that reaches beyond it; null where none does.</summary>
    public Entity? At(TextSpan head, TextSpan phrase)
    {
        Entity? best = null;
        (bool Inside, int Length) rank = default;
        int from = After(head.Start) - 1;
        for (int i = from; i >= 0 && from - i < MostLookedAt; i--)
        {
            TextSpan span = _mentions[i].Span;
            if (span.Start < head.Start - _longest) break;
            if (!span.Contains(head)) continue;
            bool inside = phrase.Contains(span);
            // A mention that begins well before the phrase has another head: "[the bodies of men who fought for Gaddafi]" is not Gaddafi.
            if (!inside && span.Start < phrase.Start - MostBefore) continue;
            // Mentions nest ("the mayor of [Orvane]"); the widest inside the phrase is the one the phrase stands for.
            if (best is not null && (rank.Inside && !inside || rank.Inside == inside && (inside ? span.Length <= rank.Length : span.Length >= rank.Length))) continue;
            best = _mentions[i].Entity;
            rank = (inside, span.Length);
        }

        return best;
    }

    /// <summary>What the words name; null where they name nothing known.</summary>
    public EntityKind? KindAt(TextSpan head, TextSpan phrase)
    {
        if (At(head, phrase) is { } entity) return entity.Kind;
        return NameAround(head)?.Kind;
    }

    /// <summary>The name that a word is part of; null where it is part of none.</summary>
    public Name? NameAround(TextSpan word)
    {
        int low = 0, high = _names.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_names[middle].Span.End <= word.Start) low = middle + 1;
            else high = middle;
        }

        return low < _names.Length && _names[low].Span.Contains(word) ? _names[low] : null;
    }

    private int After(int offset)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_mentions[middle].Span.Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
