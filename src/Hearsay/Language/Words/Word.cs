namespace Hearsay.Language.Words;

/// <summary>What the models see of a word: hashes of its form and parts of it, its outline, its clusters. Lower case, digits as one, quotation marks straightened.</summary>
internal struct Word
{
    public uint Form;
    public uint Suffix1;
    public uint Suffix2;
    public uint Suffix3;
    public uint Suffix4;
    public uint Prefix1;
    public uint Prefix3;
    public uint Outline;
    public uint Case;
    public uint Fine;
    public uint Middle;
    public uint Coarse;

    /// <summary>A word as the models see it; <paramref name="caseless"/> hides capitals where the whole sentence is in them.</summary>
    public static Word Of(ReadOnlySpan<char> form, WordClusters clusters, bool caseless)
    {
        Word word = default;
        word.Form = Hash(form);
        int n = form.Length;
        word.Suffix1 = Hash(form[^1..]);
        word.Suffix2 = Hash(form[Math.Max(0, n - 2)..]) + 1;
        word.Suffix3 = Hash(form[Math.Max(0, n - 3)..]) + 2;
        word.Suffix4 = Hash(form[Math.Max(0, n - 4)..]) + 3;
        word.Prefix1 = Hash(form[..1]) + 4;
        word.Prefix3 = Hash(form[..Math.Min(3, n)]) + 5;
        (word.Fine, word.Middle, word.Coarse) = clusters.Find(word.Form);
        Trace(form, caseless, ref word);
        return word;
    }

    /// <summary>The hash by which all tables know a word. Never 0.</summary>
    public static uint Hash(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261;
        foreach (char letter in form) hash = (hash ^ Plain(letter)) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 13;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>True where the words have capitals only, as in a headline or a telegram; their case then says nothing.</summary>
    public static bool AreCaseless(ReadOnlySpan<string> forms)
    {
        int upper = 0;
        foreach (string form in forms)
            foreach (char letter in form)
            {
                if (char.IsLower(letter)) return false;
                if (char.IsUpper(letter)) upper++;
            }

        return upper > 12;
    }

    private static char Plain(char letter)
    {
        if (letter < 128) return letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter is >= '0' and <= '9' ? '0' : letter;
        if (char.IsDigit(letter)) return '0';
        return letter switch
        {
            '‘' or '’' or 'ʼ' => '\'',
            '“' or '”' or '„' or '«' or '»' => '"',
            '–' or '—' or '−' => '-',
            _ => char.ToLowerInvariant(letter),
        };
    }

    // The outline keeps at most two of a kind in a row: "McDonald's" is XxXxx'x, "1,200" is dd,dd with the run cut.
    private static void Trace(ReadOnlySpan<char> form, bool caseless, ref Word word)
    {
        uint outline = 17;
        int run = 0, last = -1, upper = 0, lower = 0, digits = 0;
        foreach (char letter in form)
        {
            int kind = char.IsUpper(letter) ? (caseless ? 'x' : 'X') : char.IsLower(letter) ? 'x' : char.IsDigit(letter) ? 'd' : char.IsLetter(letter) ? 'c' : Plain(letter);
            if (kind == 'X') upper++;
            else if (kind == 'x') lower++;
            else if (kind == 'd') digits++;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) outline = ((outline ^ (uint)kind) * 16777619) ^ (outline >> 17);
        }

        word.Outline = outline;
        word.Case = (upper == 0 ? 0u : lower > 0 ? 1u : upper == 1 ? 2u : 3u) + (digits > 0 ? 4u : 0u) + (lower == 0 && upper == 0 && digits == 0 ? 8u : 0u);
    }
}
