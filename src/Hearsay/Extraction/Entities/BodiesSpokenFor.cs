using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>The body that a person speaks for: "we" in the mouth of the army's spokesman is the army. Read off titles and descriptions whose noun stands in <c>lexicon/body-voices.tsv</c>.</summary>
internal sealed class BodiesSpokenFor(EntityLexicon lexicon, TextTrees trees, MentionsByPlace places)
{
    private readonly Dictionary<Cluster, MentionDraft?> _known = [];

    /// <summary>The body; null where the report gives the person none.</summary>
    public MentionDraft? Of(MentionDraft speaker)
    {
        if (speaker.Cluster.Kind is not (EntityKind.Person or EntityKind.Group)) return null;
        if (!_known.TryGetValue(speaker.Cluster, out MentionDraft? body)) _known.Add(speaker.Cluster, body = Find(speaker.Cluster));
        return body;
    }

    private MentionDraft? Find(Cluster cluster)
    {
        foreach (Role role in cluster.Roles.OrderBy(r => r.Span.Start))
            if (!role.Former && Inside(role.Span, cluster) is { } body) return body;
        foreach (MentionDraft member in cluster.Members.OrderBy(m => m.HeadSpan.Start))
            if (member.Form == MentionForm.Nominal && lexicon.IsBodyVoice(member.Lemma) && Inside(member.Span, cluster) is { } body) return body;
        return null;
    }

    private MentionDraft? Inside(TextSpan role, Cluster person)
    {
        int sentence = trees.SentenceAt(role.Start);
        if (sentence >= trees.Count) return null;
        TokenRange tokens = trees.TokensIn(sentence, role);
        bool speaks = false;
        for (int t = tokens.Start; t < tokens.End; t++) speaks |= lexicon.IsBodyVoice(trees[sentence][t].Lemma.ToLowerInvariant());
        if (!speaks) return null;
        foreach (MentionDraft mention in places.Between(role))
            if (mention.Cluster != person && IsBody(mention)) return mention;
        return null;
    }

    private static bool IsBody(MentionDraft mention) => mention.IsEntity
        && (mention.Cluster.Kind is EntityKind.Organisation or EntityKind.ArmedForce or EntityKind.Government or EntityKind.Media || (mention.Form == MentionForm.Name && mention.Cluster.Kind == EntityKind.Other))
        || (mention.Form == MentionForm.Pronoun && mention.Lemma == "its" && mention.Cluster.Members.Count > 1);
}
