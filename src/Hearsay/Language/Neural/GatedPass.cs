using Hearsay.Language.Models;

namespace Hearsay.Language.Neural;

/// <summary>One trained layer that reads sentences in both directions: a product for all words, then a scan each way.</summary>
internal sealed class GatedPass(PackedMatrix weights, float[] peepholes, int input, int width)
{
    /// <summary>Numbers a word takes of the product.</summary>
    public int Columns => ColumnsOf(input, width);

    /// <summary>Columns of the product: three a direction, and a fourth for the shortcut where input and output differ in width.</summary>
    public static int ColumnsOf(int input, int width) => input == 2 * width ? 6 * width : 8 * width;

    /// <summary>A layer as training wrote it.</summary>
    public static GatedPass Read(ref ModelReader reader, int input, int width) =>
        new(PackedMatrix.Of(reader.Array<float>(), input, ColumnsOf(input, width)), reader.Array<float>(), input, width);

    /// <summary>Reads the block's words, row by row, and writes two widths a word; <paramref name="rows"/> may round the number of words up.</summary>
    public void Run(ReadOnlySpan<SentenceDraft> block, int rows, ReadOnlySpan<float> words, Span<float> gates, Span<float> output)
    {
        bool ownShortcut = Columns == 8 * width;
        weights.Multiply(words, gates, rows);
        int at = 0;
        foreach (SentenceDraft sentence in block)
        {
            for (int d = 0; d < 2; d++)
            {
                ReadOnlySpan<float> shortcut = ownShortcut ? gates[((at * Columns) + ((6 + d) * width))..] : words[((at * input) + (d * width))..];
                GatedScan.Run(
                    gates[((at * Columns) + (d * 3 * width))..], Columns, shortcut, ownShortcut ? Columns : input,
                    peepholes.AsSpan(d * GatedScan.Parameters * width, GatedScan.Parameters * width),
                    output[((at * 2 * width) + (d * width))..], 2 * width, [], sentence.Forms.Length, width, backward: d == 1);
            }

            at += sentence.Forms.Length;
        }
    }
}
