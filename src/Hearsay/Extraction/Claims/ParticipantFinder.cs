using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Finds who did what to whom, with what and where, from the lexicon's frame of the event word and the tree.</summary>
internal sealed class ParticipantFinder(LanguagePack pack, EventLexicon events)
{
    private static readonly string[] VerbActor = ["subj"], VerbTarget = ["obj"], NounActor = ["poss", "by", "adj"], NounTarget = ["of"];

    private readonly LexiconTable _partitives = pack.Lexicon("partitives");
    private readonly LexiconTable _weapons = pack.Lexicon("weapons");
    private readonly LexiconTable _mishaps = pack.Lexicon("mishaps");
    private readonly LexiconTable _bodies = pack.Lexicon("body-nouns");
    private readonly Blame _blame = new(pack);
    private readonly CalendarWords _calendar = new(pack);
    private readonly IdentityDoubts _doubts = new(pack);

    /// <summary>The participants of a trigger in text order, each with the relation that gave it, and the word that doubts who it is.</summary>
    public List<(Participant Participant, string By, IdentityDoubt? Doubt)> Find(SentenceTree tree, Trigger trigger, EntityIndex entities)
    {
        ParticipantDraft draft = new(tree, entities, _calendar, _partitives, _doubts, trigger.Token);
        if (trigger.Shape == TriggerShape.Nominal) Nominal(draft, tree, trigger);
        else Verbal(draft, tree, trigger);
        Circumstances(draft, tree, trigger.Token, trigger);
        if (trigger.Light >= 0) Circumstances(draft, tree, trigger.Light, trigger);
        return draft.InTextOrder();
    }

