using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// Joins a description to what it describes where the grammar says so: apposition ("Ortega, the mayor"), an acronym in brackets,
/// "Ortega is the mayor"; and reads off the roles that titles and descriptions give to a person.
/// </summary>
internal sealed class DescriptionLinks(EntityLexicon lexicon)
{
    public void Link(TextTrees trees, List<MentionDraft> mentions)
    {
        Dictionary<(int, int), MentionDraft> byHead = new(mentions.Count);
        foreach (MentionDraft mention in mentions) byHead.TryAdd((mention.Sentence, mention.Head), mention);
        // A parser may hang the apposition from any word of a name.
        foreach (MentionDraft mention in mentions)
            for (int t = mention.Tokens.Start; mention.Form == MentionForm.Name && t < mention.Tokens.End; t++) byHead.TryAdd((mention.Sentence, t), mention);
        foreach (MentionDraft mention in mentions)
        {
            if (mention.Form == MentionForm.Pronoun) continue;
            SentenceTree tree = trees[mention.Sentence];
            LinkApposition(tree, mention, byHead);
            if (mention.Form == MentionForm.Name) LinkNaming(tree, mention, byHead);
            LinkPredicate(tree, mention, byHead);
            LinkService(tree, mention, byHead);
            if (mention.Form == MentionForm.Name) LinkBracketed(tree, mention, byHead);
            if (mention is { Form: MentionForm.Name, Kind: EntityKind.Person }) ReadTitle(tree, mention);
            if (mention.Form == MentionForm.Name) LinkWordsBefore(mention, byHead);
        }
    }

    private void LinkApposition(SentenceTree tree, MentionDraft mention, Dictionary<(int, int), MentionDraft> byHead)
    {
        // The parser takes some appositions for descriptions, which stand before a name.
        if (!SentenceTree.Is(mention.Relation, "appos") && !(mention.Relation == "nmod:desc" && tree.Head(mention.Head) < mention.Head)) return;
        int governor = tree.Head(mention.Head);
        if (governor < 0 || !byHead.TryGetValue((mention.Sentence, governor), out MentionDraft? other) || !MayBeOne(other, mention)) return;
        if (ListMembers(tree, other, mention, byHead)) return;
        Cluster.Merge(other, mention, "appositive");
        (MentionDraft name, MentionDraft description) = mention.Form == MentionForm.Nominal ? (other, mention) : (mention, other);
        AddRoles(tree, name, description, byHead);
    }

    // "three groups – Dawn, the Herons and the Union –": the names are members of what stands before them, none of them is it.
    private static bool ListMembers(SentenceTree tree, MentionDraft several, MentionDraft first, Dictionary<(int, int), MentionDraft> byHead)
    {
        if (several.Form != MentionForm.Nominal || several.Number != GrammaticalNumber.Plural && tree[several.Head].Xpos is not "NNS" || !IsNamed(tree, first)) return false;
        List<MentionDraft> members = [first];
        ReadOnlySpan<int> children = tree.Children(first.Head);
        foreach (int child in children)
            if (members.Count < MostBeside && SentenceTree.Is(tree.Relation(child), "conj") && byHead.TryGetValue((first.Sentence, child), out MentionDraft? next) && IsNamed(tree, next) && next != first) members.Add(next);
        if (members.Count < 2) return false;
        several.Cluster.Listed.AddRange(members);
        return true;
    }

    // A name that the recognizer missed is still written as one.
    private static bool IsNamed(SentenceTree tree, MentionDraft mention) => mention.Form == MentionForm.Name || (mention.Form == MentionForm.Nominal && mention.IsEntity && tree[mention.Head].Upos == "PROPN");

    // "the team, known as the Herons"; "a group called Dawn".
    private void LinkNaming(SentenceTree tree, MentionDraft name, Dictionary<(int, int), MentionDraft> byHead)
    {
        int verb = tree.Head(name.Head);
        if (verb < 0 || !SentenceTree.Is(tree.Relation(verb), "acl") || tree[verb].Xpos != "VBN" || !lexicon.IsNaming(tree[verb].Lemma)) return;
        if (SentenceTree.Is(name.Relation, "obl") && !(tree.Child(name.Head, "case") is >= 0 and int marker && lexicon.IsNamingMarker(tree[marker].Form))) return;
        if (byHead.TryGetValue((name.Sentence, tree.Head(verb)), out MentionDraft? described) && described.Form == MentionForm.Nominal && MayBeOne(described, name)) Cluster.Merge(described, name, "known-as");
    }

