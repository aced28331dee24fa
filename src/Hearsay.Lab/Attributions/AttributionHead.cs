using Hearsay.Extraction.Attributions;
using Hearsay.Lab.Neural;
using Hearsay.Language;
using Hearsay.Language.Models;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Attributions;

/// <summary>
/// Trains the head on the encoder that gives every word eight hints (<see cref="Hint"/>): whether it is a cue, and where sources and contents
/// begin, are, and end. What learns from the hints must see them as they will be on new text, so each half of the documents is read by a head
/// trained on the other half.
/// </summary>
internal sealed class AttributionHead(LanguagePack pack, int rounds, Action<string> tell)
{
    public const string File = "attribution-head.bin";

    // Small on purpose: it runs for every word, beside the encoder.
    public const int Hidden = 128;
    public const int Width = 64;
    private const float Rate = 3e-3f;
    private static readonly int Hints = Enum.GetValues<Hint>().Length;

    // Word vectors, and the states of the two upper layers.
    private static readonly int[] Sources = [0, 3, 4];

    private readonly EncoderSentenceParser _parser = EncoderSentenceParser.Read(pack);

    /// <summary>Puts hints into the rows of the documents, and returns the head that puts them into new ones.</summary>
    public byte[] Learn(List<TrainingDocument> documents)
    {
        Half[][][] states = [.. documents.Select(d => States(d.Row))];
        HeadExample[][] examples = [.. documents.Select((d, i) => Examples(d, states[i]))];
        tell("states of the encoder kept");
        for (int half = 0; half < 2; half++)
        {
            TokenHeadNetwork other = Train([.. examples.Where((_, i) => i % 2 == half).SelectMany(e => e)], 7 + half);
            for (int i = 1 - half; i < documents.Count; i += 2) documents[i].Row.PutHints(Scores(other, examples[i]));
            tell($"head on half {half + 1} of 2 done");
        }

        TokenHeadNetwork all = Train([.. examples.SelectMany(e => e)], 9);
        ModelWriter writer = new(KeptScores.Kind);
        all.Write(writer);
        tell("head on all documents done");
        return writer.ToArray();
    }

    /// <summary>Puts the hints of a finished head into rows.</summary>
    public void Read(byte[] model, List<TrainingDocument> documents)
    {
        LanguagePack alone = LanguagePack.Load([new PackFile("pack.tsv", "key\tvalue\nlanguage\ten\nversion\ttraining\n"u8.ToArray()), new PackFile("models/" + File, model)]);
        TokenHead head = KeptScores.Read(alone, "models/" + File)!;
        foreach (TrainingDocument document in documents)
        {
            KeptScores kept = new(head);
            _parser.Parse(Drafts(document.Row), [kept]);
            document.Row.PutHints(kept.Scores);
        }
    }

    private TokenHeadNetwork Train(HeadExample[] examples, int seed)
    {
        TokenHeadNetwork network = new(TokenHeadShape.On(_parser.Shape, Sources, Hidden, Width, buckets: 0, classes: Hints), seed);
        double[] losses = new TokenHeadTrainer(network, Loss, seed) { BatchWords = 1000 }.Train(examples, rounds, Rate);
        tell("losses " + string.Join(' ', losses.Select(l => l.ToString("F4", System.Globalization.CultureInfo.InvariantCulture))));
        return network;
    }

    /// <summary>Each hint is a yes or no of its own; the classes of an example are their bits.</summary>
    private static double Loss(HeadExample[] batch, int[] starts, Span<float> scores, float scale)
    {
        double sum = 0;
        for (int s = 0; s < batch.Length; s++)
            for (int t = 0; t < batch[s].Count; t++)
                for (int k = 0; k < Hints; k++)
                {
                    ref float score = ref scores[((starts[s] + t) * Hints) + k];
                    float wanted = (batch[s].Classes[t] >> k) & 1, p = 1 / (1 + MathF.Exp(-score));
                    sum -= Math.Log(Math.Max(1e-9, wanted > 0 ? p : 1 - p));
                    score = scale * (p - wanted);
                }

        return sum;
    }

    private static TokenScores Scores(TokenHeadNetwork network, HeadExample[] sentences)
    {
        TokenScores scores = new(Hints);
        foreach (HeadExample sentence in sentences) scores.Add(network.Forward([sentence], [0, sentence.Count], dropout: false));
        return scores;
    }

    private Half[][] States(TextRow row) => EncoderStates.Of(_parser, Sources, Drafts(row));

    private static SentenceDraft[] Drafts(TextRow row) =>
        [.. Enumerable.Range(0, row.Trees.Count).Select(s => new SentenceDraft([.. Enumerable.Range(0, row.Trees[s].Count).Select(i => row.Trees[s][i].Form)]))];

    private static HeadExample[] Examples(TrainingDocument document, Half[][] states)
    {
        int[] bits = new int[document.Row.Words.Length];
        foreach (RowAttribution gold in document.Gold)
        {
            bits[gold.Head] |= 1 << (int)Hint.CueHead;
            Mark(bits, gold.Cue, Hint.InCue, null, null);
            Mark(bits, gold.Source, Hint.InSource, Hint.SourceFirst, Hint.SourceLast);
            Mark(bits, gold.Before, Hint.InContent, Hint.ContentFirst, Hint.ContentLast);
            Mark(bits, gold.After, Hint.InContent, Hint.ContentFirst, Hint.ContentLast);
        }

        int[] starts = document.Row.SentenceStart;
        return [.. states.Select((s, i) => new HeadExample(s, [], bits[starts[i]..starts[i + 1]]))];
    }

    private static void Mark(int[] bits, (int First, int Last) span, Hint inside, Hint? first, Hint? last)
    {
        if (span.First < 0) return;
        for (int i = span.First; i <= span.Last; i++) bits[i] |= 1 << (int)inside;
        if (first is { } f) bits[span.First] |= 1 << (int)f;
        if (last is { } l) bits[span.Last] |= 1 << (int)l;
    }
}
