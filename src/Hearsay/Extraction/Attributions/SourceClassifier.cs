using Hearsay.Extraction.Entities;
using Hearsay.Language;

namespace Hearsay.Extraction.Attributions;

/// <summary>Links each source to its entity and says what kind of source it is.</summary>
internal sealed class SourceClassifier(LanguagePack pack)
{
    private readonly SourceNouns _nouns = new(pack);

    public Sequence<Attribution> Classify(TextTrees trees, Sequence<Attribution> attributions, EntityReading entities)
    {
        MentionIndex index = new(entities.Entities);
        Attribution[] classified = new Attribution[attributions.Count];
        Source? last = null;
        for (int i = 0; i < classified.Length; i++)
        {
            Attribution attribution = attributions[i];
            if (attribution.Source.Spans.Count > 0)
            {
                (Source source, string by) = Read(trees, attribution.Source, index, last);
                if (source.Class is not (SourceClass.Impersonal or SourceClass.General)) last = source;
                attribution = attribution with
                {
                    Source = source,
                    Evidence = [.. attribution.Evidence, new Evidence("source.class", source.Spans, by)],
                };
            }

            classified[i] = attribution;
        }

        return new Sequence<Attribution>(classified);
    }

    private (Source Source, string By) Read(TextTrees trees, Source source, MentionIndex index, Source? last)
    {
        TextSpan span = source.Spans[0];
        int sentence = trees.SentenceAt(span.Start);
        if (sentence >= trees.Count) return (source, "tree:none");
        SentenceTree tree = trees[sentence];
        int head = Holder(tree, Antecedent(tree, Head(tree, trees.TokensIn(sentence, span))));
        (Entity? entity, bool named) = index.Find(tree, head, span);
        // "the head of the port, Oskar Venn": who is named behind a description speaks.
        if (!named && tree.Child(head, "appos") is >= 0 and int beside && index.Find(tree, beside, span) is { Entity: not null, Named: true } name) (entity, named) = name;
        Token token = tree[head];

        // A noun for the press says more than the name before it: "the Herald newspaper", "Tha mainstram media".
        if (_nouns.PressIn(tree, trees.TokensIn(sentence, span), head) is { } press) return (source with { Class = SourceClass.Press, Entity = entity?.Id }, press);
        // "The Defence Ministry" is a name and an office at once; the office says more.
        if (entity is { Kind: EntityKind.Government } && named && _nouns.ClassOf(tree, head) is { Class: SourceClass.Official } office) return (source with { Class = SourceClass.Official, Entity = entity.Id }, office.By);
        if (entity is not null && ClassOf(entity, named) is { } known)
        {
            // "Police" and "officials" are no names even where the resolver keeps them together as one body.
            return (source with { Class = known, Entity = entity.Id }, $"entity:{entity.Kind}");
        }

        if (_nouns.ClassOf(tree, head) is { } listed) return (source with { Class = listed.Class, Entity = entity?.Id }, listed.By);
        if (token.Upos == "PRON") return (Pronoun(source, token, entity, last), "tree:pronoun");
        SourceClass guess = token.Upos == "PROPN" ? Proper(tree, head) : SourceClass.Unnamed;
        return (source with { Class = guess, Entity = entity?.Id }, "tree:" + token.Upos);
    }

    /// <summary>The class that follows from what an entity is; null where its words must decide.</summary>
    private static SourceClass? ClassOf(Entity entity, bool named) => (entity.Kind, named) switch
    {
        (EntityKind.Person, true) => SourceClass.NamedPerson,
        (EntityKind.Media, _) => SourceClass.Press,
        // A place that speaks is its government: "Iran denied it".
        (EntityKind.Government or EntityKind.Organisation or EntityKind.ArmedForce or EntityKind.Group or EntityKind.Place, true) => SourceClass.NamedBody,
        _ => null,
    };

    private static Source Pronoun(Source source, Token token, Entity? entity, Source? last) => token.Lemma.ToLowerInvariant() switch
    {
        "he" or "she" => source with { Class = SourceClass.NamedPerson, Entity = entity?.Id ?? (last?.Class == SourceClass.NamedPerson ? last.Entity : null) },
        // "They" seldom takes up a paper or a document just cited, more often people in its content.
        "they" when last is null or { Class: SourceClass.Press or SourceClass.Document } => source with { Class = SourceClass.Unnamed, Entity = entity?.Id },
        "it" or "they" or "we" or "who" or "which" or "that" when last is not null => source with { Class = last.Class, Entity = entity?.Id },
        "i" when last is not null => source with { Class = last.Class, Entity = entity?.Id ?? last.Entity },
        _ => source with { Class = SourceClass.Unnamed, Entity = entity?.Id },
    };

    /// <summary>A name that nothing else knew: with article or in capitals a body, else a person.</summary>
    private static SourceClass Proper(SentenceTree tree, int head) =>
        tree.Child(head, "det") >= 0 || IsCapitals(tree[head].Form) ? SourceClass.NamedBody : SourceClass.NamedPerson;

    private static bool IsCapitals(string form)
    {
        if (form.Length < 2) return false;
        foreach (char c in form)
            if (char.IsLower(c)) return false;
        return true;
    }

    /// <summary>The first word of a range whose head lies outside it.</summary>
    private static int Head(SentenceTree tree, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
            if (!range.Contains(tree.Head(i)) && tree[i].Upos != "PUNCT" && tree.Relation(i) is not ("case" or "det")) return i;
        return Math.Min(range.Start, tree.Count - 1);
    }

    /// <summary>"Minister of Information Oskar Venn", read as a minister of Venn: the name is who speaks.</summary>
    private static int Holder(SentenceTree tree, int office)
    {
        if (tree[office].Upos != "PROPN") return office;
        foreach (int name in tree.Children(office))
        {
            if (tree.Relation(name) != "nmod" || tree[name].Upos != "PROPN" || tree.Child(name, "case") is not (>= 0 and int of) || tree[of].Form != "of") continue;
            if (tree.Child(name, "flat") >= 0 && tree.Child(name, "compound") is >= 0 and int field && field > of && field < name) return name;
        }

        return office;
    }

    /// <summary>What a relative pronoun stands for: the noun its clause hangs on.</summary>
    private static int Antecedent(SentenceTree tree, int token)
    {
        if (tree[token].Lemma is not ("who" or "which" or "that") || tree[token].Upos != "PRON") return token;
        for (int at = tree.Head(token), step = 0; at >= 0 && step < 4; at = tree.Head(at), step++)
            if (tree.Relation(at) is "acl:relcl" && tree.Head(at) >= 0) return tree.Head(at);
        return token;
    }
}
