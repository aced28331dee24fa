using Hearsay.Lab.Ud;
using Hearsay.Language;

namespace Hearsay.Lab.Factuality;

/// <summary>The treebank's own trees of the sentences that the factuality corpus took from it: what firmness reads where the parse is right.</summary>
internal sealed class GoldTrees
{
    private readonly Dictionary<string, (SentenceTree Tree, int Offset)> _trees = new(StringComparer.Ordinal);

    public GoldTrees(string conllu)
    {
        foreach (UdDocument document in ConlluReader.Read(conllu))
            foreach (Sentence sentence in document.Sentences)
                _trees.TryAdd(sentence.Span.In(document.Text), (new SentenceTree(sentence), sentence.Span.Start));
    }

    /// <summary>The tree of a sentence, and the offset its spans start from; null where the treebank has no such sentence.</summary>
    public (SentenceTree Tree, int Offset)? Find(string text) => _trees.TryGetValue(text.Trim(), out (SentenceTree, int) found) ? found : null;
}