    private void Verbal(ParticipantDraft draft, SentenceTree tree, Trigger trigger)
    {
        int verb = trigger.Token;
        string[] actor = trigger.Entry?.Actor ?? VerbActor, target = trigger.Entry?.Target ?? VerbTarget;
        int doer = Place(tree, verb, actor);
        int undergoer = trigger.Shape == TriggerShape.Predicative && SentenceTree.Is(tree.Relation(verb), "obl") | SentenceTree.Is(tree.Relation(verb), "advcl") ? -1 : Place(tree, verb, target);
        // "were under attack from the hills": a state of those who undergo it.
        if (trigger.Shape == TriggerShape.Predicative && tree[verb].Upos == "NOUN" && Clauses.Preposition(tree, verb) == "under" && trigger.Entry is not null)
            (doer, undergoer) = (Place(tree, verb, ["from", "by"]), Arguments.SurfaceSubject(tree, verb));
        // What is described, labelled or called is the subject of what it is called.
        if (trigger.Shape == TriggerShape.Predicative && Clauses.Subject(tree, verb) < 0 && tree.Head(verb) is var namer && namer >= 0 && tree[namer].Upos == "VERB") doer = Arguments.Patient(tree, namer) is var named && named >= 0 ? named : doer;
        // "was rammed into the gate", "fired rockets at": the weapon is the means, and the target stands with the preposition.
        if (undergoer >= 0 && trigger.Entry?.Type is "ASSAULT" && IsWeapon(tree, undergoer) && Place(tree, verb, [.. target.Where(t => t is not ("obj" or "subj"))]) is var aim && aim >= 0)
        {
            draft.Add(ParticipantRole.Instrument, undergoer, Relation(tree, undergoer));
            undergoer = aim;
        }

        // "was allied with", "is opposed to": a passive without a doer whose subject is the one who does.
        if (doer < 0 && Clauses.IsPassive(tree, verb) && actor is ["subj"] && trigger.Entry is { } frame && frame.With.All(condition => condition[0] == '+') && !target.Contains("obj") && !target.Contains("subj")) doer = Arguments.SurfaceSubject(tree, verb);
        // "The plan was to threaten them": the plan threatens nobody.
        if (doer >= 0 && Clauses.HasChild(tree, verb, "cop") && Clauses.InfinitiveMark(tree, verb) >= 0 && tree[verb].Upos == "VERB") doer = -1;
        // "the bombing of the depot", where the parser takes the noun for a verb.
        if (tree[verb].Xpos == "VBG" && undergoer < 0) undergoer = Arguments.Oblique(tree, verb, "of");
        if (tree[verb].Xpos == "VBG" && doer < 0 && tree.Child(verb, "nmod:poss") is var owner && owner >= 0) doer = Arguments.Resolve(tree, owner);
        if (tree[verb].Xpos == "VBG" && doer < 0 && trigger.Entry?.Type == "FIGHT") doer = Arguments.Oblique(tree, verb, "between");
        // "were crushed by noon"
        if (doer >= 0 && _calendar.Holds(tree, doer)) doer = -1;
        if (undergoer >= 0 && trigger.Entry is not null && _calendar.Holds(tree, undergoer)) undergoer = -1;
        if (undergoer < 0 && trigger.Entry?.Type == "FIGHT") undergoer = Opponent(tree, verb);
        // The subject of "died" undergoes; it must not stand as doer too.
        if (undergoer == doer && undergoer >= 0) doer = -1;
        if (doer >= 0)
        {
            bool means = trigger.Entry?.Type is "ASSAULT" or "DIE" or "INJURE" or "DAMAGE" or "DISPLACE" && IsMeans(tree, doer, draft);
            draft.Add(means ? ParticipantRole.Instrument : ParticipantRole.Actor, doer, Relation(tree, doer));
            // "An army raid killed two": who raided has killed.
            if (means && DoerOf(draft, tree, doer) is >= 0 and int behind) draft.Add(ParticipantRole.Actor, behind, "rule:doer-of-the-means");
        }

        if (undergoer >= 0)
        {
            // "fired rockets at the depot": what is fired is the means, what it is fired at the target.
            draft.Add(ParticipantRole.Target, undergoer, Relation(tree, undergoer));
        }

        if (undergoer < 0 && Addressed(tree, verb, doer, trigger.Entry?.Type) is >= 0 and int addressed)
        {
            undergoer = addressed;
            draft.Add(ParticipantRole.Target, addressed, "rule:target-of-what-is-meant");
        }

        int recipient = tree.Child(verb, "iobj");
        // "asked the general to leave": who is spoken to is the target, whatever the parser calls it.
        if (recipient >= 0 && undergoer < 0 && target.Contains("obj") && trigger.Entry?.Type is "REQUEST" or "ADVISE" or "THREATEN" or "CONSULT" or "AGREE") draft.Add(ParticipantRole.Target, recipient, "tree:iobj");
        int patient = Arguments.Patient(tree, verb);
        if (patient >= 0 && patient != undergoer && patient != doer) draft.Add(IsWeapon(tree, patient) && !IsHandling(trigger) ? ParticipantRole.Instrument : ParticipantRole.Other, patient, "tree:obj");
        if (recipient >= 0 && undergoer != recipient) draft.Add(ParticipantRole.Beneficiary, recipient, "tree:iobj");
    }

    /// <summary>
    /// Whom a speech act is aimed at where it says so only through what is asked, refused or threatened: "demanded that the council resign",
    /// "threatened to shell the port", "refused to meet the envoy".
    /// </summary>
    private static int Addressed(SentenceTree tree, int verb, int doer, string? type)
    {
        if (type is not ("REQUEST" or "THREATEN" or "REJECT") || tree[verb].Upos != "VERB") return -1;
        foreach (int child in tree.Children(verb))
        {
            if (tree[child].Upos != "VERB" || !(tree.Relation(child) is "ccomp" or "xcomp" || tree.Relation(child) == "advcl" && Clauses.InfinitiveMark(tree, child) >= 0)) continue;
            int meant = type == "REQUEST" ? tree.Child(child, "nsubj") : Arguments.Patient(tree, child);
            return meant == doer || meant >= 0 && tree[meant].Xpos is "EX" ? -1 : meant;
        }

        return -1;
    }

