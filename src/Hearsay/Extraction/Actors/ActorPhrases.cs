using System.Diagnostics.CodeAnalysis;
using Hearsay.Extraction.Entities;
using Hearsay.Language;

namespace Hearsay.Extraction.Actors;

/// <summary>Reads a description such as "the Orvanian foreign minister" or "a spokesman for the army": its noun, the words before it, and what it is of.</summary>
internal sealed class ActorPhrases(EntityLexicon entityWords, SectorLexicon sectors, CountryWords countryWords, SideFinder sides, TextTrees trees, EntityReading entities, PlacesByWord countries)
{
    // No description that people write is longer; a machine's may be.
    private const int MostWords = 40;

    /// <summary>Reads a description or a role.</summary>
    /// <param name="span">Its words.</param>
    /// <param name="head">Its head; null where it is yet to be found.</param>
    /// <param name="self">Index of the entity described.</param>
    /// <param name="draft">Takes what is found.</param>
    /// <param name="isTitle">True for the words of a role.</param>
    /// <param name="isOver">True where its dates say that it is past.</param>
    public void Read(TextSpan span, TextSpan? head, int self, ActorDraft draft, bool isTitle, bool isOver)
    {
        int s = trees.SentenceAt(span.Start);
        if (s >= trees.Count) return;
        SentenceTree tree = trees[s];
        TokenRange words = trees.TokensIn(s, span);
        if (words.End <= words.Start) return;
        int noun = head is { } at ? trees.TokensIn(s, at).Start : HeadOf(tree, words);
        int first = Math.Max(words.Start, noun - MostWords);
        bool former = isOver || IsFormer(tree, Math.Max(0, first - 1), noun);
        Countries(tree, first, noun, draft, out bool hasCountry);
        if (!former) Sectors(tree, first, noun, draft, isTitle, hasCountry, self);
        After(tree, noun, self, draft, !former);
    }

    /// <summary>Reads a name whose words say what it is: "the Orvanian Ministry of Defence".</summary>
    public void ReadName(TextSpan span, TextSpan head, int self, ActorDraft draft)
    {
        int s = trees.SentenceAt(span.Start);
        if (s >= trees.Count) return;
        SentenceTree tree = trees[s];
        TokenRange words = trees.TokensIn(s, span);
        int noun = trees.TokensIn(s, head).Start;
        if (words.End <= words.Start || words.End - words.Start > MostWords) return;
        int before = FirstOfPhrase(tree, noun, words.Start);
        if (sectors.BeginsWith(tree, noun, "noun", out SectorWords found) || sectors.EndsIn(tree, words.Start, noun, "noun", out found) || sectors.EndsIn(tree, words.Start, words.End - 1, "noun", out found))
            if (found.Sector is { } sector && words.End - words.Start > 1) draft.IsIn(sector, ActorRank.Beside, tree.Span(found.Tokens), found.By);
        Countries(tree, before, noun, draft, out _);
        After(tree, noun, self, draft, borrow: false);
        for (int t = noun + 1; t + 1 < words.End; t++)
            if (tree[t].Form == "of" && countries.At(tree[t + 1].Span) is { } place) draft.IsOf(place.Country!, ActorRank.Beside, tree[t + 1].Span, "place:" + place.Id);
    }

    /// <summary>Words that run straight into the name of a person: "Orvanian cleric Tolan", where no role was read.</summary>
    public void ReadBefore(TextSpan name, ActorDraft draft)
    {
        int s = trees.SentenceAt(name.Start);
        if (s >= trees.Count) return;
        SentenceTree tree = trees[s];
        int noun = trees.TokensIn(s, name).Start - 1;
        if (noun < 0 || tree[noun].Upos is not ("NOUN" or "PROPN")) return;
        if (!(noun > 1 && tree[noun - 1].Form == "of") && !entityWords.IsPerson(tree[noun].Lemma.ToLowerInvariant(), out _) && !entityWords.IsTitle(tree[noun].Form, out _, out _)) return;
        // "Secretary of State Tolan", "Minister of Defence Tolan".
        int first = noun > 1 && tree[noun - 1].Form == "of" && entityWords.IsTitle(tree[noun - 2].Form, out _, out bool office) && office ? noun -= 2 : noun;
        while (first > 0 && noun - first < MostWords && tree[first - 1].Upos is "NOUN" or "PROPN" or "ADJ") first--;
        bool former = IsFormer(tree, first, noun) || (first > 0 && IsFormer(tree, first - 1, first));
        Countries(tree, first, noun, draft, out bool hasCountry);
        if (!former) Sectors(tree, first, noun, draft, isTitle: true, hasCountry, -1);
    }

