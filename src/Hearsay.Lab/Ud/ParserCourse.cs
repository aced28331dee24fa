using Hearsay.Language;
using Hearsay.Language.Tags;
using Hearsay.Language.Trees;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Ud;

/// <summary>Learns the parser from a corpus tagged as well, and as badly, as the texts it will meet in use.</summary>
internal static class ParserCourse
{
    public static byte[] Train(Sentence[] sentences, TaggerCourse tagged)
    {
        // Relation 0 is the root's own.
        string[] relations = ["root", .. sentences.SelectMany(s => s.Tokens).Where(t => t.Head >= 0).Select(t => t.Relation).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, int> number = relations.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i, StringComparer.Ordinal);
        List<ParserTraining.Example> examples = [];
        foreach ((int i, Word[] words, byte[] tags, Tagger tagger) in tagged.Tagged())
        {
            int n = words.Length;
            if (n > 250) continue;
            ParserWords laid = new();
            laid.Fill(words, tags, LinearSentenceParser.NumberUpos(tagger));
            int[] heads = [-1, .. sentences[i].Tokens.Select(t => t.Head < 0 ? n + 1 : t.Head + 1), -1];
            int[] rels = [0, .. sentences[i].Tokens.Select(t => number[t.Relation]), 0];
            examples.Add(new ParserTraining.Example(laid, heads, rels));
        }

        return ParserTraining.Train([.. examples], relations, 8, 90);
    }
}