    private void Nominal(ParticipantDraft draft, SentenceTree tree, Trigger trigger)
    {
        int noun = trigger.Token;
        string[] actor = trigger.Entry?.Actor ?? NounActor, target = trigger.Entry?.Target ?? NounTarget;
        if (actor.Contains("self") || target.Contains("self"))
            draft.Add(actor.Contains("self") ? ParticipantRole.Actor : ParticipantRole.Target, noun, "tree:self");
        int undergoer = NounPlace(draft, tree, noun, target);
        int doer = NounPlace(draft, tree, noun, actor);
        // "his capture" is what befell him, unless it is the capture of another.
        bool owned = doer >= 0 && tree.Relation(doer) == "nmod:poss" && undergoer < 0 && target is ["of", ..] && trigger.Entry?.Type is "ASSAULT" or "SEIZE" or "DETAIN" or "RELEASE" or "DIE" or "INJURE" or "DISPLACE" or "DAMAGE";
        if (owned) (doer, undergoer) = (-1, doer);
        if (trigger.Light >= 0)
        {
            // "had 15,000 casualties": who dies, is wounded or loses does not do it, whatever the verb.
            if (trigger.LightReading == "do" && actor is ["-"] && !target.Contains("self"))
            {
                if (undergoer < 0 && tree.Relation(trigger.Light) != "acl") undergoer = Arguments.Actor(tree, trigger.Light);
            }
            else if (trigger.LightReading == "do")
            {
                // "launched their attack": who they are, the verb's subject says better.
                bool pronoun = doer >= 0 && tree[doer].Upos == "PRON" && tree.Relation(doer) == "nmod:poss" && Arguments.Actor(tree, trigger.Light) is var namer && namer >= 0 && tree[namer].Upos != "PRON";
                if (doer < 0 || pronoun) doer = Arguments.Actor(tree, trigger.Light);
                // "carried out an attack on the depot": the parser may hang "on" on either.
                if (undergoer < 0) undergoer = Place(tree, trigger.Light, [.. target.Where(t => t is not ("subj" or "poss" or "of" or "self" or "adj"))]);
            }
            else if (trigger.LightReading == "undergo" && undergoer < 0)
            {
                undergoer = Arguments.SurfaceSubject(tree, trigger.Light);
                // "This week saw a raid": the week underwent none.
                if (undergoer >= 0 && _calendar.Holds(tree, undergoer)) undergoer = -1;
            }
        }

        // "condemned the violence against the marchers": the parser may give the phrase to the verb.
        if (undergoer < 0 && tree.Relation(noun) == "obj" && tree.Head(noun) is >= 0 and int governor && target.Contains("against") && Oblique(tree, governor, "against") is var aimed && aimed > noun) undergoer = aimed;
        if (doer < 0) doer = _blame.Doer(tree, noun);
        if (undergoer == doer) undergoer = -1;
        if (doer == noun) doer = -1;
        if (undergoer == noun) undergoer = -1;
        if (doer >= 0) draft.Add(ParticipantRole.Actor, doer, Relation(tree, doer));
        if (undergoer >= 0) draft.Add(ParticipantRole.Target, undergoer, Relation(tree, undergoer));
    }

    /// <summary>"clashed in front of the palace with the guards": the parser may hang the other side on the place.</summary>
    private int Opponent(SentenceTree tree, int verb)
    {
        foreach (int child in tree.Children(verb))
            if (child > verb && SentenceTree.Is(tree.Relation(child), "obl") && Oblique(tree, child, "with") is >= 0 and int opponent) return opponent;
        return -1;
    }

    private int Place(SentenceTree tree, int verb, string[] places)
    {
        foreach (string place in places)
        {
            int found = place switch
            {
                "-" => -1,
                "subj" when tree[verb].Upos is not ("VERB" or "AUX") => Arguments.SurfaceSubject(tree, verb),
                "subj" => Arguments.Actor(tree, verb),
                "obj" => Arguments.Patient(tree, verb),
                "iobj" => tree.Child(verb, "iobj"),
                "poss" => tree.Child(verb, "nmod:poss"),
                // "cancelled a visit to Velmar": whom it is done to hangs on what is done.
                _ when place.StartsWith("obj:", StringComparison.Ordinal) => Arguments.Patient(tree, verb) is >= 0 and int thing ? Oblique(tree, thing, place[4..]) : -1,
                _ => SharedOblique(tree, verb, place),
            };
            if (found >= 0 && !SentenceTree.Is(tree.Relation(found), "expl")) return found;
        }

        return -1;
    }

