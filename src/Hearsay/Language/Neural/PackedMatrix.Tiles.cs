using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Language.Neural;

// The innermost loops: a tile of the product whose sums all stay in registers. Eight rows by 48 columns keep the multipliers busy four fifths of the time or more,
// where eight by 32 spent a quarter of it waiting for loads.
internal sealed unsafe partial class PackedMatrix
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile8By48(float* a, float* b, float* c, int depth, int stride, bool add)
    {
        Vector512<float> p0, p1, p2, p3, p4, p5, p6, p7, q0, q1, q2, q3, q4, q5, q6, q7, r0, r1, r2, r3, r4, r5, r6, r7;
        p0 = p1 = p2 = p3 = p4 = p5 = p6 = p7 = q0 = q1 = q2 = q3 = q4 = q5 = q6 = q7 = r0 = r1 = r2 = r3 = r4 = r5 = r6 = r7 = Vector512<float>.Zero;
        if (add)
        {
            p0 = Vector512.Load(c); q0 = Vector512.Load(c + 16); r0 = Vector512.Load(c + 32);
            p1 = Vector512.Load(c + stride); q1 = Vector512.Load(c + stride + 16); r1 = Vector512.Load(c + stride + 32);
            p2 = Vector512.Load(c + (2 * stride)); q2 = Vector512.Load(c + (2 * stride) + 16); r2 = Vector512.Load(c + (2 * stride) + 32);
            p3 = Vector512.Load(c + (3 * stride)); q3 = Vector512.Load(c + (3 * stride) + 16); r3 = Vector512.Load(c + (3 * stride) + 32);
            p4 = Vector512.Load(c + (4 * stride)); q4 = Vector512.Load(c + (4 * stride) + 16); r4 = Vector512.Load(c + (4 * stride) + 32);
            p5 = Vector512.Load(c + (5 * stride)); q5 = Vector512.Load(c + (5 * stride) + 16); r5 = Vector512.Load(c + (5 * stride) + 32);
            p6 = Vector512.Load(c + (6 * stride)); q6 = Vector512.Load(c + (6 * stride) + 16); r6 = Vector512.Load(c + (6 * stride) + 32);
            p7 = Vector512.Load(c + (7 * stride)); q7 = Vector512.Load(c + (7 * stride) + 16); r7 = Vector512.Load(c + (7 * stride) + 32);
        }

        float* a4 = a + (4 * depth);
        nint d1 = depth, d2 = 2 * depth, d3 = 3 * depth;
        for (int k = 0; k < depth; k++, b += 48, a++, a4++)
        {
            Vector512<float> left = Vector512.Load(b), middle = Vector512.Load(b + 16), right = Vector512.Load(b + 32);
            Vector512<float> x = Vector512.Create(a[0]);
            p0 = Vector512.FusedMultiplyAdd(x, left, p0); q0 = Vector512.FusedMultiplyAdd(x, middle, q0); r0 = Vector512.FusedMultiplyAdd(x, right, r0);
            x = Vector512.Create(a[d1]);
            p1 = Vector512.FusedMultiplyAdd(x, left, p1); q1 = Vector512.FusedMultiplyAdd(x, middle, q1); r1 = Vector512.FusedMultiplyAdd(x, right, r1);
            x = Vector512.Create(a[d2]);
            p2 = Vector512.FusedMultiplyAdd(x, left, p2); q2 = Vector512.FusedMultiplyAdd(x, middle, q2); r2 = Vector512.FusedMultiplyAdd(x, right, r2);
            x = Vector512.Create(a[d3]);
            p3 = Vector512.FusedMultiplyAdd(x, left, p3); q3 = Vector512.FusedMultiplyAdd(x, middle, q3); r3 = Vector512.FusedMultiplyAdd(x, right, r3);
            x = Vector512.Create(a4[0]);
            p4 = Vector512.FusedMultiplyAdd(x, left, p4); q4 = Vector512.FusedMultiplyAdd(x, middle, q4); r4 = Vector512.FusedMultiplyAdd(x, right, r4);
            x = Vector512.Create(a4[d1]);
            p5 = Vector512.FusedMultiplyAdd(x, left, p5); q5 = Vector512.FusedMultiplyAdd(x, middle, q5); r5 = Vector512.FusedMultiplyAdd(x, right, r5);
            x = Vector512.Create(a4[d2]);
            p6 = Vector512.FusedMultiplyAdd(x, left, p6); q6 = Vector512.FusedMultiplyAdd(x, middle, q6); r6 = Vector512.FusedMultiplyAdd(x, right, r6);
            x = Vector512.Create(a4[d3]);
            p7 = Vector512.FusedMultiplyAdd(x, left, p7); q7 = Vector512.FusedMultiplyAdd(x, middle, q7); r7 = Vector512.FusedMultiplyAdd(x, right, r7);
        }

        p0.Store(c); q0.Store(c + 16); r0.Store(c + 32);
        p1.Store(c + stride); q1.Store(c + stride + 16); r1.Store(c + stride + 32);
        p2.Store(c + (2 * stride)); q2.Store(c + (2 * stride) + 16); r2.Store(c + (2 * stride) + 32);
        p3.Store(c + (3 * stride)); q3.Store(c + (3 * stride) + 16); r3.Store(c + (3 * stride) + 32);
        p4.Store(c + (4 * stride)); q4.Store(c + (4 * stride) + 16); r4.Store(c + (4 * stride) + 32);
        p5.Store(c + (5 * stride)); q5.Store(c + (5 * stride) + 16); r5.Store(c + (5 * stride) + 32);
        p6.Store(c + (6 * stride)); q6.Store(c + (6 * stride) + 16); r6.Store(c + (6 * stride) + 32);
        p7.Store(c + (7 * stride)); q7.Store(c + (7 * stride) + 16); r7.Store(c + (7 * stride) + 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile8By32(float* a, float* b, float* c, int depth, int stride, bool add)
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
        for (int k = 0; k < depth; k++, b += 32, a++, a4++)
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
    private static void Tile8By16(float* a, float* b, float* c, int depth, int stride, bool add)
    {
        Vector512<float> p0, p1, p2, p3, p4, p5, p6, p7;
        p0 = p1 = p2 = p3 = p4 = p5 = p6 = p7 = Vector512<float>.Zero;
        if (add)
        {
            p0 = Vector512.Load(c);
            p1 = Vector512.Load(c + stride);
            p2 = Vector512.Load(c + (2 * stride));
            p3 = Vector512.Load(c + (3 * stride));
            p4 = Vector512.Load(c + (4 * stride));
            p5 = Vector512.Load(c + (5 * stride));
            p6 = Vector512.Load(c + (6 * stride));
            p7 = Vector512.Load(c + (7 * stride));
        }

        float* a4 = a + (4 * depth);
        nint d1 = depth, d2 = 2 * depth, d3 = 3 * depth;
        for (int k = 0; k < depth; k++, b += 16, a++, a4++)
        {
            Vector512<float> left = Vector512.Load(b);
            Vector512<float> x = Vector512.Create(a[0]);
            p0 = Vector512.FusedMultiplyAdd(x, left, p0);
            x = Vector512.Create(a[d1]);
            p1 = Vector512.FusedMultiplyAdd(x, left, p1);
            x = Vector512.Create(a[d2]);
            p2 = Vector512.FusedMultiplyAdd(x, left, p2);
            x = Vector512.Create(a[d3]);
            p3 = Vector512.FusedMultiplyAdd(x, left, p3);
            x = Vector512.Create(a4[0]);
            p4 = Vector512.FusedMultiplyAdd(x, left, p4);
            x = Vector512.Create(a4[d1]);
            p5 = Vector512.FusedMultiplyAdd(x, left, p5);
            x = Vector512.Create(a4[d2]);
            p6 = Vector512.FusedMultiplyAdd(x, left, p6);
            x = Vector512.Create(a4[d3]);
            p7 = Vector512.FusedMultiplyAdd(x, left, p7);
        }

        p0.Store(c);
        p1.Store(c + stride);
        p2.Store(c + (2 * stride));
        p3.Store(c + (3 * stride));
        p4.Store(c + (4 * stride));
        p5.Store(c + (5 * stride));
        p6.Store(c + (6 * stride));
        p7.Store(c + (7 * stride));
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

        for (int k = 0; k < depth; k++, b += 32)
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

    /// <summary>One row, for what is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile1(float* a, float* b, float* c, int depth, int columns, bool add)
    {
        for (int start = 0; start < columns; start += 16)
        {
            Vector256<float> p = add ? Vector256.Load(c + start) : Vector256<float>.Zero, q = add ? Vector256.Load(c + start + 8) : Vector256<float>.Zero;
            float* from = b + start;
            for (int k = 0; k < depth; k++, from += columns)
            {
                Vector256<float> x = Vector256.Create(a[k]);
                p = Vector256.FusedMultiplyAdd(x, Vector256.Load(from), p);
                q = Vector256.FusedMultiplyAdd(x, Vector256.Load(from + 8), q);
            }

            p.Store(c + start);
            q.Store(c + start + 8);
        }
    }
}
