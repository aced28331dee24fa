namespace Hearsay.Extraction.Phrases;

/// <summary>Names of token classes and the bit of each.</summary>
internal sealed class PhraseClasses
{
    private readonly Dictionary<string, ulong> _bits = new(StringComparer.Ordinal);

    public PhraseClasses()
    {
        Number = Bit("NUM");
        Ordinal = Bit("ORD");
        Nth = Bit("NTH");
        Day = Bit("DAY");
        Year = Bit("YEAR");
        ShortYear = Bit("YY");
        Decade = Bit("DECADE");
        ShortDecade = Bit("YYS");
        Numeral = Bit("NUMERAL");
        Tens = Bit("TENS");
        Scale = Bit("SCALE");
        Half = Bit("HALF");
        Article = Bit("ART");
        Digits = Bit("DIGITS");
        Capitalized = Bit("CAP");
        Acronym = Bit("CAPS");
        Written = Bit("WORD");
        Currency = Bit("CURRENCY");
        Mint = Bit("MINT");
        Hours = Bit("HHMM");
    }

    /// <summary>A number, in words or digits, once numerals have been put together.</summary>
    public ulong Number { get; }

    public ulong Ordinal { get; }

    /// <summary>An ordinal that can be a day of the month.</summary>
    public ulong Nth { get; }

    /// <summary>A bare number from 1 to 31.</summary>
    public ulong Day { get; }

    /// <summary>Four digits that can be a year of our era.</summary>
    public ulong Year { get; }

    /// <summary>Two digits that can be the end of a year.</summary>
    public ulong ShortYear { get; }

    /// <summary>"1990s", "'90s".</summary>
    public ulong Decade { get; }

    /// <summary>"90s".</summary>
    public ulong ShortDecade { get; }

    /// <summary>A word from one to nineteen.</summary>
    public ulong Numeral { get; }

    /// <summary>A word from twenty to ninety.</summary>
    public ulong Tens { get; }

    /// <summary>Hundred, thousand, million; dozen.</summary>
    public ulong Scale { get; }

    public ulong Half { get; }

    public ulong Article { get; }

    /// <summary>A number written in digits.</summary>
    public ulong Digits { get; }

    /// <summary>A word with a capital.</summary>
    public ulong Capitalized { get; }

    /// <summary>A word with a capital behind its first letter: "NATO", "CentOS".</summary>
    public ulong Acronym { get; }

    /// <summary>Any word in letters.</summary>
    public ulong Written { get; }

    /// <summary>Sign or code of a currency.</summary>
    public ulong Currency { get; }

    /// <summary>Letters that say whose dollar: "US$", "$A".</summary>
    public ulong Mint { get; }

    /// <summary>Four digits that can be the hours and minutes of a day: "0730".</summary>
    public ulong Hours { get; }

    /// <summary>The bit of a class, given on first use.</summary>
    /// <exception cref="InvalidOperationException">There are more than 64 classes.</exception>
    public ulong Bit(string name)
    {
        if (_bits.TryGetValue(name, out ulong bit)) return bit;
        if (_bits.Count == 64) throw new InvalidOperationException("A grammar has room for 64 classes.");
        bit = 1UL << _bits.Count;
        _bits.Add(name, bit);
        return bit;
    }
}
