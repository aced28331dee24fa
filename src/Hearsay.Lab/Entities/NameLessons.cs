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

    /// <summary>The documents as the head sees them. Every third may be learnt in capitals too, so that telegrams and headlines can be read.</summary>
    public List<NameLesson> Of(IEnumerable<NamedDocument> documents, NameScheme scheme, bool shout = true) => [.. documents.Select((d, i) => Of(d, scheme, shout && i % 3 == 0))];

    /// <summary>A document in capitals.</summary>
    public static NamedDocument Shout(NamedDocument document) => document with
    {
        Sentences = [.. document.Sentences.Select(s => s with { Tokens = s.Tokens.Select(t => t with { Form = t.Form.ToUpperInvariant() }).ToSequence() })],
    };

    private NameLesson Of(NamedDocument document, NameScheme scheme, bool shout)
    {
        HeadExample[] examples = Examples(document, scheme);
        return new NameLesson(document, shout ? [.. examples, .. Examples(Shout(document), scheme)] : examples);
    }

    private HeadExample[] Examples(NamedDocument document, NameScheme scheme)
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

        return examples;
    }
}

/// <summary>A document and what the head learns from it.</summary>
internal sealed record NameLesson(NamedDocument Document, HeadExample[] Examples);