    /// <summary>A phrase with the preposition, of the verb itself or of the one it shares its object with: "fired and landed a round on".</summary>
    private int SharedOblique(SentenceTree tree, int verb, string preposition)
    {
        int own = Oblique(tree, verb, preposition);
        if (own >= 0 || tree.Child(verb, "obj") >= 0) return own;
        foreach (int child in tree.Children(verb))
            if (tree.Relation(child) == "conj" && tree[child].Upos == "VERB" && tree.Child(child, "nsubj") < 0 && Arguments.Oblique(tree, child, preposition) is var shared && shared >= 0) return shared;
        return -1;
    }

    // "the attack on December 27" was on no December.
    private int Oblique(SentenceTree tree, int head, string preposition) =>
        Arguments.Oblique(tree, head, preposition) is var found && found >= 0 && (tree[found].Upos == "NUM" || tree[found].Lemma == "behalf" || _calendar.Holds(tree, found)) ? -1 : found;

    private int NounPlace(ParticipantDraft draft, SentenceTree tree, int noun, string[] places)
    {
        foreach (string place in places)
        {
            int found = place switch
            {
                "-" or "self" => -1,
                // "Monday's attack", "last night's attack": a day attacks nobody.
                "poss" => tree.Child(noun, "nmod:poss") is var owner && owner >= 0 && !_calendar.Holds(tree[owner]) ? Arguments.Resolve(tree, owner) : -1,
                "adj" => Adjectival(draft, tree, noun),
                "subj" => Arguments.SurfaceSubject(tree, noun),
                "of" => OfPhrase(tree, noun),
                _ => Oblique(tree, noun, place),
            };
            if (found >= 0) return found;
        }

        return -1;
    }

    /// <summary>"the killing of", or the "of" that stands once in "the death and wounding of".</summary>
    private int OfPhrase(SentenceTree tree, int noun)
    {
        int own = Oblique(tree, noun, "of");
        if (own >= 0) return own;
        foreach (int child in tree.Children(noun))
            if (tree.Relation(child) == "conj" && tree[child].Upos is "NOUN" or "VERB" && Oblique(tree, child, "of") is var shared && shared >= 0) return shared;
        return -1;
    }

