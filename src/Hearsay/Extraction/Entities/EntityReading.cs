namespace Hearsay.Extraction.Entities;

/// <summary>Who and what a text names, with look-up by words. Made by <see cref="EntityResolver"/>.</summary>
internal sealed record EntityReading(Sequence<Entity> Entities, Sequence<Diagnostic> Diagnostics)
{
    private readonly Dictionary<string, int> _byId = Entities.Select((e, i) => (e.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    /// <summary>Mentions in the order of their heads. Every mention of every entity is here.</summary>
    public Sequence<ReadMention> Mentions { get; init; }

    /// <summary>
    /// Everything that is spoken of more than once, each as its mentions in text order: the entities, and beside them common things ("the dam … it") and
    /// speakers without a name, which hold the text together and are not listed.
    /// </summary>
    public Sequence<Sequence<ReadMention>> Chains { get; init; }

    /// <summary>The same reading with more said of each entity; their order and ids stay.</summary>
    public EntityReading With(Sequence<Entity> entities) => this with { Entities = entities };

    /// <summary>The entity of an id; null where there is none.</summary>
    public Entity? ById(string? id) => id is not null && _byId.TryGetValue(id, out int index) ? Entities[index] : null;

    /// <summary>The entity whose mention is headed by the word that begins at <paramref name="offset"/>: the way from a token of a tree to its entity.</summary>
    public Entity? HeadedAt(int offset)
    {
        int at = FirstFrom(offset);
        return at < Mentions.Count && Mentions[at].Head.Start == offset ? Entities[Mentions[at].Entity] : null;
    }

    /// <summary>
    /// The entity that a stretch of words stands for: of the mentions headed inside it, the one that reaches furthest.
    /// "A spokesman for the ministry" is the spokesman; "the Orvane Relief Committee (ORC)" is the committee.
    /// </summary>
    public Entity? Of(TextSpan words) => MentionIn(words) is { } mention ? Entities[mention.Entity] : null;

    /// <summary>The mention that a stretch of words stands for; null where none is headed inside it.</summary>
    public ReadMention? MentionIn(TextSpan words)
    {
        ReadMention? best = null;
        int most = 0;
        for (int i = FirstFrom(words.Start); i < Mentions.Count && Mentions[i].Head.End <= words.End; i++)
        {
            ReadMention mention = Mentions[i];
            int reach = Math.Min(mention.Extent.End, words.End) - Math.Max(mention.Extent.Start, words.Start);
            if (reach <= most) continue;
            most = reach;
            best = mention;
        }

        return best;
    }

    /// <summary>The mentions headed inside a stretch of words, in the order of their heads.</summary>
    public ReadOnlySpan<ReadMention> Within(TextSpan words)
    {
        int first = FirstFrom(words.Start), end = first;
        while (end < Mentions.Count && Mentions[end].Head.End <= words.End) end++;
        return Mentions.AsSpan()[first..end];
    }

    private int FirstFrom(int offset)
    {
        ReadOnlySpan<ReadMention> mentions = Mentions.AsSpan();
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].Head.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>A mention with its place in the reading.</summary>
/// <param name="Words">The mention as the analysis gives it.</param>
/// <param name="Head">Its head word; no two mentions share one.</param>
/// <param name="Extent">The whole phrase it heads, with title, apposition and relative clause.</param>
/// <param name="Entity">Index of its entity in <see cref="EntityReading.Entities"/>; -1 for what is no entity.</param>
internal readonly record struct ReadMention(Mention Words, TextSpan Head, TextSpan Extent, int Entity);
