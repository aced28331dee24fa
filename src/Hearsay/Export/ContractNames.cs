using System.Text;

namespace Hearsay.Export;

/// <summary>The names that values of the vocabulary have outside: <c>AtLeast</c> is <c>at-least</c> in every format.</summary>
public static class ContractNames
{
    /// <summary>The outside name of an enumeration's value, in lower case with hyphens.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.All.TryGetValue(value, out string? name) ? name : throw new ArgumentOutOfRangeException(nameof(value), value, "not a value of the vocabulary");

    /// <summary>Every value with its outside name in UTF-8, for reading.</summary>
    internal static ReadOnlySpan<(byte[] Name, T Value)> All<T>()
        where T : struct, Enum => Names<T>.InUtf8;

    private static string Hyphenate(string name)
    {
        StringBuilder hyphenated = new();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && hyphenated.Length > 0) hyphenated.Append('-');
            hyphenated.Append(char.ToLowerInvariant(c));
        }

        return hyphenated.ToString();
    }

    // One table a type, made at its first use, so that writing looks nothing up by reflection.
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(v => v, v => Hyphenate(Enum.GetName(v)!));

        public static readonly (byte[] Name, T Value)[] InUtf8 = [.. All.OrderBy(v => v.Key).Select(v => (Encoding.UTF8.GetBytes(v.Value), v.Key))];
    }
}
