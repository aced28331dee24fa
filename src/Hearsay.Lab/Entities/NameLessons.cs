using Hearsay.Lab.Neural;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Neural;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Entities;

/// <summary>Turns documents with gold names into examples for the head; the encoder runs once over each.</summary>
internal sealed class NameLessons(LanguagePack pack, TokenHeadShape shape)
{
    private readonly EncoderSentenceParser _parser = EncoderSentenceParser.Read(pack);
    private readonly WordClusters _clusters = WordClusters.Read(pack);
    private readonly NameClues _clues = new(pack, new NameLexicon(pack));

    public List<NameLesson> Of(IEnumerable<NamedDocument> documents, NameScheme scheme) => [.. documents.Select(d => Of(d, scheme))];

    private NameLesson Of(NamedDocument document, NameScheme scheme)
    {
        SentenceDraft[] drafts = [.. document.Sentences.Select(s => new SentenceDraft([.. s.Tokens.Select(t => t.Form)]))];
        Half[][] states = EncoderStates.Of(_parser, shape.Sources, drafts);
        NameFeatures features = new(_clusters, _clues, scheme);
        features.Open([.. drafts.Select(d => d.Forms)]);
        HeadExample[] examples = new HeadExample[drafts.Length];
        FeatureRows rows = new();
        for (int s = 0; s < drafts.Length; s++)
        {
            rows.Clear(shape.Buckets);
            features.Lay(drafts[s], rows);
            int[][] told = new int[drafts[s].Forms.Length][];
            for (int i = 0; i < told.Length; i++) told[i] = rows[i].ToArray();
            examples[s] = new HeadExample(states[s], told, document.Labels[s]);
        }

        return new NameLesson(document, drafts, examples);
    }
}

/// <summary>A document as the head sees it.</summary>
internal sealed record NameLesson(NamedDocument Document, SentenceDraft[] Drafts, HeadExample[] Examples);
