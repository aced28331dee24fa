using Hearsay.Language;
using Hearsay.Language.Names;

namespace Hearsay.Extraction.Entities;

/// <summary>Finds the words that may stand for an entity: names, nouns for people and bodies, pronouns; and other nouns, since "it" may mean them.</summary>
internal sealed class MentionFinder(EntityLexicon lexicon)
{
    /// <summary>Mentions of a text in the order of their heads.</summary>
    public List<MentionDraft> Find(TextTrees trees)
    {
        List<MentionDraft> mentions = [];
        Sequence<Name> names = trees.Parsed.Names;
        int next = 0;
        for (int s = 0; s < trees.Count; s++)
        {
            SentenceTree tree = trees[s];
            TextSpan span = tree.Sentence.Span;
            int[] nameOf = new int[tree.Count];
            Array.Fill(nameOf, -1);
            while (next < names.Count && names[next].Span.Start < span.Start) next++;
            for (; next < names.Count && names[next].Span.Start < span.End; next++)
            {
                TokenRange tokens = trees.TokensIn(s, names[next].Span);
                for (int t = tokens.Start; t < tokens.End; t++) nameOf[t] = next;
            }

            for (int t = 0; t < tree.Count; t++)
            {
                if (nameOf[t] >= 0)
                {
                    int end = t + 1;
                    while (end < tree.Count && nameOf[end] == nameOf[t]) end++;
                    mentions.Add(Name(trees.Text, tree, s, new TokenRange(t, end), names[nameOf[t]]));
                    t = end - 1;
                }
                else if (Pronoun(tree, s, t) is { } pronoun)
                {
                    mentions.Add(pronoun);
                }
                else if (Noun(tree, s, t, nameOf) is { } noun)
                {
                    mentions.Add(noun);
                }
            }
        }

        mentions.Sort((a, b) => a.HeadSpan.Start.CompareTo(b.HeadSpan.Start));
        foreach (MentionDraft mention in mentions)
        {
            mention.Speaks = Speaks(trees[mention.Sentence], mention.Head);
            Cluster.Of(mention);
        }

        return mentions;
    }

    private bool Speaks(SentenceTree tree, int head) =>
        tree.Relation(head) == "nsubj" && tree.Head(head) >= 0 && tree[tree.Head(head)].Upos == "VERB" && lexicon.IsSaying(tree[tree.Head(head)].Lemma);

    private MentionDraft Name(string text, SentenceTree tree, int sentence, TokenRange tokens, Name name)
    {
        int head = tokens.End - 1;
        for (int t = tokens.Start; t < tokens.End; t++)
            if (!tokens.Contains(tree.Head(t)))
            {
                head = t;
                break;
            }

        // A parser may hang a name from its title ("President" over "Ortega"): the name still stands for the person.
        string written = name.Span.In(text);
        KnownName? known = name.Kind == EntityKind.Person ? null : lexicon.Names.Find(written);
        string[] words = Words(tree, tokens);
        bool plural = name.Kind == EntityKind.Group || tree[head].Xpos == "NNPS";
        return new MentionDraft
        {
            Sentence = sentence,
            Head = head,
            Tokens = tokens,
            Span = name.Span,
            HeadSpan = tree[head].Span,
            Extent = Extent(tree, head, tokens),
            Form = MentionForm.Name,
            Kind = known is { Kind: EntityKind.Place } && name.Kind != EntityKind.Place ? name.Kind : known?.Kind ?? name.Kind,
            Lemma = words[^1].ToLowerInvariant(),
            Number = name.Kind == EntityKind.Person ? GrammaticalNumber.Singular : plural ? GrammaticalNumber.Plural : name.Kind is EntityKind.Place or EntityKind.Other ? GrammaticalNumber.Singular : GrammaticalNumber.Either,
            Gender = name.Kind == EntityKind.Person ? GenderOf(tree, tokens, words) : Gender.Thing,
            Words = words,
            Name = known is not null && known.Kind != EntityKind.Group ? known.Name : written,
            Known = known is not null,
            Relation = tree.Relation(head),
        };
    }

    private static string[] Words(SentenceTree tree, TokenRange tokens)
    {
        List<string> words = [];
        for (int t = tokens.Start; t < tokens.End; t++)
            if (char.IsLetterOrDigit(tree[t].Form[0])) words.Add(tree[t].Form);
        return words.Count == 0 ? [tree[tokens.Start].Form] : [.. words];
    }

    private Gender GenderOf(SentenceTree tree, TokenRange tokens, string[] words)
    {
        for (int t = tokens.Start - 1; t >= 0 && t >= tokens.Start - 3; t--)
        {
            if (lexicon.IsTitle(tree[t].Form, out Gender title, out _) && title != Gender.Unknown) return title;
            if (tree[t].Upos is not ("NOUN" or "PROPN" or "ADJ" or "PUNCT")) break;
            if (lexicon.IsPerson(tree[t].Lemma.ToLowerInvariant(), out Gender noun) && noun != Gender.Unknown) return noun;
        }

        if (lexicon.IsTitle(words[0], out Gender own, out _) && own != Gender.Unknown) return own;
        return words.Length > 1 ? lexicon.FirstName(words[0]) : Gender.Unknown;
    }

