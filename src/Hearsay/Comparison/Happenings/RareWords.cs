using System.Numerics;

namespace Hearsay.Comparison.Happenings;

/// <summary>How much a word says of what a report is about: much where few reports have it, in the language at large and in the collection.</summary>
internal sealed class RareWords
{
    /// <summary>Units of <see cref="Log2"/> in one doubling.</summary>
    public const int Doubling = 1 << 12;

    /// <summary>The list counts as that many reports beside those of the collection, so that three reports are not judged by themselves alone.</summary>
    private const int ReportsOfTheList = 200;

    /// <summary>A word that half of all reports have tells nothing.</summary>
    private const int SharePerMille = 1000;

    private readonly Dictionary<string, int> _shares = new(StringComparer.Ordinal);

    public RareWords(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.Lexicon("common-words").Rows)
            _shares.TryAdd(row.Key, int.Parse(row["permille"], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>True for words that most reports have, whatever they tell of.</summary>
    public bool IsEverywhere(string word) => _shares.GetValueOrDefault(word) >= 250;

    /// <summary>Weight of a word that so many of so many reports have.</summary>
    public int Weight(string word, int having, int reports)
    {
        long all = (long)reports + ReportsOfTheList;
        long with = having + (long)_shares.GetValueOrDefault(word) * ReportsOfTheList / SharePerMille;
        return Log2(all + 1) - Log2(Math.Max(1, Math.Min(with, all)));
    }

    /// <summary>Weight of a word in the language at large.</summary>
    public int Weight(string word) => Weight(word, 1, 0);

    /// <summary>Logarithm to the base of 2, in steps of <see cref="Doubling"/> and made from integers alone, so that it is the same on every machine.</summary>
    public static int Log2(long number)
    {
        int whole = BitOperations.Log2((ulong)number);
        // The number as 1.xxx in 30 bits; squaring it tells one binary digit of the logarithm after the other.
        ulong mantissa = whole <= 30 ? (ulong)number << (30 - whole) : (ulong)number >> (whole - 30);
        int log = whole;
        for (int digit = 0; digit < 12; digit++)
        {
            mantissa = mantissa * mantissa >> 30;
            log <<= 1;
            if (mantissa < 2UL << 30) continue;
            log |= 1;
            mantissa >>= 1;
        }

        return log;
    }
}
