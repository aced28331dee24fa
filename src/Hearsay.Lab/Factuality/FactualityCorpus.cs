using Hearsay.Extraction.Firmness;
using Hearsay.Language;

namespace Hearsay.Lab.Factuality;

/// <summary>A factuality corpus read by the pack's own analyzer, as the product reads: trained on the trees it will meet.</summary>
internal sealed class FactualityCorpus(string file, FirmnessQuestion question, Analyzer analyzer)
{
    public const string Uds = "uds-factuality";
    public const string Meantime = "no-licence/meantime-factuality";

    public FirmnessQuestion Question => question;

    /// <summary>Both corpora of a part.</summary>
    public static FactualityCorpus[] Of(string folder, string part, Analyzer analyzer) =>
    [
        new(Path.Combine(folder, Uds, part + ".jsonl.gz"), FirmnessQuestion.Happened, analyzer),
        new(Path.Combine(folder, Meantime, part + ".jsonl.gz"), FirmnessQuestion.Told, analyzer),
    ];

    /// <summary>The sentences with their trees. The corpus gives sentences; where the analyzer sees several, the longest stands for them.</summary>
    public IEnumerable<(FactualitySentence Sentence, SentenceTree Tree, SentenceScores Scores)> Sentences()
    {
        foreach (FactualitySentence sentence in FactualitySentence.Read(file))
        {
            ParsedText parsed = analyzer.Analyze(sentence.Text);
            if (parsed.Sentences.Count == 0) continue;
            int longest = Enumerable.Range(0, parsed.Sentences.Count).MaxBy(i => parsed.Sentences[i].Tokens.Count);
            yield return (sentence, new SentenceTree(parsed.Sentences[longest]), new SentenceScores(parsed.Firmness, longest));
        }
    }

    /// <summary>Every predicate with the rules' reading of it, and the model's where there is one.</summary>
    public IEnumerable<FactualityAnswer> Answers(FirmnessReader reader, FirmnessModel? model)
    {
        foreach ((FactualitySentence sentence, SentenceTree tree, SentenceScores scores) in Sentences())
        {
            FirmnessReading[] final = reader.Read(tree, null, null, scores, out FirmnessReading[] entry);
            foreach ((TextSpan span, double value) in sentence.Events)
            {
                int token = TokenAt(tree, span.Start);
                yield return new FactualityAnswer(sentence, span, value, final[token], model?.Read(tree, scores, token, entry[token], final[token], question));
            }
        }
    }

    /// <summary>The last token that starts no later than <paramref name="offset"/>.</summary>
    public static int TokenAt(SentenceTree tree, int offset)
    {
        int best = 0;
        for (int token = 0; token < tree.Count; token++)
            if (tree[token].Span.Start <= offset) best = token;
        return best;
    }
}

/// <summary>A predicate of a corpus: what people said, and what rules and model say.</summary>
internal sealed record FactualityAnswer(FactualitySentence Sentence, TextSpan Span, double Value, FirmnessReading Rules, FirmnessGuess? Model);
