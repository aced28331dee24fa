using Hearsay.Language.Neural;

namespace Hearsay.Language.Names;

/// <summary>The names of one document while it is read: takes the head's scores sentence by sentence, and keeps the best labels.</summary>
internal sealed class NameReading(NameModel model, NameFeatures features) : IHeadTask
{
    private readonly NameDecoder _decoder = new();

    public TokenHead Head => model.Head;

    /// <summary>Labels of the sentences so far, one byte a word.</summary>
    public List<byte[]> Labels { get; } = [];

    public bool Wants(SentenceDraft sentence) => true;

    public void Describe(SentenceDraft sentence, FeatureRows rows) => features.Lay(sentence, rows);

    public void Take(SentenceDraft sentence, ReadOnlySpan<float> scores)
    {
        int[] labels = new int[sentence.Forms.Length];
        _decoder.Decode(scores, model.Transitions, labels, model.Boldness);
        Labels.Add(Array.ConvertAll(labels, l => (byte)l));
    }
}
