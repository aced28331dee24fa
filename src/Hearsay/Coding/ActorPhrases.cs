using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>
/// The codes of noun phrases: an actor and roles within the phrase itself, else an actor in what its prepositions lead in
/// ("soldiers from Gondor"); one for each member of a coordination, whose members share what stands before the first or after the last.
/// </summary>
internal sealed class ActorPhrases
{
    private readonly SentenceTree _tree;
    private readonly List<ActorMention>?[] _at;
    private readonly List<CodedActor>?[] _known;

    public ActorPhrases(SentenceTree tree, List<ActorMention> mentions)
    {
        _tree = tree;
        _at = new List<ActorMention>?[tree.Count];
        _known = new List<CodedActor>?[tree.Count];
        foreach (ActorMention mention in mentions) (_at[mention.Head] ??= []).Add(mention);
    }

    /// <summary>The actors of the phrase that hangs on a token; none where the dictionaries know nobody in it.</summary>
    public List<CodedActor> Of(int head)
    {
        if (_known[head] is { } known) return known;
        // A circle cannot be, trees being trees; the empty list also ends the search where a phrase asks for its own coordination.
        _known[head] = [];
        List<CodedActor> found = [];
        List<int> members = Members(head);
        List<Part> parts = [.. members.Select(Read)];
        for (int i = 0; i < parts.Count; i++)
        {
            Part part = parts[i];
            if (part.Actors.Count == 0 && part.Agents.Count > 0) part = Shared(parts, members, i);
            Add(part, members[i], found);
        }

        _known[head] = found;
        return found;
    }

    /// <summary>The first actors anywhere below a token, in the order of the text, outside what <paramref name="passes"/> keeps out.</summary>
    public List<CodedActor> Below(int token, Func<int, bool> passes, bool alsoRoles = false)
    {
        TokenRange range = _tree.Subtree(token);
        List<CodedActor> role = [];
        for (int i = range.Start; i < range.End; i++)
        {
            if (_at[i] is null || !_tree.IsUnder(i, token) || !passes(i) || Of(Top(i, token)) is not { Count: > 0 } actors) continue;
            if (actors.Exists(a => a.HasActor)) return actors;
            if (alsoRoles && role.Count == 0) role = actors;
        }

        return role;
    }

    /// <summary>True where a mention hangs on the token.</summary>
    public bool Knows(int token) => _at[token] is not null;

    // The phrase that a name stands in: from a modifier up to the noun it modifies.
    private int Top(int token, int limit)
    {
        while (token != limit && IsCore(_tree.Relation(token)) && _tree.Head(token) >= 0) token = _tree.Head(token);
        return token;
    }

    private List<int> Members(int head)
    {
        List<int> members = [head];
        for (int i = 0; i < members.Count; i++)
            foreach (int child in _tree.Children(members[i]))
                if (SentenceTree.Is(_tree.Relation(child), "conj") && _tree[child].Upos is not ("VERB" or "AUX")) members.Add(child);
        members.Sort();
        return members;
    }

    private Part Read(int member)
    {
        List<ActorMention> core = [];
        Gather(member, core);
        core.Sort((a, b) => a.Words.Start.CompareTo(b.Words.Start));
        List<ActorMention> actors = Group(core);
        List<ActorMention> agents = core.FindAll(m => !m.IsActor);
        if (actors.Count > 0) return new Part([.. actors.Select(a => new CodedActor(a.Code, [], member, [a]))], agents, IsLed: false);
        foreach (int child in _tree.Children(member))
            if (IsLed(child) && Of(child) is { Count: > 0 } led && (agents.Count == 0 || led.Exists(a => a.HasActor))) return new Part(agents.Count == 0 ? led : led.FindAll(a => a.HasActor), agents, IsLed: true);
        foreach (int child in agents.Count > 0 ? [] : _tree.Children(member))
            if (SentenceTree.Is(_tree.Relation(child), "appos") && Of(child) is { Count: > 0 } same) return new Part(same, agents, IsLed: true);
        return new Part([], agents, IsLed: false);
    }

    private void Gather(int token, List<ActorMention> into)
    {
        if (_at[token] is { } here) into.AddRange(here);
        foreach (int child in _tree.Children(token))
            if (IsCore(_tree.Relation(child)) || (SentenceTree.Is(_tree.Relation(child), "conj") && IsCore(_tree.Relation(token)))) Gather(child, into);
    }

    /// <summary>Of several actors in one phrase the first counts ("Arnor's Elrond"), with those that are coordinated with it.</summary>
    private List<ActorMention> Group(List<ActorMention> core)
    {
        List<ActorMention> actors = core.FindAll(m => m.IsActor && m.Code.Length > 0);
        if (actors.Count < 2) return actors;
        int first = Coordination(actors[0].Head);
        return actors.FindAll(a => a == actors[0] || (Coordination(a.Head) == first && IsConjunct(a.Head)));
    }

    private bool IsConjunct(int token) => SentenceTree.Is(_tree.Relation(token), "conj");

    private int Coordination(int token)
    {
        while (IsConjunct(token)) token = _tree.Head(token);
        return token;
    }

    /// <summary>What a member without an actor of its own takes over: what stands before the first member ("Danish media and government"), or after the last ("lawmakers and officials in Arnor").</summary>
    private static Part Shared(List<Part> parts, List<int> members, int member)
    {
        Part own = parts[member];
        for (int i = member + 1; i < parts.Count; i++)
            if (parts[i].IsLed && parts[i].Agents.Count > 0) return own with { Actors = parts[i].Actors };
        for (int i = member - 1; i >= 0; i--)
            if (parts[i].Actors.Count > 0 && parts[i].Agents.Count > 0) return own with { Actors = parts[i].Actors, Agents = [.. parts[i].Agents.Where(a => a.Head != members[i]), .. own.Agents] };
        return own;
    }

    private static void Add(Part part, int head, List<CodedActor> found)
    {
        List<CodedActor> actors = part.Actors.Count > 0 ? part.Actors : part.Agents.Count > 0 ? [new CodedActor("", [], head, [])] : [];
        foreach (CodedActor actor in actors)
            found.Add(new CodedActor(
                actor.Actor,
                [.. part.Agents.Select(m => m.Agent!), .. actor.Agents],
                part.IsLed && part.Agents.Count == 0 ? actor.Head : head,
                [.. part.Agents, .. actor.Mentions]));
    }

    private bool IsLed(int child) => SentenceTree.Is(_tree.Relation(child), "nmod") && !IsCore(_tree.Relation(child));

    private static bool IsCore(string relation) =>
        relation is "amod" or "nmod:poss" or "det" or "nummod" or "nmod:npmod" or "nmod:desc" or "nmod:unmarked" or "goeswith" or "advmod"
        || SentenceTree.Is(relation, "compound") || SentenceTree.Is(relation, "flat") || relation == "name";

    private sealed record Part(List<CodedActor> Actors, List<ActorMention> Agents, bool IsLed);
}
