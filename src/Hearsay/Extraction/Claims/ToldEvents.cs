using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Remembers which events a report has told, so that "the attack" in passing is not taken for a new statement.</summary>
internal sealed class ToldEvents
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);

    /// <summary>True for a definite event noun that adds nothing to an event of its type already told.</summary>
    public bool IsMereReference(SentenceTree tree, Trigger trigger)
    {
        if (trigger.Entry?.Type is not { } type) return false;
        bool known = !_types.Add(type);
        if (!known || trigger.Shape != TriggerShape.Nominal || trigger.Light >= 0) return false;
        bool definite = false;
        foreach (int child in tree.Children(trigger.Token))
        {
            string relation = tree.Relation(child);
            if (relation == "det" && tree[child].Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those") definite = true;
            else if (relation is "nmod" or "nmod:poss" or "acl" or "acl:relcl" or "nummod" or "appos" || relation is "amod" or "compound" && char.IsUpper(tree[child].Form, 0)) return false;
        }

        return definite;
    }
}
