using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>Codes the clauses of one sentence, from the governing verb inwards: what a verb says adds to what the verbs below it tell.</summary>
internal sealed class ClauseCoder(SentenceTree tree, ClauseActors actors, VerbReader verbs, CameoCodes codes, IReadOnlyList<Transformation> transformations)
{
    // Deeper nesting than this is no grammar any more.
    private const int Depth = 20;

    private readonly HashSet<int> _coded = [];

    /// <summary>The events of the sentence.</summary>
    public List<EventDraft> Code()
    {
        List<EventDraft> events = [];
        Visit(tree.Root, events, 0);
        return events;
    }

    private void Visit(int token, List<EventDraft> events, int depth)
    {
        if (depth > Depth || !_coded.Add(token)) return;
        int before = events.Count;
        bool verb = IsVerb(token);
        if (verb) events.AddRange(Of(token, depth));
        foreach (int child in tree.Children(token))
        {
            string relation = tree.Relation(child);
            bool own = SentenceTree.Is(relation, "conj") || relation is "parataxis" || (!verb && relation is "xcomp" or "ccomp" or "advcl" or "csubj" or "acl" or "dep") || IsReportedBefore(child, token);
            if (own) Visit(child, events, depth + 1);
        }

        if (events.FindIndex(before, IsComplete) >= 0) return;
        // Where the main clause tells nothing that has a code, what hangs on it may.
        foreach (int child in tree.Children(token))
            if (tree.Relation(child) is "advcl" or "ccomp" or "xcomp") Visit(child, events, depth + 1);
        if (events.FindIndex(before, IsComplete) >= 0 || tree.Child(token, "nsubj") is not (>= 0 and int subject)) return;
        foreach (int child in tree.Children(subject))
            if (SentenceTree.Is(tree.Relation(child), "acl")) Visit(child, events, depth + 1);
    }

    private static bool IsComplete(EventDraft draft) => draft.IsMutual || (draft.Sources.Count > 0 && draft.Targets.Count > 0);

    /// <summary>"Arnor attacked Gondor, an official said": what is said stands first, and on its own.</summary>
    private bool IsReportedBefore(int child, int verb) =>
        tree.Relation(child) == "ccomp" && child < verb && tree.Subtree(child).Start <= tree.Subtree(verb).Start + 1;

    private List<EventDraft> Of(int verb, int depth)
    {
        bool passive = actors.IsPassive(verb);
        VerbReading? reading = verbs.Read(verb, passive);
        List<EventDraft> lower = Lower(verb, reading, depth);
        string code = reading?.Code.Active ?? "", back = reading?.Code.Passive ?? "";
        // A deed of which neither side is known says nothing to the verb over it.
        lower.RemoveAll(e => !e.IsMutual && e.Targets.Count == 0 && (e.Sources.Count == 0 || e.InheritsSource));
        if (lower.Count > 0) return Over(verb, passive, reading, code, lower);
        if (reading is null || reading.Code.IsEmpty) return [];
        if (actors.IsNegated(verb)) (code, back) = (codes.Negate(code.Length > 0 ? code : back), "");
        if (code.Length == 0 && back.Length == 0) return [];
        // "wants Obama to wait": what somebody else is to do is no intention towards him.
        if (codes.Intends(code) && tree.Child(verb, "obj") >= 0 && tree.Child(verb, "xcomp") is >= 0 and int other && actors.IsInfinitive(other)) return [];
        return Plain(verb, passive, reading, code, back);
    }

    private List<EventDraft> Lower(int verb, VerbReading? reading, int depth)
    {
        List<EventDraft> lower = [];
        if (depth > Depth) return lower;
        foreach (int child in tree.Children(verb))
        {
            if (!IsComplement(child, verb) || IsReportedBefore(child, verb)) continue;
            // A verb that a pattern has met is part of that pattern's deed.
            if (reading?.Match is { } match && match.Words.Contains(child)) continue;
            Clause(child, lower, depth + 1);
        }

        return lower;
    }

    // "asked Obama to help": some parsers take the infinitive for a purpose.
    private bool IsComplement(int child, int verb) =>
        tree.Relation(child) is "xcomp" or "ccomp" || SentenceTree.Is(tree.Relation(child), "csubj")
        || (tree.Relation(child) == "advcl" && child > verb && actors.IsInfinitive(child) && tree.Child(verb, "obj") >= 0 && HasControl(verb));

    // Only verbs of asking, wanting and the like make their object do something.
    private bool HasControl(int verb) => verbs.Read(verb, false)?.Code.Active is { Length: > 0 } code && codes.Asks(code);

    private void Clause(int head, List<EventDraft> into, int depth)
    {
        if (depth > Depth) return;
        if (IsVerb(head)) into.AddRange(Of(head, depth));
        foreach (int child in tree.Children(head))
            if (SentenceTree.Is(tree.Relation(child), "conj") || (!IsVerb(head) && tree.Relation(child) is "xcomp" or "ccomp" or "advcl")) Clause(child, into, depth + 1);
    }