    /// <summary>True where the word before says that a people is meant, and no country.</summary>
    public bool IsEthnic(TextSpan word)
    {
        int s = trees.SentenceAt(word.Start), t = s < trees.Count ? trees.TokensIn(s, word).Start : 0;
        return t > 0 && trees[s][t - 1].Lemma is "ethnic";
    }

    // Countries that are said of the noun by the words before it. Two of them leave it open.
    private void Countries(SentenceTree tree, int first, int noun, ActorDraft draft, out bool found)
    {
        found = false;
        string? one = null;
        TextSpan at = default;
        string by = "";
        for (int t = noun - 1; t >= first; t--)
        {
            if (Country(tree, t, out string? country, out string line) is false) continue;
            if (IsOfSide(tree, t) || (t > 0 && tree[t - 1].Lemma is "ethnic" or "non")) continue;
            if (one is not null && one != country) return;
            (one, at, by) = (country, tree[t].Span, line);
        }

        if (one is null) return;
        found = true;
        draft.IsOf(one, ActorRank.Said, at, by);
    }

    // What the finder of places saw, and within names, which it leaves whole, what the list of countries knows.
    private bool Country(SentenceTree tree, int token, [NotNullWhen(true)] out string? country, out string by)
    {
        (country, by) = (null, "");
        if (countries.At(tree[token].Span) is { Country: { } placed } place) (country, by) = (placed, "place:" + place.Id);
        else if (tree[token].Upos is "PROPN" or "ADJ" && char.IsUpper(tree[token].Form[0]) && countryWords.Of(tree[token].Form) is { } known) (country, by) = (known, "lexicon:countries/" + tree[token].Form);
        return country is not null;
    }

    private void Sectors(SentenceTree tree, int first, int noun, ActorDraft draft, bool isTitle, bool hasCountry, int self)
    {
        SectorWords found;
        for (int t = noun - 1; t >= first && noun - t <= 3; t--)
            if (!IsOfSide(tree, t) && SentenceTree.Is(tree.Relation(t), "compound") | tree.Relation(t) == "amod" && sectors.EndsIn(tree, t, t, "over", out found))
            {
                draft.IsIn(found.Sector!.Value, ActorRank.Said, tree.Span(found.Tokens), found.By);
                Bodies(tree, first, noun, draft, self);
                return;
            }

        if (isTitle && sectors.EndsIn(tree, first, noun, "title", out found) || sectors.BeginsWith(tree, noun, "noun", out found) || sectors.EndsIn(tree, first, noun, "noun", out found))
        {
            if (found.Sector is { } said) draft.IsIn(said, ActorRank.Said, tree.Span(found.Tokens), found.By);
            Bodies(tree, first, noun, draft, self);
            return;
        }

        bool weak = sectors.EndsIn(tree, first, noun, "weak", out found);
        Bodies(tree, first, noun, draft, self);
        for (int t = noun - 1; weak && t >= first; t--)
            if (!IsOfSide(tree, t) && (sectors.EndsIn(tree, t, t, "before", out SectorWords beside) || (tree[t].Upos == "NOUN" && sectors.EndsIn(tree, first, t, "noun", out beside))))
            {
                draft.IsIn(beside.Sector!.Value, ActorRank.Beside, tree.Span(beside.Tokens), beside.By);
                return;
            }

        if (weak && found.Sector is { } usual) draft.IsIn(usual, ActorRank.Default, tree.Span(found.Tokens), found.By);
        if (hasCountry && sectors.EndsIn(tree, first, noun, "state", out SectorWords state)) draft.IsIn(state.Sector!.Value, ActorRank.Default, tree.Span(state.Tokens), state.By);
    }

    // "NATO troops", "an army officer", "the council's chairman".
    private void Bodies(SentenceTree tree, int first, int noun, ActorDraft draft, int self)
    {
        for (int t = noun - 1; t >= first; t--)
            if (!IsOfSide(tree, t) && IsBody(tree, t, self) is >= 0 and int body)
            {
                draft.BelongsTo(body, tree[t].Span, "tree:" + tree.Relation(t));
                return;
            }
    }

