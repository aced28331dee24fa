using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>Looks up the mentions of a text by where they stand.</summary>
internal sealed class MentionsByPlace
{
    // Between two quotations of one paragraph stand a few words; what lies further apart is not looked through.
    private const int MostBetween = 40;
    private readonly TextTrees _trees;
    private readonly List<MentionDraft> _mentions;
    private readonly Dictionary<int, MentionDraft> _byHead;
    private readonly Dictionary<int, MentionDraft> _byStart = [];
    private readonly HashSet<MentionDraft> _sources = [];

    public MentionsByPlace(TextTrees trees, List<MentionDraft> mentions)
    {
        _trees = trees;
        _mentions = mentions;
        _byHead = new(mentions.Count);
        foreach (MentionDraft mention in mentions)
        {
            _byHead.TryAdd(mention.HeadSpan.Start, mention);
            if (mention.Form == MentionForm.Name) _byStart.TryAdd(mention.Span.Start, mention);
        }
    }

    /// <summary>The mention that the source of an attribution stands for: of those headed in it, the one that reaches furthest.</summary>
    public MentionDraft? Source(Attribution attribution)
    {
        MentionDraft? best = null;
        foreach (TextSpan span in attribution.Source.Spans)
        {
            int sentence = _trees.SentenceAt(span.Start);
            if (sentence >= _trees.Count) continue;
            TokenRange tokens = _trees.TokensIn(sentence, span);
            for (int t = tokens.Start; t < tokens.End; t++)
            {
                if (!_byHead.TryGetValue(_trees[sentence][t].Span.Start, out MentionDraft? mention) || !mention.IsEntity) continue;
                if (best is null || mention.Extent.Length > best.Extent.Length) best = mention;
            }
        }

        if (best is not null) _sources.Add(best);
        return best;
    }

    /// <summary>True where a mention was asked for as the source of an attribution.</summary>
    public bool IsSource(MentionDraft mention) => _sources.Contains(mention);

    /// <summary>The name that begins at an offset, or shortly after a title there.</summary>
    public MentionDraft? NameFrom(int offset) => _byStart.TryGetValue(offset, out MentionDraft? name) && (name.Kind == EntityKind.Person || (name.Kind == EntityKind.Other && name.Words.Length is 2 or 3)) ? name : null;

    /// <summary>The person or body that is the subject of a sentence.</summary>
    public MentionDraft? SubjectOf(int sentence)
    {
        SentenceTree tree = _trees[sentence];
        int subject = tree.Count == 0 ? -1 : tree.Child(tree.Root, "nsubj");
        if (subject >= 0 && _byHead.TryGetValue(tree[subject].Span.Start, out MentionDraft? mention) && mention.IsEntity) return mention;
        // A name may be hung from its title, or its apposition from it.
        for (int t = 0; subject >= 0 && t < tree.Count && t < MostBetween; t++)
            if (tree.IsUnder(t, subject) && _byHead.TryGetValue(tree[t].Span.Start, out mention) && mention.Form == MentionForm.Name && mention.Kind == EntityKind.Person) return mention;
        return null;
    }

    /// <summary>True where a subject between two offsets is somebody else.</summary>
    public bool SpeaksOfAnother(int start, int end, Cluster speaker)
    {
        for (int i = FirstFrom(start), n = 0; i < _mentions.Count && _mentions[i].HeadSpan.Start < end; i++)
        {
            if (n++ > MostBetween) return true;
            MentionDraft mention = _mentions[i];
            if (mention.IsEntity && mention.Cluster != speaker && SentenceTree.Is(mention.Relation, "nsubj") && mention.Cluster.Kind != EntityKind.Other) return true;
        }

        return false;
    }

    /// <summary>Mentions headed in a stretch of text, in the order of their heads.</summary>
    public IEnumerable<MentionDraft> Between(TextSpan span)
    {
        for (int i = FirstFrom(span.Start); i < _mentions.Count && _mentions[i].HeadSpan.Start < span.End; i++) yield return _mentions[i];
    }

    private int FirstFrom(int offset)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_mentions[middle].HeadSpan.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