    /// <summary>A nation or force before the noun: "Turkish airstrikes", "police surveillance".</summary>
    private int Adjectival(ParticipantDraft draft, SentenceTree tree, int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Relation(child) is not ("amod" or "compound" or "nmod:poss" or "nmod") || child > noun || _calendar.Holds(tree[child])) continue;
            EntityKind? kind = draft.KindOf(child);
            // "police violence", "an army raid", "rebel raids"
            if (tree[child].Upos == "NOUN" && tree.Relation(child) == "compound" && IsForce(tree[child].Lemma.ToLowerInvariant())) return child;
            // "US airstrikes": of a state that is written by its letters alone a strike is hardly ever said to be in it.
            if (kind == EntityKind.Place && IsInitials(tree[child].Form)) return child;
            if (kind is EntityKind.Place or EntityKind.Other or EntityKind.Media) continue;
            if (kind is not null || tree[child].Upos is "PROPN" or "ADJ" && char.IsUpper(tree[child].Form, 0) && child > 0) return child;
        }

        return -1;
    }

    private bool IsForce(string noun) => events.IsOf(noun, "doer") || _bodies.Find(noun) is { } body && body["kind"] is "armed-force" or "government" or "group";

    /// <summary>"on behalf of the council", "on its behalf".</summary>
    private static void Behalf(ParticipantDraft draft, SentenceTree tree, int behalf)
    {
        int whose = Arguments.Oblique(tree, behalf, "of");
        if (whose < 0) whose = tree.Child(behalf, "nmod:poss");
        if (whose >= 0) draft.Add(ParticipantRole.Beneficiary, whose, "rule:on-behalf-of");
    }

    private static bool IsInitials(string form) => form.Length is >= 2 and <= 6 && form.All(c => char.IsUpper(c) || c == '.');

    /// <summary>Instrument and place, which hang on any event word.</summary>
    private void Circumstances(ParticipantDraft draft, SentenceTree tree, int head, Trigger trigger)
    {
        // "It was in the capital that a rally was held."
        if (tree.Relation(head) == "csubj" && tree.Head(head) is var focus && focus >= 0 && Clauses.Preposition(tree, focus) is "in" or "at" or "near" && draft.KindOf(focus) == EntityKind.Place) draft.Add(ParticipantRole.Place, focus, "rule:cleft");
        if (tree.Relation(head) == "acl:relcl" && Arguments.IsOfPlace(tree, head) && draft.KindOf(tree.Head(head)) is EntityKind.Place) draft.Add(ParticipantRole.Place, tree.Head(head), "rule:place-of-the-clause");
        foreach (int child in tree.Children(head))
        {
            string relation = tree.Relation(child);
            if (SentenceTree.Is(relation, "obl") || SentenceTree.Is(relation, "nmod") && relation != "nmod:poss")
            {
                string preposition = Clauses.Preposition(tree, child);
                if (preposition == "on" && tree[child].Lemma == "behalf") Behalf(draft, tree, child);
                else if (preposition is "with" or "using" or "by" && IsWeapon(tree, child)) draft.Add(IsHandling(trigger) ? ParticipantRole.Other : ParticipantRole.Instrument, child, "tree:" + relation);
                else if (preposition is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "throughout" or "on" or "from" or "into" or "to" or "over" && draft.KindOf(child) == EntityKind.Place) draft.Add(ParticipantRole.Place, child, "tree:" + relation);
                else if (preposition == "for" && draft.KindOf(child) is EntityKind.Person or EntityKind.Group or EntityKind.ArmedForce or EntityKind.Organisation or EntityKind.Government) draft.Add(ParticipantRole.Beneficiary, child, "tree:" + relation);
            }
            else if (relation == "compound" && draft.KindOf(child) == EntityKind.Place)
            {
                draft.Add(ParticipantRole.Place, child, "tree:compound");
            }
            else if (relation == "advcl" && tree[child].Lemma == "use" && tree.Child(child, "obj") is var means && means >= 0)
            {
                draft.Add(ParticipantRole.Instrument, means, "tree:advcl");
            }
        }
    }

    /// <summary>Who is behind a deed that a noun names: "a raid by the army", "the army's raid".</summary>
    private int DoerOf(ParticipantDraft draft, SentenceTree tree, int noun)
    {
        foreach (EventEntry row in events.Find(tree[noun].Lemma.ToLowerInvariant(), "noun"))
            if (row.Type == "ASSAULT" && row.With.Length == 0) return NounPlace(draft, tree, noun, row.Actor);
        return -1;
    }

    private bool IsMeans(SentenceTree tree, int token, ParticipantDraft draft)
    {
        if (_mishaps.Contains(tree[token].Lemma.ToLowerInvariant())) return true;
        if (draft.KindOf(token) is EntityKind.Person or EntityKind.ArmedForce or EntityKind.Government or EntityKind.Group) return false;
        // Jets, warships and tanks stand for their crews.
        if (tree[token].Upos is "NOUN" or "PROPN" && _weapons.Find(tree[token].Lemma.ToLowerInvariant()) is { } weapon) return weapon["crewed"] != "yes";
        return tree[token].Upos == "NOUN" && events.Find(tree[token].Lemma.ToLowerInvariant(), "noun").Any(row => row.With.Length == 0);
    }

    // Rockets that are sold, returned or laid down are no means of it.
    private static bool IsHandling(Trigger trigger) => trigger.Entry?.Type is "SUPPLY" or "AID" or "RETREAT" or "SANCTION" or "AGREE" or "MOBILIZE";

    private bool IsWeapon(SentenceTree tree, int token) => tree[token].Upos is "NOUN" or "PROPN" && _weapons.Contains(tree[token].Lemma.ToLowerInvariant());

    private static string Relation(SentenceTree tree, int token) => "tree:" + tree.Relation(token);
}