    private MentionDraft? Pronoun(SentenceTree tree, int sentence, int t)
    {
        Token token = tree[t];
        if (token.Upos is not ("PRON" or "DET") || SentenceTree.Is(token.Relation, "expl")) return null;
        string form = token.Form.ToLowerInvariant();
        if (!lexicon.IsPronoun(form, out Pronoun pronoun)) return null;
        // "US forces" in capitals is no pronoun, whatever the tagger says.
        if (token.Form is "US" or "IT" && token.Xpos is "NNP") return null;
        return new MentionDraft
        {
            Sentence = sentence,
            Head = t,
            Tokens = new TokenRange(t, t + 1),
            Span = token.Span,
            HeadSpan = token.Span,
            Extent = token.Span,
            Form = MentionForm.Pronoun,
            Kind = EntityKind.Other,
            Lemma = form,
            Number = pronoun.Number,
            Gender = pronoun.Gender,
            Person = pronoun.Person,
            Relation = token.Relation,
        };
    }

    private MentionDraft? Noun(SentenceTree tree, int sentence, int t, int[] nameOf)
    {
        Token token = tree[t];
        if (token.Upos is not ("NOUN" or "PROPN") || SentenceTree.Is(token.Relation, "compound") || SentenceTree.Is(token.Relation, "flat")) return null;
        if ((SentenceTree.Is(token.Relation, "nmod:desc") && tree.Head(t) > t) || token.Relation is "amod" or "goeswith" or "fixed") return null;
        string lemma = token.Lemma.ToLowerInvariant();
        bool person = lexicon.IsPerson(lemma, out Gender gender);
        EntityKind kind = EntityKind.Person;
        GrammaticalNumber bodyNumber = GrammaticalNumber.Singular;
        bool body = !person && lexicon.IsBody(lemma, out kind, out bodyNumber) && !lexicon.IsNoBody(lemma, After(tree, t, 1), After(tree, t, 2));
        TokenRange phrase = Phrase(tree, t);
        // A title that heads its name ("spokesman Ortega"): the name is the mention, the title a role.
        for (int k = phrase.Start; k < phrase.End; k++)
            if (nameOf[k] >= 0 && tree.Head(k) == t && tree.Relation(k) is "flat" or "appos" && k == t + 1) return null;
        bool plural = token.Xpos is "NNS" or "NNPS" || token.Features.Contains("Number=Plur", StringComparison.Ordinal);
        return new MentionDraft
        {
            Sentence = sentence,
            Head = t,
            Tokens = phrase,
            Span = tree.Span(phrase),
            HeadSpan = token.Span,
            Extent = tree.SubtreeSpan(t),
            Form = MentionForm.Nominal,
            Kind = person ? (plural ? EntityKind.Group : EntityKind.Person) : body ? kind : EntityKind.Other,
            Lemma = lemma,
            Number = plural ? GrammaticalNumber.Plural : body ? (bodyNumber == GrammaticalNumber.Plural ? GrammaticalNumber.Plural : GrammaticalNumber.Either) : GrammaticalNumber.Singular,
            Gender = person ? gender : Gender.Thing,
            Definiteness = DefinitenessOf(tree, t),
            IsEntity = person || body,
            Relation = token.Relation,
        };
    }

    private static string After(SentenceTree tree, int token, int words) => token + words < tree.Count ? tree[token + words].Form.ToLowerInvariant() : "";

    private static Definiteness DefinitenessOf(SentenceTree tree, int head)
    {
        foreach (int child in tree.Children(head))
        {
            if (child > head) break;
            string relation = tree.Relation(child);
            if (SentenceTree.Is(relation, "nmod:poss")) return Definiteness.Possessed;
            if (!SentenceTree.Is(relation, "det")) continue;
            switch (tree[child].Form.ToLowerInvariant())
            {
                case "the": return Definiteness.Definite;
                case "this" or "that" or "these" or "those": return Definiteness.Demonstrative;
                default: return Definiteness.New;
            }
        }

        return Definiteness.New;
    }

    // The noun with what stands before it and what it takes after it, without relative clauses, appositions and coordinated nouns.
    private static TokenRange Phrase(SentenceTree tree, int head)
    {
        int start = head, end = head + 1;
        ReadOnlySpan<int> children = tree.Children(head);
        for (int k = children.Length - 1; k >= 0; k--)
        {
            int child = children[k];
            if (child > head) continue;
            string relation = tree.Relation(child);
            if (relation is "case" or "cc" or "punct" or "mark" or "cop" or "nsubj" or "advmod" or "aux" or "parataxis" or "expl" or "discourse" or "conj" || SentenceTree.Is(relation, "acl") || SentenceTree.Is(relation, "obl") || SentenceTree.Is(relation, "advcl")) break;
            start = Math.Min(start, tree.Subtree(child).Start);
        }

        while (start < head && tree[start].Upos is "ADP" or "PUNCT" or "CCONJ") start++;
        foreach (int child in children)
        {
            if (child < head) continue;
            string relation = tree.Relation(child);
            if (!(SentenceTree.Is(relation, "nmod") || relation is "flat" or "compound" or "nummod" or "amod" or "fixed")) break;
            end = Math.Max(end, tree.Subtree(child).End);
        }

        return new TokenRange(start, end);
    }

    private static TextSpan Extent(SentenceTree tree, int head, TokenRange tokens) => tree.SubtreeSpan(head).Union(tree.Span(tokens));
}
