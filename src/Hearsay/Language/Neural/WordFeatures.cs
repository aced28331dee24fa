namespace Hearsay.Language.Neural;

/// <summary>What the network is told of a word's letters: hashed prefixes, suffixes and shape.</summary>
internal static class WordFeatures
{
    /// <summary>Hashed features of a word.</summary>
    public const int Count = 9;

    /// <summary>The form under which word tables know a word: lower case, quotation marks and dashes of one kind.</summary>
    public static string Key(string form)
    {
        bool same = true;
        foreach (char letter in form) same &= Fold(letter) == letter;
        return same ? form : string.Create(form.Length, form, static (to, from) =>
        {
            for (int i = 0; i < from.Length; i++) to[i] = Fold(from[i]);
        });
    }

    /// <summary>The key with every digit made 0, for the table of frequent words.</summary>
    public static string Plain(string key)
    {
        if (key.AsSpan().IndexOfAnyInRange('0', '9') < 0) return key;
        return string.Create(key.Length, key, static (to, from) =>
        {
            for (int i = 0; i < from.Length; i++) to[i] = char.IsAsciiDigit(from[i]) ? '0' : from[i];
        });
    }

    /// <summary>Writes the buckets of a word's features: of its letters as <see cref="Plain"/> gives them, and of the shape of the form as written.</summary>
    public static void Hash(ReadOnlySpan<char> form, ReadOnlySpan<char> letters, bool first, int buckets, Span<int> to)
    {
        to[0] = Bucket(1, letters[Math.Max(0, letters.Length - 1)..], buckets);
        to[1] = Bucket(2, letters[Math.Max(0, letters.Length - 2)..], buckets);
        to[2] = Bucket(3, letters[Math.Max(0, letters.Length - 3)..], buckets);
        to[3] = Bucket(4, letters[Math.Max(0, letters.Length - 4)..], buckets);
        to[4] = Bucket(5, letters[..Math.Min(1, letters.Length)], buckets);
        to[5] = Bucket(6, letters[..Math.Min(2, letters.Length)], buckets);
        to[6] = Bucket(7, letters[..Math.Min(3, letters.Length)], buckets);
        Span<char> shape = stackalloc char[12];
        int length = Shape(form, shape);
        to[7] = Bucket(8, shape[..length], buckets);
        to[8] = Bucket(first ? 9u : 10u, shape[..length], buckets);
    }

    /// <summary>Upper, lower, digit, other, runs of one kind cut to two.</summary>
    private static int Shape(ReadOnlySpan<char> form, Span<char> to)
    {
        int length = 0;
        foreach (char c in form)
        {
            char kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : c < 128 ? c : '?';
            if (length >= 2 && to[length - 1] == kind && to[length - 2] == kind) continue;
            if (length == to.Length) break;
            to[length++] = kind;
        }

        return length;
    }

    private static char Fold(char letter) => letter < 128
        ? (letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter)
        : letter switch
        {
            '‘' or '’' or 'ʼ' => '\'',
            '“' or '”' or '„' or '«' or '»' => '"',
            '–' or '—' or '−' => '-',
            _ => char.ToLowerInvariant(letter),
        };

    private static int Bucket(uint kind, ReadOnlySpan<char> letters, int buckets)
    {
        uint hash = (2166136261 ^ kind) * 16777619;
        foreach (char c in letters) hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        hash *= 2246822519;
        hash ^= hash >> 13;
        return (int)(hash % (uint)buckets);
    }
}
