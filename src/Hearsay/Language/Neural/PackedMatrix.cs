using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Neural;

/// <summary>
/// The right-hand side of a matrix product, laid out in panels of 32 columns so that the product reads it in order.
/// Every sum runs over k from first to last with fused multiply-adds, so the result is the same to the last bit whatever the vector width of the machine.
/// The loops are compiled in full at once: compiled first without care, as the runtime likes to, they would cost a short run more than all the rest.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    private const int Panel = 32;
    private const int Alignment = 64;
    private float[] _store;
    private int _offset;

    /// <summary>Room for a matrix of at most <paramref name="capacity"/> packed numbers; grows when needed.</summary>
    public PackedMatrix(int capacity = 0)
    {
        _store = [];
        Reserve(capacity);
    }

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
            int width = Math.Min(Panel, columns - start);
            for (int k = 0; k < rows; k++)
            {
                matrix.Slice((k * columns) + start, width).CopyTo(to);
                if (width < Panel) to[width..Panel].Clear();
                to = to[Panel..];
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
            int width = Math.Min(Panel, columns - start);
            Span<float> panel = to[..(rows * Panel)];
            if (width < Panel) panel.Clear();
            for (int j = 0; j < width; j++)
            {
                ReadOnlySpan<float> from = matrix.Slice((start + j) * rows, rows);
                for (int k = 0; k < rows; k++) panel[(k * Panel) + j] = from[k];
            }

            to = to[(rows * Panel)..];
        }
    }

    /// <summary>product = left × this, or product += left × this; row-major, <paramref name="count"/> rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(ReadOnlySpan<float> left, Span<float> product, int count, bool add = false)
    {
        if (left.Length < count * Rows || product.Length < count * Columns) throw new ArgumentException("matrix too small", nameof(left));
        float* edge = stackalloc float[8 * Panel];
        fixed (float* a = left, c = product, store = _store)
        {
            float* b = store + _offset;
            for (int start = 0; start < Columns; start += Panel, b += Rows * Panel)
            {
                int width = Math.Min(Panel, Columns - start);
                int row = 0;
                while (row < count)
                {
                    int height = Height(count - row);
                    float* to = c + ((long)row * Columns) + start;
                    float* from = a + ((long)row * Rows);
                    if (width == Panel)
                    {
                        Tile(from, b, to, Columns, height, add);
                    }
                    else
                    {
                        for (int i = 0; add && i < height; i++) new ReadOnlySpan<float>(to + (i * Columns), width).CopyTo(new Span<float>(edge + (i * Panel), Panel));
                        Tile(from, b, edge, Panel, height, add);
                        for (int i = 0; i < height; i++) new ReadOnlySpan<float>(edge + (i * Panel), width).CopyTo(new Span<float>(to + (i * Columns), width));
                    }

                    row += height;
                }
            }
        }
    }

    private static int Height(int left) => Vector512.IsHardwareAccelerated ? (left >= 8 ? 8 : 1) : (left >= 3 ? 3 : 1);

    private void Tile(float* a, float* b, float* c, int stride, int height, bool add)
    {
        if (height == 8) Tile8(a, b, c, Rows, stride, add);
        else if (height == 3) Tile3(a, b, c, Rows, stride, add);
        else Tile1(a, b, c, Rows, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile8(float* a, float* b, float* c, int depth, int stride, bool add)
    {
        Vector512<float> p0, p1, p2, p3, p4, p5, p6, p7, q0, q1, q2, q3, q4, q5, q6, q7;
        p0 = p1 = p2 = p3 = p4 = p5 = p6 = p7 = q0 = q1 = q2 = q3 = q4 = q5 = q6 = q7 = Vector512<float>.Zero;
        if (add)
        {
            p0 = Vector512.Load(c); q0 = Vector512.Load(c + 16);
            p1 = Vector512.Load(c + stride); q1 = Vector512.Load(c + stride + 16);
            p2 = Vector512.Load(c + (2 * stride)); q2 = Vector512.Load(c + (2 * stride) + 16);
            p3 = Vector512.Load(c + (3 * stride)); q3 = Vector512.Load(c + (3 * stride) + 16);
            p4 = Vector512.Load(c + (4 * stride)); q4 = Vector512.Load(c + (4 * stride) + 16);
            p5 = Vector512.Load(c + (5 * stride)); q5 = Vector512.Load(c + (5 * stride) + 16);
            p6 = Vector512.Load(c + (6 * stride)); q6 = Vector512.Load(c + (6 * stride) + 16);
            p7 = Vector512.Load(c + (7 * stride)); q7 = Vector512.Load(c + (7 * stride) + 16);
        }

        float* a4 = a + (4 * depth);
        nint d1 = depth, d2 = 2 * depth, d3 = 3 * depth;
        for (int k = 0; k < depth; k++, b += Panel, a++, a4++)
        {
            Vector512<float> left = Vector512.Load(b), right = Vector512.Load(b + 16);
            Vector512<float> x = Vector512.Create(a[0]);
            p0 = Vector512.FusedMultiplyAdd(x, left, p0); q0 = Vector512.FusedMultiplyAdd(x, right, q0);
            x = Vector512.Create(a[d1]);
            p1 = Vector512.FusedMultiplyAdd(x, left, p1); q1 = Vector512.FusedMultiplyAdd(x, right, q1);
            x = Vector512.Create(a[d2]);
            p2 = Vector512.FusedMultiplyAdd(x, left, p2); q2 = Vector512.FusedMultiplyAdd(x, right, q2);
            x = Vector512.Create(a[d3]);
            p3 = Vector512.FusedMultiplyAdd(x, left, p3); q3 = Vector512.FusedMultiplyAdd(x, right, q3);
            x = Vector512.Create(a4[0]);
            p4 = Vector512.FusedMultiplyAdd(x, left, p4); q4 = Vector512.FusedMultiplyAdd(x, right, q4);
            x = Vector512.Create(a4[d1]);
            p5 = Vector512.FusedMultiplyAdd(x, left, p5); q5 = Vector512.FusedMultiplyAdd(x, right, q5);
            x = Vector512.Create(a4[d2]);
            p6 = Vector512.FusedMultiplyAdd(x, left, p6); q6 = Vector512.FusedMultiplyAdd(x, right, q6);
            x = Vector512.Create(a4[d3]);
            p7 = Vector512.FusedMultiplyAdd(x, left, p7); q7 = Vector512.FusedMultiplyAdd(x, right, q7);
        }

        p0.Store(c); q0.Store(c + 16);
        p1.Store(c + stride); q1.Store(c + stride + 16);
        p2.Store(c + (2 * stride)); q2.Store(c + (2 * stride) + 16);
        p3.Store(c + (3 * stride)); q3.Store(c + (3 * stride) + 16);
        p4.Store(c + (4 * stride)); q4.Store(c + (4 * stride) + 16);
        p5.Store(c + (5 * stride)); q5.Store(c + (5 * stride) + 16);
        p6.Store(c + (6 * stride)); q6.Store(c + (6 * stride) + 16);
        p7.Store(c + (7 * stride)); q7.Store(c + (7 * stride) + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile3(float* a, float* b, float* c, int depth, int stride, bool add)
    {
        Vector256<float> p0, p1, p2, p3, q0, q1, q2, q3, r0, r1, r2, r3;
        p0 = p1 = p2 = p3 = q0 = q1 = q2 = q3 = r0 = r1 = r2 = r3 = Vector256<float>.Zero;
        float* c1 = c + stride;
        float* c2 = c1 + stride;
        if (add)
        {
            p0 = Vector256.Load(c); p1 = Vector256.Load(c + 8); p2 = Vector256.Load(c + 16); p3 = Vector256.Load(c + 24);
            q0 = Vector256.Load(c1); q1 = Vector256.Load(c1 + 8); q2 = Vector256.Load(c1 + 16); q3 = Vector256.Load(c1 + 24);
            r0 = Vector256.Load(c2); r1 = Vector256.Load(c2 + 8); r2 = Vector256.Load(c2 + 16); r3 = Vector256.Load(c2 + 24);
        }

        for (int k = 0; k < depth; k++, b += Panel)
        {
            Vector256<float> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 8), b2 = Vector256.Load(b + 16), b3 = Vector256.Load(b + 24);
            Vector256<float> x = Vector256.Create(a[k]);
            p0 = Vector256.FusedMultiplyAdd(x, b0, p0); p1 = Vector256.FusedMultiplyAdd(x, b1, p1);
            p2 = Vector256.FusedMultiplyAdd(x, b2, p2); p3 = Vector256.FusedMultiplyAdd(x, b3, p3);
            x = Vector256.Create(a[k + depth]);
            q0 = Vector256.FusedMultiplyAdd(x, b0, q0); q1 = Vector256.FusedMultiplyAdd(x, b1, q1);
            q2 = Vector256.FusedMultiplyAdd(x, b2, q2); q3 = Vector256.FusedMultiplyAdd(x, b3, q3);
            x = Vector256.Create(a[k + (2 * depth)]);
            r0 = Vector256.FusedMultiplyAdd(x, b0, r0); r1 = Vector256.FusedMultiplyAdd(x, b1, r1);
            r2 = Vector256.FusedMultiplyAdd(x, b2, r2); r3 = Vector256.FusedMultiplyAdd(x, b3, r3);
        }

        p0.Store(c); p1.Store(c + 8); p2.Store(c + 16); p3.Store(c + 24);
        q0.Store(c1); q1.Store(c1 + 8); q2.Store(c1 + 16); q3.Store(c1 + 24);
        r0.Store(c2); r1.Store(c2 + 8); r2.Store(c2 + 16); r3.Store(c2 + 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile1(float* a, float* b, float* c, int depth, bool add)
    {
        Vector256<float> p0, p1, p2, p3;
        p0 = p1 = p2 = p3 = Vector256<float>.Zero;
        if (add)
        {
            p0 = Vector256.Load(c);
            p1 = Vector256.Load(c + 8);
            p2 = Vector256.Load(c + 16);
            p3 = Vector256.Load(c + 24);
        }

        for (int k = 0; k < depth; k++, b += Panel)
        {
            Vector256<float> x = Vector256.Create(a[k]);
            p0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), p0);
            p1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 8), p1);
            p2 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 16), p2);
            p3 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 24), p3);
        }

        p0.Store(c);
        p1.Store(c + 8);
        p2.Store(c + 16);
        p3.Store(c + 24);
    }

    private Span<float> Prepare(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        int size = (columns + Panel - 1) / Panel * Panel * rows;
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