    // "the president of Orvane", "a spokesman for the army", "opposition parties in Orvane".
    private void After(SentenceTree tree, int noun, int self, ActorDraft draft, bool borrow)
    {
        foreach (int child in tree.Children(noun))
        {
            if (child < noun || !SentenceTree.Is(tree.Relation(child), "nmod") || tree.Child(child, "case") is not (>= 0 and int marker)) continue;
            string preposition = tree[marker].Lemma.ToLowerInvariant();
            if (preposition is "of" or "in" or "throughout" or "across" && Place(tree, child) is { } place)
            {
                if (preposition == "of") draft.IsOf(place.Country!, ActorRank.Said, tree[child].Span, "place:" + place.Id);
                else if (draft.Sector is Sector.Police or Sector.Opposition or Sector.Party or Sector.Judiciary or Sector.Legislature or Sector.Education or Sector.Medical) draft.IsOf(place.Country!, ActorRank.Local, tree[child].Span, "tree:" + preposition);
            }

            // "A group of Orvanian refugees" is what it is made of.
            if (preposition == "of" && borrow && sectors.EndsIn(tree, noun, noun, "weak", out _) && MadeOf(tree, child, self))
            {
                int first = FirstOfPhrase(tree, child, child);
                Countries(tree, first, child, draft, out bool hasCountry);
                Sectors(tree, first, child, draft, isTitle: false, hasCountry, self);
                continue;
            }

            if (borrow && preposition is "of" or "for" or "from" or "with" or "in" && IsBody(tree, child, self) is >= 0 and int body) draft.BelongsTo(body, tree[child].Span, "tree:" + preposition);
        }
    }

    // Several people; a body of which somebody is a member is another matter.
    private bool MadeOf(SentenceTree tree, int token, int self) =>
        entities.Within(tree[token].Span) is [var first, ..] && first.Entity != self && entities.Entities[first.Entity].Kind == EntityKind.Group && tree[token].Xpos is "NNS" or "NNPS";

    private Place? Place(SentenceTree tree, int token)
    {
        if (countries.At(tree[token].Span) is { } own) return own;
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "flat" or "compound" && countries.At(tree[child].Span) is { } part) return part;
        return null;
    }

    private int IsBody(SentenceTree tree, int token, int self)
    {
        ReadOnlySpan<ReadMention> here = entities.Within(tree[token].Span);
        if (here.Length == 0 || here[0].Entity == self || here[0].Words.Form == MentionForm.Pronoun) return -1;
        Entity entity = entities.Entities[here[0].Entity];
        if (entity.Kind is not (EntityKind.Organisation or EntityKind.ArmedForce or EntityKind.Government or EntityKind.Media)) return -1;
        // A country tells whose somebody is, but no body of it.
        return countries.At(tree[token].Span) is { } place && here[0].Words.Form == MentionForm.Name && place.Span.Contains(here[0].Words.Span) ? -1 : here[0].Entity;
    }

    // "the Orvane-backed", "pro-Orvanian", "the Orvane-led": whose side somebody is on, not whose they are.
    private bool IsOfSide(SentenceTree tree, int token) =>
        (token + 2 < tree.Count && tree[token + 1].Form is "-" or "–" or "‑" && (tree[token + 2].Upos == "VERB" || sides.TakesSide(tree[token + 2].Form)))
        || (token > 0 && tree[token - 1].Form is "-" or "–" && token > 1 && tree[token - 2].Lemma is "pro" or "anti")
        || tree[token].Form.StartsWith("pro-", StringComparison.OrdinalIgnoreCase) || tree[token].Form.StartsWith("anti-", StringComparison.OrdinalIgnoreCase);

    private bool IsFormer(SentenceTree tree, int first, int noun)
    {
        for (int t = first; t < noun; t++)
            if (entityWords.IsFormer(tree[t].Form.ToLowerInvariant()) && tree[t].Form is not ("then" or "Then")) return true;
        return tree[noun].Form.StartsWith("ex-", StringComparison.OrdinalIgnoreCase);
    }

    // The words of a role that stand before a name hang from the name: the last noun before any "of" heads them.
    private static int HeadOf(SentenceTree tree, TokenRange words)
    {
        for (int t = words.Start; t < words.End; t++)
            if (tree[t].Upos is "ADP" && t > words.Start) return t - 1;
        return words.End - 1;
    }

    private static int FirstOfPhrase(SentenceTree tree, int noun, int first)
    {
        int start = first;
        foreach (int child in tree.Children(noun))
        {
            if (child >= start) break;
            if (tree.Relation(child) is "amod" or "compound" || SentenceTree.Is(tree.Relation(child), "nmod:poss")) start = Math.Min(start, tree.Subtree(child).Start);
        }

        return Math.Max(start, noun - MostWords);
    }
}
