using System.Runtime.CompilerServices;

namespace Hearsay.Language.Models;

/// <summary>
/// Names a feature by a 64-bit hash of its template and values. No dictionary of features is kept anywhere:
/// the upper bits choose a bucket of the model, the lowest eight tell features of one bucket apart.
/// </summary>
internal static class Feature
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(uint template, uint a) => Mix(Mix(template * Odd, a), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(uint template, uint a, uint b) => Mix(Mix(template * Odd, a | ((ulong)b << 32)), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(uint template, uint a, uint b, uint c) => Mix(Mix(template * Odd, a | ((ulong)b << 32)), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(uint template, uint a, uint b, uint c, uint d) => Mix(Mix(template * Odd, a | ((ulong)b << 32)), c | ((ulong)d << 32));

    private const ulong Odd = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0xBF58476D1CE4E5B9;
        return (hash ^ (hash >> 31)) * 0x94D049BB133111EB;
    }
}
