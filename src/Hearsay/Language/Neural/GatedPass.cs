using Hearsay.Language.Models;

namespace Hearsay.Language.Neural;

/// <summary>
/// One trained layer that reads sentences in both directions: for each direction a product for all words, then a scan.
/// A direction is scanned right after its product, while that still lies in the cache.
/// </summary>
internal sealed class GatedPass
{
    private readonly PackedMatrix[] _weights;
    private readonly float[] _peepholes;
    private readonly int _input;
    private readonly int _width;

    private GatedPass(ReadOnlySpan<float> weights, float[] peepholes, int input, int width)
    {
        _weights = [ToDirection(weights, input, width, 0), ToDirection(weights, input, width, 1)];
        _peepholes = peepholes;
        _input = input;
        _width = width;
    }

    /// <summary>Columns of the whole product: three a direction, and a fourth for the shortcut where input and output differ in width.</summary>
    public static int ColumnsOf(int input, int width) => input == 2 * width ? 6 * width : 8 * width;

    /// <summary>Numbers a word takes of <see cref="Run"/>'s gates: the columns of one direction.</summary>
    public static int GatesOf(int input, int width) => ColumnsOf(input, width) / 2;

    /// <summary>A layer as training wrote it.</summary>
    public static GatedPass Read(ref ModelReader reader, int input, int width) => new(reader.Array<float>(), reader.Array<float>(), input, width);

    /// <summary>Reads the block's words, row by row, and writes two widths a word; <paramref name="rows"/> may round the number of words up.</summary>
    public void Run(ReadOnlySpan<SentenceDraft> block, int rows, ReadOnlySpan<float> words, Span<float> gates, Span<float> output)
    {
        int columns = GatesOf(_input, _width);
        bool ownShortcut = columns == 4 * _width;
        for (int d = 0; d < 2; d++)
        {
            _weights[d].Multiply(words, gates, rows);
            ReadOnlySpan<float> peepholes = _peepholes.AsSpan(d * GatedScan.Parameters * _width, GatedScan.Parameters * _width);
            int at = 0;
            foreach (SentenceDraft sentence in block)
            {
                ReadOnlySpan<float> shortcut = ownShortcut ? gates[((at * columns) + (3 * _width))..] : words[((at * _input) + (d * _width))..];
                GatedScan.Run(
                    gates[(at * columns)..], columns, shortcut, ownShortcut ? columns : _input, peepholes,
                    output[((at * 2 * _width) + (d * _width))..], 2 * _width, [], sentence.Forms.Length, _width, backward: d == 1);
                at += sentence.Forms.Length;
            }
        }
    }

    /// <summary>The columns of one direction: its three gates, which lie together, and its shortcut, which lies behind the gates of both.</summary>
    private static PackedMatrix ToDirection(ReadOnlySpan<float> weights, int input, int width, int direction)
    {
        int columns = ColumnsOf(input, width), taken = GatesOf(input, width), gates = 3 * width;
        float[] part = new float[input * taken];
        for (int row = 0; row < input; row++)
        {
            ReadOnlySpan<float> from = weights.Slice(row * columns, columns);
            Span<float> to = part.AsSpan(row * taken, taken);
            from.Slice(direction * gates, gates).CopyTo(to);
            from.Slice((2 * gates) + (direction * (taken - gates)), taken - gates).CopyTo(to[gates..]);
        }

        return PackedMatrix.Of(part, input, taken);
    }
}
