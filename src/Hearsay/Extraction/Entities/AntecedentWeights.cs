using System.Globalization;
using System.Numerics;

namespace Hearsay.Extraction.Entities;

/// <summary>The weight of each <see cref="AntecedentFeatures">feature</see> for each sort of pronoun, read from <c>lexicon/antecedents.tsv</c>.</summary>
internal sealed class AntecedentWeights
{
    /// <summary>Columns of the table: pronouns for a person, for a thing or body, for several.</summary>
    public static readonly string[] Sorts = ["he", "it", "they"];

    private readonly int[][] _weights;

    public AntecedentWeights(int[][] weights) => _weights = weights;

    public static AntecedentWeights Read(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("antecedents");
        int[][] weights = [.. Sorts.Select(_ => new int[64])];
        foreach (LexiconRow row in table.Rows)
        {
            int bit = Array.IndexOf(AntecedentFeatures.Names, row.Key);
            if (bit < 0) throw new LanguagePackException(table.FileName, row.Line, $"expected one of {string.Join(", ", AntecedentFeatures.Names)}, found \"{row.Key}\"");
            for (int sort = 0; sort < Sorts.Length; sort++)
                if (!int.TryParse(row[Sorts[sort]], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out weights[sort][bit]))
                    throw new LanguagePackException(table.FileName, row.Line, $"expected a whole number in the column \"{Sorts[sort]}\"");
        }

        return new AntecedentWeights(weights);
    }

    /// <summary>Column of a pronoun.</summary>
    public static int SortOf(MentionDraft pronoun) =>
        pronoun.Number == GrammaticalNumber.Plural ? 2 : pronoun.Gender == Gender.Thing ? 1 : 0;

    public int Score(int sort, ulong features)
    {
        int[] weights = _weights[sort];
        int sum = 0;
        for (ulong rest = features; rest != 0; rest &= rest - 1) sum += weights[BitOperations.TrailingZeroCount(rest)];
        return sum;
    }

    /// <summary>The feature that speaks most for a candidate: what <c>hearsay why</c> prints.</summary>
    public string Reason(int sort, ulong features)
    {
        int best = -1, most = int.MinValue;
        for (ulong rest = features; rest != 0; rest &= rest - 1)
        {
            int bit = BitOperations.TrailingZeroCount(rest);
            if (_weights[sort][bit] <= most) continue;
            most = _weights[sort][bit];
            best = bit;
        }

        return best < 0 ? "agreement" : "agreement/" + AntecedentFeatures.Names[best];
    }
}