    // "Ortega is the mayor": a description without negation, and not of several things at once.
    private void LinkPredicate(SentenceTree tree, MentionDraft mention, Dictionary<(int, int), MentionDraft> byHead)
    {
        if (mention.Form != MentionForm.Nominal || tree.Child(mention.Head, "cop") < 0) return;
        int subject = tree.Child(mention.Head, "nsubj");
        if (subject < 0 || !byHead.TryGetValue((mention.Sentence, subject), out MentionDraft? other) || !MayBeOne(other, mention)) return;
        if (other.Form != MentionForm.Name) return;
        foreach (int child in tree.Children(mention.Head))
            if (tree[child].Upos is "PART" || tree.Relation(child) is "aux" or "mark" || tree[child].Lemma is "not" or "never" or "no") return;
        Cluster.Merge(other, mention, "predicate");
        AddRoles(tree, other, mention, byHead);
    }

    // "Ortega served as mayor"; "Ortega, who served as mayor from 2001 to 2004".
    private void LinkService(SentenceTree tree, MentionDraft mention, Dictionary<(int, int), MentionDraft> byHead)
    {
        if (mention.Form != MentionForm.Nominal || !SentenceTree.Is(mention.Relation, "obl") || tree.Child(mention.Head, "case") is not (>= 0 and int marker) || tree[marker].Form != "as") return;
        int verb = tree.Head(mention.Head);
        if (verb < 0 || !lexicon.IsServing(tree[verb].Lemma)) return;
        int subject = tree.Child(verb, "nsubj");
        if (subject >= 0 && tree[subject].Upos == "PRON" && SentenceTree.Is(tree.Relation(verb), "acl")) subject = tree.Head(verb);
        if (subject < 0 || !byHead.TryGetValue((mention.Sentence, subject), out MentionDraft? other) || other.Form != MentionForm.Name || !MayBeOne(other, mention)) return;
        foreach (int child in tree.Children(verb))
            if (tree[child].Upos is "PART" || tree.Relation(child) is "aux" or "mark" || tree[child].Lemma is "not" or "never") return;
        Cluster.Merge(other, mention, "served-as");
        AddRoles(tree, other, mention, byHead);
    }

    private static void LinkBracketed(SentenceTree tree, MentionDraft mention, Dictionary<(int, int), MentionDraft> byHead)
    {
        int after = mention.Tokens.End;
        if (after + 2 >= tree.Count || tree[after].Form != "(" || mention.Words.Length < 2) return;
        for (int t = after + 1; t < tree.Count && t < after + 4; t++)
            if (byHead.TryGetValue((mention.Sentence, t), out MentionDraft? inside) && inside.Form == MentionForm.Name && inside.Tokens.Start == after + 1
                && inside.Tokens.End < tree.Count && tree[inside.Tokens.End].Form == ")" && inside.Words.Length == 1 && inside.Words[0].Length > 1 && inside.Words[0].All(char.IsUpper))
            {
                Cluster.Merge(mention, inside, "acronym");
                return;
            }
    }

    // "terrorism specialist Ortega", "the news agency ORL": a description that runs straight into the name.
    private static void LinkWordsBefore(MentionDraft name, Dictionary<(int, int), MentionDraft> byHead)
    {
        if (!byHead.TryGetValue((name.Sentence, name.Tokens.Start - 1), out MentionDraft? before) || before.Form != MentionForm.Nominal) return;
        if (before.Number == GrammaticalNumber.Plural || before.Definiteness == Definiteness.Demonstrative || !MayBeOne(before, name)) return;
        Cluster.Merge(name, before, "title");
    }

    private static bool MayBeOne(MentionDraft a, MentionDraft b)
    {
        if (a.Form == MentionForm.Pronoun || !a.IsEntity || !b.IsEntity) return false;
        // "Tripoli, the rebels' goal" is no identity we can use, nor is "Orvane, Libya".
        if (a.Kind == EntityKind.Place || b.Kind == EntityKind.Place) return false;
        bool personA = a.Kind == EntityKind.Person, personB = b.Kind == EntityKind.Person;
        if (personA != personB) return false;
        if (a.Form == MentionForm.Name && b.Form == MentionForm.Name && personA) return false;
        return a.Number == b.Number || a.Number == GrammaticalNumber.Either || b.Number == GrammaticalNumber.Either;
    }

