using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>Codes events with the user's own dictionaries. Immutable once made; shared freely between threads.</summary>
internal sealed class EventCoder
{
    // A longer sentence is a table or a list; nobody does anything to anybody in it, and walking it would cost more than its length.
    private const int LongestSentence = 400;

    private readonly CodingDictionaries _dictionaries;
    private readonly CameoCodes _codes;
    private readonly CodingWords _words;

    public EventCoder(LanguagePack pack, CodingDictionaries dictionaries)
    {
        _dictionaries = dictionaries;
        _codes = new CameoCodes(pack.Lexicon("event-codes"));
        _words = new CodingWords(pack.Lexicon("coding-words"));
    }

    /// <summary>The events of a text whose report is of a day. Without <paramref name="bothSides"/> an event may lack its target, which is <c>---</c> then.</summary>
    public Sequence<CodedEvent> Code(TextTrees trees, DateOnly? day, bool bothSides = true)
    {
        List<CodedEvent> events = [];
        for (int i = 0; i < trees.Count; i++)
        {
            if (trees[i].Count > LongestSentence) continue;
            SentenceTree tree = ClauseRepairs.Mend(trees[i]);
            SentenceWords words = new(tree);
            if (_dictionaries.Discards.Find(words) is { } discard)
            {
                if (discard.WholeReport) return default;
                continue;
            }

            List<ActorMention> mentions = ActorNames.Find(tree, words, _dictionaries.Actors, _dictionaries.Agents, day);
            if (mentions.Count == 0) continue;
            ClauseActors actors = new(tree, new ActorPhrases(tree, mentions), _words);
            ClauseCoder coder = new(tree, actors, new VerbReader(tree, words, _dictionaries.Verbs), _codes, _dictionaries.Verbs.Transformations);
            foreach (EventDraft draft in coder.Code()) Emit(draft, tree, i, bothSides, events);
        }

        return events.ToSequence();
    }

    private static void Emit(EventDraft draft, SentenceTree tree, int sentence, bool bothSides, List<CodedEvent> events)
    {
        if (draft.IsMutual)
        {
            foreach (CodedActor source in draft.Sources)
                foreach (CodedActor target in draft.Sources) Emit(draft, source, target, tree, sentence, events);
            return;
        }

        foreach (CodedActor source in draft.Sources)
        {
            foreach (CodedActor target in draft.Targets) Emit(draft, source, target, tree, sentence, events);
            if (draft.Targets.Count == 0 && !bothSides) Emit(draft, source, null, tree, sentence, events);
        }
    }

    private static void Emit(EventDraft draft, CodedActor source, CodedActor? target, SentenceTree tree, int sentence, List<CodedEvent> events)
    {
        string targetCode = target?.Code ?? CodedActor.Nobody;
        if (source.Code == targetCode || draft.Code.Length == 0) return;
        for (int i = events.Count - 1; i >= 0 && events[i].Sentence == sentence; i--)
            if (events[i].Source == source.Code && events[i].Target == targetCode && events[i].Code == draft.Code) return;
        List<CodingReason> reasons = [];
        foreach (ActorMention mention in source.Mentions) reasons.Add(new CodingReason("source", tree.Span(mention.Words), mention.Line.ToString()));
        foreach (ActorMention mention in target?.Mentions ?? []) reasons.Add(new CodingReason("target", tree.Span(mention.Words), mention.Line.ToString()));
        foreach ((int token, DictionaryLine line) in draft.Verbs) reasons.Add(new CodingReason("code", tree[token].Span, line.ToString()));
        events.Add(new CodedEvent(source.Code, targetCode, draft.Code, sentence, reasons.ToSequence()));
    }
}
