using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Lab.Factuality;

/// <summary>A factuality corpus with a tree for each sentence, given by the parser or by a treebank.</summary>
internal sealed class FactualityCorpus(string file, Func<string, (SentenceTree Tree, int Offset)?> find)
{
    /// <summary>Predicates of sentences without a tree.</summary>
    public int Lacking { get; private set; }

    /// <summary>Every predicate with its tree and the reading of every token.</summary>
    public IEnumerable<(FactualitySentence Sentence, TextSpan Span, double Value, SentenceTree Tree, int Token, FirmnessReading Entry, FirmnessReading Final)> Read(FirmnessReader reader)
    {
        foreach (FactualitySentence sentence in FactualitySentence.Read(file))
        {
            if (find(sentence.Text) is not { } found)
            {
                Lacking += sentence.Events.Count;
                continue;
            }

            FirmnessReading[] final = reader.Read(found.Tree, null, null, out FirmnessReading[] entry);
            int lead = sentence.Text.Length - sentence.Text.TrimStart().Length;
            foreach ((TextSpan span, double value) in sentence.Events)
            {
                int token = TokenAt(found.Tree, span.Start + found.Offset - lead);
                yield return (sentence, span, value, found.Tree, token, entry[token], final[token]);
            }
        }
    }

    /// <summary>Trees by the parser. The corpus gives sentences; where the analyzer sees several, the longest stands for them.</summary>
    public static Func<string, (SentenceTree Tree, int Offset)?> Parsed(LanguagePack pack)
    {
        Analyzer analyzer = new(pack);
        return text =>
        {
            Sentence? longest = analyzer.Analyze(text).Sentences.MaxBy(s => s.Tokens.Count);
            return longest is null ? null : (new SentenceTree(longest), text.Length - text.TrimStart().Length);
        };
    }

    private static int TokenAt(SentenceTree tree, int offset)
    {
        int best = 0;
        for (int token = 0; token < tree.Count; token++)
            if (tree[token].Span.Start <= offset) best = token;
        return best;
    }
}