    // Words before a name that say what the person is: "US President", "former rebel commander".
    private void ReadTitle(SentenceTree tree, MentionDraft mention)
    {
        int start = mention.Tokens.Start;
        bool office = false;
        while (start > 0)
        {
            Token before = tree[start - 1];
            string lemma = before.Lemma.ToLowerInvariant();
            // "Secretary of State Tolan", "Minister of Foreign Affairs Tolan".
            if (Office(tree, start) is >= 0 and int of)
            {
                office = true;
                start = of;
                continue;
            }

            // "president-elect Tolan"
            if (start > 2 && tree[start - 2].Form is "-" && lexicon.IsStanding(before.Form.ToLowerInvariant()))
            {
                start -= 2;
                continue;
            }

            if (lexicon.IsTitle(before.Form, out _, out bool isOffice))
            {
                if (!isOffice && !office) break;
                office |= isOffice;
            }
            else if (before.Upos is "NOUN" or "PROPN" && (before.Upos == "NOUN" || char.IsLower(before.Form[0])) && lexicon.IsPerson(lemma, out _))
            {
                office = true;
            }
            else if (!(office && before.Upos is "NOUN" or "PROPN" or "ADJ" or "PUNCT" && before.Form is not ("," or "(" or ")" or "\"" or "“" or "”" or ":" or ";" or "." or "—" or "–")))
            {
                break;
            }

            start--;
        }

        while (start < mention.Tokens.Start && tree[start].Upos is "PUNCT") start++;
        if (!office || start >= mention.Tokens.Start) return;
        TokenRange role = new(start, mention.Tokens.Start);
        mention.Cluster.Roles.Add(new Role(tree.Span(role), IsFormer(tree, role)));
        for (int t = role.Start; t < role.End; t++)
            if (tree[t].Upos is "NOUN" or "PROPN") mention.Cluster.Nouns.Add(tree[t].Lemma.ToLowerInvariant());
    }

    // The first word of an office that is named with "of", which ends just before a name; -1 where none does.
    private int Office(SentenceTree tree, int end)
    {
        for (int of = end - 2; of >= 1 && of > end - 5; of--)
        {
            if (tree[of].Form != "of") continue;
            Token office = tree[of - 1];
            return (lexicon.IsTitle(office.Form, out _, out bool isOffice) && isOffice) || (office.Upos == "NOUN" && lexicon.IsPerson(office.Lemma.ToLowerInvariant(), out _)) ? of - 1 : -1;
        }

        return -1;
    }

    // "the former ambassador to Orvane and former director of the office" gives two roles.
    private void AddRoles(SentenceTree tree, MentionDraft name, MentionDraft description, Dictionary<(int, int), MentionDraft> byHead)
    {
        if (name.Kind != EntityKind.Person || description.Form != MentionForm.Nominal) return;
        bool former = AddRole(tree, name, description.Head, false);
        // A name with a long list of descriptions would be walked once for each.
        ReadOnlySpan<int> beside = tree.Children(name.Head);
        foreach (int child in (int[])[.. tree.Children(description.Head), .. beside.Length > MostBeside ? [] : beside])
            if (SentenceTree.Is(tree.Relation(child), "conj") && (tree.Head(child) == description.Head || IsSecondOffice(tree, child, description.Head)) && lexicon.IsPerson(tree[child].Lemma.ToLowerInvariant(), out _))
            {
                AddRole(tree, name, child, former && tree.Child(child, "det") < 0);
                if (byHead.TryGetValue((name.Sentence, child), out MentionDraft? second) && MayBeOne(name, second)) Cluster.Merge(name, second, "appositive");
            }
    }

    private const int MostBeside = 32;

    // A parser may join the second office to the name: "Ortega, the former mayor and former director, led".
    private bool IsSecondOffice(SentenceTree tree, int joined, int first) =>
        joined > first && tree[joined].Xpos == "NN" && tree.Child(joined, "det") < 0 && tree.Child(joined, "flat") < 0 && IsFormer(tree, tree.Subtree(joined));

    private bool AddRole(SentenceTree tree, MentionDraft name, int head, bool inherited)
    {
        int start = head, end = head + 1;
        foreach (int child in tree.Children(head))
        {
            string relation = tree.Relation(child);
            if (child < head && !(relation is "case" or "cc" or "punct" or "cop" or "nsubj" or "advmod" or "det" or "mark"))
                start = Math.Min(start, tree.Subtree(child).Start);
            if (child > head && SentenceTree.Is(relation, "nmod")) end = Math.Max(end, tree.Subtree(child).End);
        }

        bool former = inherited || IsFormer(tree, new TokenRange(start, head + 1));
        Role role = new(tree.Span(new TokenRange(start, end)), former);
        if (!name.Cluster.Roles.Contains(role)) name.Cluster.Roles.Add(role);
        name.Cluster.Nouns.Add(tree[head].Lemma.ToLowerInvariant());
        return former;
    }

    private bool IsFormer(SentenceTree tree, TokenRange words)
    {
        for (int t = words.Start; t < words.End; t++)
            if (lexicon.IsFormer(tree[t].Form.ToLowerInvariant()) || tree[t].Form.StartsWith("ex-", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
