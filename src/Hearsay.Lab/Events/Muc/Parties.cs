using System.Reflection;
using Hearsay.Extraction.Circumstances;
using Hearsay.Language;

namespace Hearsay.Lab.Events.Muc;

/// <summary>Sorts those who take part in an event as the coders' instructions do: rebels, army, police, officials, civilians, things that can be attacked.</summary>
internal static class Parties
{
    private static readonly Dictionary<string, string> Classes = Read();

    /// <summary>Nothing is known of it.</summary>
    public const string Other = "other";

    /// <summary>The class of a word, or null.</summary>
    public static string? Of(string lemma) => Classes.GetValueOrDefault(lemma.ToLowerInvariant());

    /// <summary>Lemma of the head of a span, and its class; by the words that stand with a head that the table lacks, then by the kind of the entity.</summary>
    public static (string Lemma, string Class, bool Generic) Of(TextTrees trees, TextSpan span, Entity? entity)
    {
        int s = trees.SentenceAt(span.Start);
        if (s >= trees.Count || trees.TokensIn(s, span) is not { Length: > 0 } tokens) return ("", Other, false);
        SentenceTree tree = trees[s];
        int head = Heads.Of(tree, tokens);
        string lemma = tree[head].Lemma.ToLowerInvariant();
        bool generic = tree[head].Xpos == "NNS";
        for (int i = tokens.Start; i < tokens.End && generic; i++) generic = tree[i].Relation is not ("det" or "nummod" or "nmod:poss");
        string? found = Of(lemma);
        for (int i = tokens.Start; i < tokens.End && found is null; i++)
            if (tree.Head(i) == head && tree[i].Relation is "compound" or "flat" or "appos" or "nmod" or "amod") found = Of(tree[i].Lemma);
        return (lemma, found ?? entity?.Kind.ToString().ToLowerInvariant() ?? Other, generic);
    }

    private static Dictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("muc-parties.tsv")!;
        using StreamReader reader = new(stream);
        Dictionary<string, string> classes = new(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            classes.TryAdd(fields[0], fields[1]);
        }

        return classes;
    }
}
