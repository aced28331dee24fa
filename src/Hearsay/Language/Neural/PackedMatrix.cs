using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Neural;

/// <summary>
/// The right-hand side of a matrix product, laid out in panels of a few columns so that the product reads it in order.
/// Every sum runs over k from first to last with fused multiply-adds, so the result is the same to the last bit whatever the vector width of the machine.
/// The loops are compiled in full at once: compiled first without care, as the runtime likes to, they would cost a short run more than all the rest.
/// </summary>
internal sealed unsafe partial class PackedMatrix
{
    private const int Alignment = 64;

    /// <summary>The widest panel there is.</summary>
    private const int MostColumns = 48;

    private float[] _store;
    private int _offset;

    /// <summary>Room for a matrix of at most <paramref name="capacity"/> packed numbers; grows when needed.</summary>
    public PackedMatrix(int capacity = 0)
    {
        _store = [];
        Reserve(capacity);
    }

    /// <summary>Columns of a panel. As many as the registers hold sums for, eight or three rows at a time.</summary>
    private static int Panel => Vector512.IsHardwareAccelerated ? MostColumns : 32;

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    /// <summary>Packs a row-major matrix.</summary>
    public static PackedMatrix Of(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        PackedMatrix packed = new();
        packed.Pack(matrix, rows, columns);
        return packed;
    }

    public void Pack(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        Span<float> to = Prepare(rows, columns);
        for (int start = 0; start < columns; start += Panel)
        {
            int width = Math.Min(Panel, columns - start), padded = Padded(width);
            for (int k = 0; k < rows; k++)
            {
                matrix.Slice((k * columns) + start, width).CopyTo(to);
                if (width < padded) to[width..padded].Clear();
                to = to[padded..];
            }
        }
    }

    /// <summary>Packs the transpose of a row-major matrix of <paramref name="columns"/> rows and <paramref name="rows"/> columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PackTransposed(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        Span<float> to = Prepare(rows, columns);
        for (int start = 0; start < columns; start += Panel)
        {
            int width = Math.Min(Panel, columns - start), padded = Padded(width);
            Span<float> panel = to[..(rows * padded)];
            if (width < padded) panel.Clear();
            for (int j = 0; j < width; j++)
            {
                ReadOnlySpan<float> from = matrix.Slice((start + j) * rows, rows);
                for (int k = 0; k < rows; k++) panel[(k * padded) + j] = from[k];
            }

            to = to[(rows * padded)..];
        }
    }

    /// <summary>product = left × this, or product += left × this; row-major, <paramref name="count"/> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(ReadOnlySpan<float> left, Span<float> product, int count, bool add = false)
    {
        if (left.Length < count * Rows || product.Length < count * Columns) throw new ArgumentException("matrix too small", nameof(left));
        float* edge = stackalloc float[8 * MostColumns];
        fixed (float* a = left, c = product, store = _store)
        {
            float* b = store + _offset;
            for (int start = 0; start < Columns; start += Panel)
            {
                int width = Math.Min(Panel, Columns - start), padded = Padded(width), row = 0;
                while (row < count)
                {
                    int height = Height(count - row);
                    float* to = c + ((long)row * Columns) + start;
                    float* from = a + ((long)row * Rows);
                    if (width == padded)
                    {
                        Tile(from, b, to, Columns, height, padded, add);
                    }
                    else
                    {
                        for (int i = 0; add && i < height; i++) new ReadOnlySpan<float>(to + (i * Columns), width).CopyTo(new Span<float>(edge + (i * padded), padded));
                        Tile(from, b, edge, padded, height, padded, add);
                        for (int i = 0; i < height; i++) new ReadOnlySpan<float>(edge + (i * padded), width).CopyTo(new Span<float>(to + (i * Columns), width));
                    }

                    row += height;
                }

                b += Rows * padded;
            }
        }
    }

    /// <summary>Columns that so many take in the store: the last panel is no wider than it must be.</summary>
    private static int Padded(int width) => Vector512.IsHardwareAccelerated ? (width + 15) & ~15 : Panel;

    private static int Height(int left) => Vector512.IsHardwareAccelerated ? (left >= 8 ? 8 : 1) : (left >= 3 ? 3 : 1);

    private void Tile(float* a, float* b, float* c, int stride, int height, int columns, bool add)
    {
        if (height == 3) Tile3(a, b, c, Rows, stride, add);
        else if (height == 1) Tile1(a, b, c, Rows, columns, add);
        else if (columns == 48) Tile8By48(a, b, c, Rows, stride, add);
        else if (columns == 32) Tile8By32(a, b, c, Rows, stride, add);
        else Tile8By16(a, b, c, Rows, stride, add);
    }

    private Span<float> Prepare(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        int whole = columns / Panel * Panel, size = (whole + (whole < columns ? Padded(columns - whole) : 0)) * rows;
        Reserve(size);
        return _store.AsSpan(_offset, size);
    }

    private void Reserve(int size)
    {
        if (_store.Length >= size + (Alignment / sizeof(float))) return;
        // Pinned and aligned: a 64-byte load that straddles two cache lines costs twice.
        _store = GC.AllocateUninitializedArray<float>(size + (Alignment / sizeof(float)), pinned: true);
        nint address = (nint)Unsafe.AsPointer(ref _store[0]);
        _offset = (int)(((address + Alignment - 1) & ~(Alignment - 1)) - address) / sizeof(float);
    }
}
