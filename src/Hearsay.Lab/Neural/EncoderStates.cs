using Hearsay.Language;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>Runs the encoder over sentences and keeps what a head would see. The drafts have tags and trees afterwards.</summary>
internal static class EncoderStates
{
    /// <summary>For each sentence its words' sources side by side.</summary>
    public static Half[][] Of(EncoderSentenceParser parser, int[] sources, IReadOnlyList<SentenceDraft> sentences)
    {
        int[] widths = [.. sources.Select(s => TokenHeadShape.WidthOf(parser.Shape, s))];
        int all = widths.Sum();
        Dictionary<SentenceDraft, Half[]> states = sentences.ToDictionary(s => s, s => new Half[s.Forms.Length * all]);
        parser.Parse([.. sentences], [], (block, source, rows) =>
        {
            int which = Array.IndexOf(sources, source);
            if (which < 0) return;
            int width = widths[which], offset = widths.AsSpan(0, which).ToArray().Sum(), row = 0;
            foreach (SentenceDraft sentence in block)
                for (int i = 0; i < sentence.Forms.Length; i++, row++)
                {
                    Span<Half> to = states[sentence].AsSpan((i * all) + offset, width);
                    System.Numerics.Tensors.TensorPrimitives.ConvertToHalf(rows.Slice(row * width, width), to);
                }
        });
        return [.. sentences.Select(s => states[s])];
    }
}
