namespace Hearsay.Extraction.Places;

/// <summary>
/// The key under which a place name is filed: its letters without case, marks, spaces, hyphens and apostrophes, hashed. "Al-Fashir",
/// "al Fāshir" and "Alfashir" are one name; so are "St. Anton" and "Saint Anton". Built word by word, so that a finder can ask for
/// ever longer names without making strings.
/// </summary>
internal struct PlaceKey
{
    /// <summary>Longest word that is read; what is longer is no place name.</summary>
    private const int LongestWord = 48;

    // The plain letter behind each marked one, by code point; '?' where there is none.
    private const string LatinFrom00C0 =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
        + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs?b????o???d????ae???????kk??????oo?????????????uu??yy???????????????dddlllnnnaaiioouuuuuuuuuu?aaaa????gg"
        + "kkoooo??jdddgg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private const string LatinFrom1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzz"
        + "zzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    private ulong _hash;

    /// <summary>Letters read so far.</summary>
    public int Letters { get; private set; }

    /// <summary>The hash of what was read so far.</summary>
    public readonly ulong Hash
    {
        get
        {
            // The table takes its buckets from the high bits; without this the last letter would hardly reach them.
            ulong h = _hash ^ (_hash >> 32);
            h *= 0x9E3779B97F4A7C15;
            return h ^ (h >> 29);
        }
    }

    /// <summary>The key of a whole name.</summary>
    public static PlaceKey Of(ReadOnlySpan<char> name)
    {
        PlaceKey key = default;
        key.Extend(name);
        return key;
    }

    /// <summary>Reads the next word, or several.</summary>
    public void Extend(ReadOnlySpan<char> words)
    {
        Span<char> letters = stackalloc char[LongestWord];
        int count = 0;
        foreach (char c in words)
        {
            if (c is ' ' or '-' or '‑' or '–' or ' ')
            {
                Take(letters[..count]);
                count = 0;
            }
            else if (Fold(c) is var letter && letter != '\0' && count < LongestWord)
            {
                letters[count++] = letter;
            }
        }

        Take(letters[..count]);
    }

    /// <summary>The plain small letter of a letter, a digit as it is, '\0' for anything else.</summary>
    public static char Fold(char c)
    {
        if (c is >= 'a' and <= 'z' or >= '0' and <= '9') return c;
        if (c is >= 'A' and <= 'Z') return (char)(c | 0x20);
        if (c < 'À') return '\0';
        char plain = c switch
        {
            < (char)(0xC0 + 400) => LatinFrom00C0[c - 0xC0],
            >= 'Ḁ' and < (char)(0x1E00 + 256) => LatinFrom1E00[c - 0x1E00],
            _ => '?',
        };
        if (plain != '?') return plain;
        return char.IsLetter(c) ? char.ToLowerInvariant(c) : '\0';
    }

    private void Take(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return;
        if (Letters == 0) _hash = 14695981039346656037;
        word = word switch { "st" => "saint", "mt" => "mount", "ft" => "fort", _ => word };
        foreach (char letter in word) _hash = (_hash ^ letter) * 1099511628211;
        Letters += word.Length;
    }
}
