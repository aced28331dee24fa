using Hearsay.Extraction.Entities;
using Hearsay.Extraction.Firmness;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Finds the statements of a text: event, participants, word chain, firmness.</summary>
internal sealed class ClaimFinder
{
    private readonly EventLexicon _events;
    private readonly TriggerFinder _triggers;
    private readonly ParticipantFinder _participants;
    private readonly EventModes _modes;
    private readonly FirmnessReader _firmness;
    private readonly ClaimKinds _kinds;

    public ClaimFinder(LanguagePack pack)
    {
        _events = new EventLexicon(pack);
        _firmness = new FirmnessReader(pack);
        _triggers = new TriggerFinder(pack, _events, _firmness.Commitments);
        _participants = new ParticipantFinder(pack, _events);
        _modes = new EventModes(pack, _events);
        _kinds = new ClaimKinds(pack);
    }

    /// <summary>The events and claims of a text, with what had to be left open.</summary>
    public ClaimReading Find(TextTrees trees, QuoteStructure quotes, Sequence<Attribution> attributions, EntityReading entities, ContentIds ids)
    {
        Sequence<Attribution> voices = Voices.Of(trees, attributions, _firmness.Commitments);
        WordChains chains = new(voices);
        WordChains.Sweep sweep = chains.Begin();
        CueTokens cues = new(trees, voices);
        EntityIndex index = new(entities, trees.Parsed.Names);
        ToldEvents told = new();
        Draft draft = new(ids);
        bool carried = false;
        for (int sentence = 0; sentence < trees.Count; sentence++)
        {
            SentenceTree tree = trees[sentence];
            int[][] chainOf = new int[tree.Count][];
            for (int token = 0; token < tree.Count; token++) chainOf[token] = sweep.At(tree[token].Span.Start);
            List<Trigger> triggers = _triggers.Find(tree, token => cues.At(sentence, token), index);
            if (triggers.Count > 0)
            {
                FactualityLevels levels = new(tree, chains, chainOf, _firmness, trees.Firmness(sentence));
                foreach (Trigger trigger in triggers)
                    if (!told.IsMereReference(tree, trigger)) Claim(draft, tree, sentence, trigger, levels, chains, chainOf, index);
            }

            bool own = chainOf[tree.Root].Length == 0 && !cues.Any(sentence);
            bool follows = sentence > 0 && trees[sentence - 1].Sentence.Paragraph == tree.Sentence.Paragraph;
            if (own && follows && carried && triggers.Count > 0 && CarriesOn(tree)) draft.Diagnostics.Add(ClaimDiagnostics.AssumedOwnVoice(tree.Sentence.Span));
            carried = chainOf[tree.Root].Length > 0 || cues.Any(sentence);
        }

        return draft.Finish();
    }