    /// <summary>A verb over deeds: "urged to help", "said that B attacked C", "was known to".</summary>
    private List<EventDraft> Over(int verb, bool passive, VerbReading? reading, string code, List<EventDraft> lower)
    {
        List<CodedActor> subject = actors.Subject(verb);
        bool raised = passive && tree.Child(verb, "xcomp") >= 0;
        if (code.Length == 0 || reading is null || raised || passive)
            return [.. lower.Select(e => e.InheritsSource && e.Sources.Count == 0 ? e with { Sources = subject } : e)];
        List<EventDraft> events = [];
        foreach (EventDraft below in lower)
        {
            IReadOnlyList<(int, DictionaryLine)> told = [(verb, reading.Line), .. below.Verbs];
            bool same = Same(subject, below.Sources);
            char doer = below.Sources.Count == 0 || (same && below.InheritsSource) ? '_' : same ? 'a' : 'b';
            Transformation? turn = transformations.FirstOrDefault(t => Fits(t, doer, below.Code, code));
            if (turn is not null)
            {
                events.Add(new EventDraft(subject, turn.ToDoer ? below.Sources : below.Targets, turn.Code.Length > 0 ? turn.Code : below.Code, [.. told, (verb, turn.Line)]));
                continue;
            }

            string sum = codes.Combine(code, below.Code);
            if (doer == 'b') events.Add(new EventDraft(subject.Count > 0 ? subject : below.Sources, subject.Count > 0 ? below.Sources : below.Targets, subject.Count > 0 ? sum : below.Code, told));
            else if (!below.IsMutual) events.Add(new EventDraft(subject, below.Targets, sum, told));
            else events.Add(below with { Sources = subject, Code = sum, Verbs = told });
        }

        return events;
    }

    private bool Fits(Transformation turn, char doer, string below, string above) =>
        (turn.Doer == doer || (turn.Doer == 'a' && doer == '_')) && (turn.Below.Length == 0 || codes.IsKind(below, turn.Below)) && codes.IsKind(above, turn.Above);

    /// <summary>A verb with nothing coded below it.</summary>
    private List<EventDraft> Plain(int verb, bool passive, VerbReading reading, string code, string back)
    {
        PatternMatch? match = reading.Match;
        IReadOnlyList<(int, DictionaryLine)> told = [(verb, reading.Line)];
        IReadOnlyList<CodedActor> subject = actors.Subject(verb);
        bool inherits = !actors.HasSubject(verb) && tree.Relation(verb) == "xcomp";
        IReadOnlyList<CodedActor> sources, targets;
        bool turned = passive || code.Length == 0 || match?.Target == PatternMatch.Subject;
        if (turned)
        {
            targets = subject;
            sources = match?.Source >= 0 ? actors.At(match.Source, verb) : passive ? Other([actors.Agents(verb)], targets) : Aimed(verb, verb, targets);
            // "a bomb was fired at Gondor": nobody knows the bomb.
            if (passive && targets.Count == 0) targets = Aimed(verb, verb, sources);
            if (code.Length == 0) (code, back) = (back, "");
        }
        else
        {
            sources = match?.Source >= 0 ? actors.At(match.Source, verb) : subject;
            if (match is { IsMutual: true } && sources.Count > 1) return [new EventDraft(sources, [], code, told) { IsMutual = true, InheritsSource = inherits }];
            targets = match?.Target >= 0 ? actors.At(match.Target, verb) : Aimed(verb, match?.TargetAfter ?? -1, sources, match is { SkipsOne: true });
        }

        // What several do and nobody else is named for, they do to one another: "the two countries met".
        if (targets.Count == 0 && sources.Count > 1) return [new EventDraft(sources, [], code, told) { IsMutual = true, InheritsSource = inherits }];
        List<EventDraft> events = [new EventDraft(sources, targets, code, told) { InheritsSource = inherits }];
        // What is only meant, asked or planned is not yet done in turn.
        if (back.Length > 0 && !inherits) events.Add(new EventDraft(targets, sources, back, told));
        return events;
    }

    private List<CodedActor> Aimed(int verb, int after, IReadOnlyList<CodedActor> self, bool skipsOne = false)
    {
        (List<List<CodedActor>> told, List<List<CodedActor>> deep) = actors.Targets(verb, after, skipsOne);
        return Other(told, self) is { Count: > 0 } found ? found : Other(deep, self);
    }

    /// <summary>The first of those who are not all the ones themselves; those who are more than a role before those who are not.</summary>
    private static List<CodedActor> Other(IEnumerable<List<CodedActor>> candidates, IReadOnlyList<CodedActor> self)
    {
        List<CodedActor> role = [];
        foreach (List<CodedActor> candidate in candidates)
        {
            List<CodedActor> others = candidate.FindAll(c => !self.Any(s => s.Code == c.Code));
            if (others.Exists(o => o.HasActor)) return others;
            if (role.Count == 0) role = others;
        }

        return role;
    }

    private static bool Same(List<CodedActor> a, IReadOnlyList<CodedActor> b) => a.Count > 0 && a.All(x => b.Any(y => y.Code == x.Code));

    private bool IsVerb(int token) => tree[token].Upos switch
    {
        "VERB" => true,
        "AUX" => tree.Relation(token) is not ("aux" or "aux:pass" or "auxpass" or "cop"),
        // "it would free": an auxiliary without a copula makes a verb of whatever the tagger took it for.
        _ => tree.Child(token, "aux") >= 0 && tree.Child(token, "cop") < 0 && tree.Child(token, "nsubj") >= 0,
    };
}
