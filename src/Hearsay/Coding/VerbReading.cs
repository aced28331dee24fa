using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>What the dictionary says of one verb of a sentence.</summary>
/// <param name="Entry">The verb.</param>
/// <param name="Match">The pattern around it, or null.</param>
internal sealed record VerbReading(VerbEntry Entry, PatternMatch? Match)
{
    public VerbCode Code => Match?.Pattern.Code ?? Entry.Code;

    /// <summary>The line that gave the code.</summary>
    public DictionaryLine Line => Match?.Pattern.Line ?? Entry.Line;
}

/// <summary>Reads verbs with the dictionary: the verb with most words of its own that are there, then the pattern that asks most.</summary>
internal sealed class VerbReader(SentenceTree tree, SentenceWords words, VerbList verbs)
{
    private readonly PatternMatcher _matcher = new(tree, words, Seen(tree, words));

    public VerbReading? Read(int verb, bool passive)
    {
        IReadOnlyList<VerbEntry> entries = verbs.Find(words.Form(verb), words.Lemma(verb));
        VerbEntry? best = null;
        foreach (VerbEntry entry in entries)
            if ((best is null || entry.Extra > best.Extra) && HasItsWords(entry, verb)) best = entry;
        if (best is null) return null;
        VerbDomain domain = new(tree, verb, passive, t => verbs.Find(words.Form(t), words.Lemma(t)).Any(e => !e.Code.IsEmpty));
        PatternMatch? match = null;
        foreach (VerbEntry entry in entries)
            if (entry == best || (entry.Extra == best.Extra && HasItsWords(entry, verb))) match = _matcher.Best(entry.Block, domain, match);
        return new VerbReading(best, match);
    }

    private bool HasItsWords(VerbEntry entry, int verb)
    {
        int at = verb - 1;
        for (int i = entry.Before.Length - 1; i >= 0; i--, at--)
        {
            while (at >= 0 && words.Form(at).Length == 0) at--;
            if (at < 0 || words.Form(at) != entry.Before[i]) return false;
        }

        at = verb + 1;
        foreach (string word in entry.After)
        {
            if (at < tree.Count && words.Form(at) == word) at++;
            else if (HasDependent(verb, word) is >= 0 and int found) at = found + 1;
            else return false;
        }

        return true;
    }

    // "called the talks off": a particle may stand behind the object.
    private int HasDependent(int verb, string word)
    {
        foreach (int child in tree.Children(verb))
            if (child > verb && words.Form(child) == word) return child;
        return -1;
    }

    private static HashSet<string> Seen(SentenceTree tree, SentenceWords words)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < tree.Count; i++)
        {
            seen.Add(words.Form(i));
            seen.Add(words.Lemma(i));
        }

        return seen;
    }
}