    private void Claim(Draft draft, SentenceTree tree, int sentence, Trigger trigger, FactualityLevels levels, WordChains chains, int[][] chainOf, EntityIndex index)
    {
        // "the attack, reportedly carried out by rebels": that they did it rests on the word that the participle rests on.
        int bearer = trigger.Light >= 0 && chainOf[trigger.Light].Length > chainOf[trigger.Token].Length && SentenceTree.Is(tree.Relation(trigger.Light), "acl") ? trigger.Light : trigger.Token;
        int[] chain = chainOf[bearer];
        List<(Participant Participant, string By, IdentityDoubt? Doubt)> participants = _participants.Find(tree, trigger, index);
        FirmnessReading reading = levels.Innermost(bearer);
        Factuality factuality = levels.Read(bearer);
        (ClaimKind kind, TextSpan? kindWords, string kindBy) = _kinds.Read(tree, trigger, reading, chain.Length == 0 ? null : chains[chain[^1]]);
        TextSpan span = ClaimSpans.Of(tree, trigger);
        TextSpan words = ClaimSpans.Trigger(tree, trigger);
        bool hasActor = participants.Exists(p => p.Participant.Role == ParticipantRole.Actor);
        // "killed" without a doer is a toll; in "a plot to kill" the doer is only understood.
        bool agentless = !hasActor && (trigger.Shape != TriggerShape.Verb || Clauses.IsPassive(tree, trigger.Token) || participants.Exists(p => p.Participant.Role == ParticipantRole.Instrument));
        string? type = trigger.Entry is { Alone: { } alone } && agentless ? alone : trigger.Entry?.Type;

        List<Evidence> evidence = [new("kind", kindWords is { } k ? [k] : [], kindBy)];
        if (type is not null) evidence.Add(new Evidence("type", ClaimSpans.OfType(tree, trigger), $"lexicon:events/{trigger.Entry!.Lemma}"));
        (string Mode, TextSpan Words, string By)? mode = _modes.Read(tree, trigger, type, participants);
        if (mode is { } told) evidence.Add(new Evidence("mode", [told.Words], told.By));
        foreach ((Participant participant, string by, IdentityDoubt? doubt) in participants)
        {
            evidence.Add(new Evidence(Name(participant.Role), [participant.Span], by));
            if (doubt is not null) evidence.Add(new Evidence(Name(participant.Role) + ".identity", [doubt.Word], doubt.By));
        }

        bool wantsActor = trigger.Entry is { Actor: not ["-"], Type: not null } && type is not "DIE";
        if (!hasActor && wantsActor) evidence.Add(new Evidence("actor", [words], "rule:not-stated"));
        if (chain.Length == 0) evidence.Add(new Evidence("word", [], "rule:report-itself"));
        foreach (int voice in chain) evidence.Add(new Evidence("word", chains[voice].Cue.Spans, $"attribution:{chains[voice].Id}"));
        evidence.Add(Why("factuality.certainty", reading, CueField.Certainty, "rule:put-as-fact"));
        evidence.Add(Why("factuality.polarity", reading, CueField.Polarity, "rule:no-negation"));
        evidence.Add(Why("factuality.when", reading, CueField.When, "rule:tense", words));

        EventMention mention = new()
        {
            Id = draft.Ids.Next('v', words, trigger.Entry?.Type ?? ""),
            Type = type,
            Mode = mode?.Mode,
            Trigger = words,
            Lemma = trigger.Shape != TriggerShape.Verb ? tree[trigger.Token].Lemma : trigger.Entry?.Lemma ?? Clauses.Lemma(tree, trigger.Token),
            Participants = participants.Select(p => p.Participant).ToSequence(),
        };
        draft.Events.Add(mention);
        draft.Claims.Add(new Claim
        {
            Id = draft.Ids.Next('c', span, mention.Id),
            Sentence = sentence,
            Span = span,
            Kind = kind,
            Word = chain.Select(voice => chains[voice].Id).ToSequence(),
            Event = mention.Id,
            Factuality = factuality,
            Evidence = evidence.ToSequence(),
        });
        if (!hasActor && trigger.Entry is { Actor: not ["-"] } && kind is ClaimKind.State or ClaimKind.Happening && type is "ASSAULT" or "DAMAGE" or "SEIZE" or "DETAIN" or "DISPLACE" or "DIE" && Clauses.IsPassive(tree, trigger.Token))
            draft.Diagnostics.Add(ClaimDiagnostics.NoActor(span, mention.Lemma));
    }

    /// <summary>True where a sentence leans on the one before: its subject is a pronoun, or it says "also".</summary>
    private static bool CarriesOn(SentenceTree tree)
    {
        int subject = Clauses.Subject(tree, tree.Root);
        if (subject >= 0 && tree[subject].Xpos is "PRP" or "DT") return true;
        foreach (int child in tree.Children(tree.Root))
            if (tree.Relation(child) == "advmod" && tree[child].Lemma.ToLowerInvariant() is "also" or "further" or "furthermore" or "moreover" or "additionally") return true;
        return false;
    }

    private static Evidence Why(string field, FirmnessReading reading, CueField bears, string otherwise, TextSpan? words = null)
    {
        List<FirmnessCue> cues = FirmnessCue.List(reading.Cues, bears);
        return cues.Count == 0
            ? new Evidence(field, words is { } w ? [w] : [], otherwise)
            : new Evidence(field, cues.Where(c => !c.Span.IsEmpty).Select(c => c.Span).Distinct().ToSequence(), cues[^1].By);
    }

    private static string Name(ParticipantRole role) => role switch
    {
        ParticipantRole.Actor => "actor",
        ParticipantRole.Target => "target",
        ParticipantRole.Instrument => "instrument",
        ParticipantRole.Beneficiary => "beneficiary",
        ParticipantRole.Place => "place",
        _ => "other",
    };

    private sealed class Draft(ContentIds ids)
    {
        public ContentIds Ids { get; } = ids;

        public List<EventMention> Events { get; } = [];

        public List<Claim> Claims { get; } = [];

        public List<Diagnostic> Diagnostics { get; } = [];

        public ClaimReading Finish() => new(Events.ToSequence(), Claims.ToSequence(), Diagnostics.ToSequence());
    }
}
