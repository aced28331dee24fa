using Hearsay.Language.Lemmas;
using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Ud;

/// <summary>Learns lemma rules and features by the endings of words: an ending is kept where it says something else than the shorter one.</summary>
internal static class LemmaTraining
{
    // Treebanks differ in their ways ("--" or "-", "people" or "person"): where they do, the first is followed.
    private const int VotesOfFirst = 10;

    /// <summary>Learns from treebanks, of which the first is the standard.</summary>
    public static byte[] Train(Sentence[][] treebanks)
    {
        (Token Token, int Votes)[] words = [.. treebanks.SelectMany((sentences, i) => sentences.SelectMany(s => s.Tokens).Where(t => t.Lemma != "_" && t.Relation != "goeswith").Select(t => (t, i == 0 ? VotesOfFirst : 1)))];
        Token[] tokens = [.. words.Select(w => w.Token)];
        HashSet<uint> lowered = [.. tokens.Where(t => !Lemmatizer.HasCapital(t.Form)).Select(t => Word.Hash(t.Form))];
        Dictionary<string, ushort> rules = new(StringComparer.Ordinal), sets = new(StringComparer.Ordinal);
        Example[] examples = [.. words.Select(w => new Example(Lemmatizer.Group(w.Token.Form, w.Token.Upos, w.Token.Xpos, lowered), w.Token.Form, Number(rules, LemmaRule.Of(w.Token.Form, w.Token.Lemma)), w.Votes))];
        EndingTable lemmas = Learn(examples);
        EndingTable features = Learn(words.Select(w => new Example(Lemmatizer.TagGroup(w.Token.Upos, w.Token.Xpos), w.Token.Form, Number(sets, w.Token.Features), w.Votes)));
        ModelWriter writer = new(Lemmatizer.Kind);
        writer.Strings(rules.Keys);
        lemmas.Write(writer);
        // A rule that names its lemma is right for one word alone.
        string[] named = [.. rules.Keys];
        WriteUsual(writer, [.. examples.Where(e => named[e.Answer][0] != '=')]);
        writer.Strings(sets.Keys);
        features.Write(writer);
        writer.Array<uint>([.. lowered.Order()]);
        return writer.ToArray();
    }

    // The rules of at least one word in fifty of a group; the list is filled up with the first.
    private static void WriteUsual(ModelWriter writer, Example[] examples)
    {
        List<uint> groups = [];
        List<ushort> usual = [];
        foreach (IGrouping<uint, Example> group in examples.DistinctBy(e => (e.Group, e.Form, e.Answer)).GroupBy(e => e.Group).OrderBy(g => g.Key))
        {
            int all = group.Count();
            ushort[] best = [.. group.GroupBy(e => e.Answer).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Where(g => g.Count() * 50 >= all).Take(Lemmatizer.UsualRules).Select(g => g.Key)];
            if (best.Length == 0) continue;
            groups.Add(group.Key);
            for (int i = 0; i < Lemmatizer.UsualRules; i++) usual.Add(best[i < best.Length ? i : 0]);
        }

        writer.Array<uint>([.. groups]);
        writer.Array<ushort>([.. usual]);
    }

    private static ushort Number(Dictionary<string, ushort> numbers, string value)
    {
        if (!numbers.TryGetValue(value, out ushort number)) number = numbers[value] = (ushort)numbers.Count;
        return number;
    }

    private static EndingTable Learn(IEnumerable<Example> examples)
    {
        Dictionary<(uint Group, string Form), Dictionary<ushort, int>> words = [];
        foreach ((uint group, string form, ushort answer, int votes) in examples)
        {
            (uint, string) key = (group, form.ToLowerInvariant());
            Dictionary<ushort, int> counts = words.TryGetValue(key, out Dictionary<ushort, int>? c) ? c : words[key] = [];
            counts[answer] = counts.GetValueOrDefault(answer) + votes;
        }

        // Each word has one vote, whatever its frequency: endings are for words that were not seen.
        Dictionary<ulong, ushort> kept = [];
        for (int length = 0; length <= EndingTable.Longest; length++)
        {
            Dictionary<ulong, Dictionary<ushort, int>> votes = [];
            foreach (((uint group, string form), Dictionary<ushort, int> counts) in words)
            {
                if (form.Length < length) continue;
                ulong key = EndingTable.Key(group, form, length);
                Dictionary<ushort, int> of = votes.TryGetValue(key, out Dictionary<ushort, int>? v) ? v : votes[key] = [];
                ushort vote = Most(counts);
                of[vote] = of.GetValueOrDefault(vote) + 1;
            }

            EndingTable shorter = Table(kept);
            HashSet<ulong> done = [];
            foreach ((uint group, string form) in words.Keys.OrderBy(k => k.Group).ThenBy(k => k.Form, StringComparer.Ordinal))
            {
                if (form.Length < length || !done.Add(EndingTable.Key(group, form, length))) continue;
                Dictionary<ushort, int> of = votes[EndingTable.Key(group, form, length)];
                ushort most = Most(of);
                int all = of.Values.Sum();
                bool isClear = length == 0 || (all >= 2 && of[most] * 4 >= all * 3);
                if (isClear && Found(shorter, group, form, length) != most) kept[EndingTable.Key(group, form, length)] = most;
            }
        }

        EndingTable endings = Table(kept);
        foreach (((uint group, string form), Dictionary<ushort, int> counts) in words)
            if (endings.Find(group, form, out _) != Most(counts)) kept[EndingTable.Key(group, form, -1)] = Most(counts);
        return Table(kept);
    }

    // What endings shorter than `length` say; the whole word is not yet in the table.
    private static int Found(EndingTable table, uint group, string form, int length) => length == 0 ? -1 : table.Find(group, form, out _);

    private static EndingTable Table(Dictionary<ulong, ushort> kept) => new([.. kept.Keys], [.. kept.Values]);

    private static ushort Most(Dictionary<ushort, int> counts) => counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key).First().Key;

    private readonly record struct Example(uint Group, string Form, ushort Answer, int Votes);
}
