using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// Links descriptions that point back: "the council" to the National Transitional Council, "the minister" to the person who was called
/// one, "this group" to the one group just spoken of. Where nothing or too much fits, the description is left open.
/// </summary>
internal sealed class NominalLinks(EntityLexicon lexicon)
{
    // How many sentences back a description of a kind ("the group") may point; one with the very noun may point further.
    private const int Near = 3;
    private const int Far = 12;

    public void Link(TextTrees trees, List<MentionDraft> mentions, List<Diagnostic> diagnostics)
    {
        Dictionary<(string, GrammaticalNumber), MentionDraft> things = [];
        for (int i = 0; i < mentions.Count; i++)
        {
            MentionDraft mention = mentions[i];
            if (mention is { Form: MentionForm.Nominal, IsEntity: false }) LinkThing(trees, things, mention);
            if (mention.Form != MentionForm.Nominal || !mention.IsEntity || mention.By != "first-mention") continue;
            if (mention.Definiteness is not (Definiteness.Definite or Definiteness.Demonstrative)) continue;
            // "the government of Orvane" says which government; only what says nothing more points back.
            bool bare = IsBare(trees[mention.Sentence], mention);
            if (SameNoun(trees, mentions, i, bare, out bool several) is { } same)
            {
                Cluster.Merge(same, mention, "same-noun");
                continue;
            }

            if (!bare) continue;
            if (!several && SameKind(mentions, i) is { } kin)
            {
                Cluster.Merge(kin, mention, "same-kind");
                continue;
            }

            if (mention.Definiteness == Definiteness.Demonstrative)
                diagnostics.Add(EntityDiagnostics.LeftOpen(EntityDiagnostics.DescriptionOpen, trees.Text, mention.Span, several ? "more than one may be meant" : "nothing before it fits"));
        }
    }

    // "a dam … the dam": common things, which hold the text together but are not listed.
    private static void LinkThing(TextTrees trees, Dictionary<(string, GrammaticalNumber), MentionDraft> things, MentionDraft thing)
    {
        bool pointsBack = thing.Definiteness is Definiteness.Definite or Definiteness.Demonstrative;
        if (pointsBack && things.TryGetValue((thing.Lemma, thing.Number), out MentionDraft? before) && thing.Sentence - before.Sentence <= Far
            && !(before.Sentence == thing.Sentence && before.Extent.Contains(thing.Span)) && (IsBare(trees[thing.Sentence], thing) || SameModifiers(trees, before, thing)))
            Cluster.Merge(before, thing, "same-noun");
        things[(thing.Lemma, thing.Number)] = thing;
    }

    private static bool IsBare(SentenceTree tree, MentionDraft mention)
    {
        foreach (int child in tree.Children(mention.Head))
        {
            string relation = tree.Relation(child);
            if (SentenceTree.Is(relation, "nmod") || SentenceTree.Is(relation, "amod") || SentenceTree.Is(relation, "acl") || relation is "compound" or "nummod" or "appos") return false;
        }

        return true;
    }

    // The same noun before, or a name that ends in it: the nearest, unless two stand about equally near.
    private MentionDraft? SameNoun(TextTrees trees, List<MentionDraft> mentions, int at, bool bare, out bool several)
    {
        MentionDraft mention = mentions[at];
        several = false;
        MentionDraft? found = null;
        for (int i = at - 1; i >= 0 && mention.Sentence - mentions[i].Sentence <= Far; i--)
        {
            MentionDraft other = mentions[i];
            if (other.Form == MentionForm.Pronoun || other.Cluster == mention.Cluster || (other.Sentence == mention.Sentence && other.Extent.Contains(mention.Span))) continue;
            if (!Agree(other, mention)) continue;
            bool fits = other.Form == MentionForm.Name
                ? bare && mention.Number != GrammaticalNumber.Plural && (other.Cluster.Nouns.Contains(mention.Lemma) || (lexicon.IsOrganisationHead(mention.Lemma) && other.Words.Length > 1 && HasWord(other, mention.Lemma)))
                : other.Lemma == mention.Lemma && other.Number == mention.Number && (bare || SameModifiers(trees, other, mention));
            if (!fits) continue;
            if (found is null)
            {
                found = other;
                if (mention.Definiteness == Definiteness.Definite || other.Cluster.HasName) return found;
            }
            else if (other.Cluster != found.Cluster && found.Sentence - other.Sentence <= Near)
            {
                several = true;
                return null;
            }
        }

        return found;
    }

    // "the group", "the agency": the one body of such a kind spoken of in the sentences just before.
    private static MentionDraft? SameKind(List<MentionDraft> mentions, int at)
    {
        MentionDraft mention = mentions[at];
        if (mention.Kind is EntityKind.Person or EntityKind.Other || mention.Number == GrammaticalNumber.Plural) return null;
        MentionDraft? found = null;
        for (int i = at - 1; i >= 0 && mention.Sentence - mentions[i].Sentence <= Near; i--)
        {
            MentionDraft other = mentions[i];
            if (other.Form != MentionForm.Name || !Kin(other.Cluster.Kind, mention.Kind) || other.Relation is "compound" or "nmod:poss" or "amod") continue;
            if (found is not null && found.Cluster != other.Cluster) return null;
            found = other;
        }

        return found;
    }

    private static bool Kin(EntityKind name, EntityKind noun) => noun switch
    {
        EntityKind.Organisation or EntityKind.Group => name is EntityKind.Organisation or EntityKind.ArmedForce,
        EntityKind.ArmedForce => name is EntityKind.ArmedForce,
        EntityKind.Media => name is EntityKind.Media,
        _ => false,
    };

    private static bool Agree(MentionDraft a, MentionDraft b)
    {
        bool personA = a.Kind is EntityKind.Person || (a.Kind == EntityKind.Group && a.Gender != Gender.Thing), personB = b.Kind is EntityKind.Person || (b.Kind == EntityKind.Group && b.Gender != Gender.Thing);
        return personA == personB && a.IsEntity;
    }

    private static bool HasWord(MentionDraft name, string word)
    {
        foreach (string own in name.Words)
            if (string.Equals(own, word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool SameModifiers(TextTrees trees, MentionDraft earlier, MentionDraft later)
    {
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        for (int t = earlier.Tokens.Start; t < earlier.Tokens.End; t++) known.Add(trees[earlier.Sentence][t].Lemma);
        for (int t = later.Tokens.Start; t < later.Tokens.End; t++)
        {
            Token token = trees[later.Sentence][t];
            if (token.Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" && !known.Contains(token.Lemma)) return false;
        }

        return true;
    }
}
