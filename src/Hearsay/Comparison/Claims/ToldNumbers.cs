namespace Hearsay.Comparison.Claims;

/// <summary>Reads which numbers the words of a figure allow, and brings units that measure the same to one base.</summary>
internal sealed class ToldNumbers(LanguagePack pack)
{
    private readonly LexiconRow[] _words = [.. pack.Lexicon("told-numbers").Rows];
    private readonly Dictionary<string, LexiconRow> _bases = pack.Lexicon("measure-bases").Rows.ToDictionary(r => r.Key, StringComparer.Ordinal);

    /// <summary>The numbers of a figure in its own unit; null where its words hold none.</summary>
    public ToldNumber? Of(Quantity figure, string words)
    {
        string bare = BareWords.Of(words);
        if (figure.Best is null && Vague(bare, figure.Hedge == Hedge.AtLeast) is { } vague) return vague;
        if (figure is { Change: FigureChange.Up or FigureChange.Down or FigureChange.UpTo or FigureChange.DownTo, Least: { } low, Most: { } high, Hedge: Hedge.Range } && bare.StartsWith("from ", StringComparison.Ordinal))
        {
            // "Has risen from 12 to 15": the count is 15 now.
            double now = figure.Change is FigureChange.Down or FigureChange.DownTo ? low : high;
            return new ToldNumber(now, now, now);
        }

        if (FigureInterval.Of(figure) is not { } interval) return null;
        (double least, double most) = (interval.Least, interval.Most);
        if (figure.Kind == QuantityKind.Count && figure.Best is { } best && best == Math.Floor(best) && IsStrict(bare))
        {
            // People and things are counted in whole numbers, so that "more than 12" begins at 13.
            if (figure.Hedge == Hedge.AtLeast) least = best + 1;
            if (figure.Hedge == Hedge.AtMost) most = best - 1;
        }

        return new ToldNumber(least, most, figure.Best);
    }

    /// <summary>What words without a figure allow: "most of the houses".</summary>
    public ToldNumber? Share(string words) => Vague(BareWords.Of(words), false) is { Most: 100 } share ? share : null;

    /// <summary>The unit that a unit is measured in, and how many of those it has: a mile in metres.</summary>
    public (string Base, double Factor) Base(string unit) =>
        _bases.TryGetValue(unit, out LexiconRow? row) ? (row["base"], double.Parse(row["factor"], System.Globalization.CultureInfo.InvariantCulture)) : (unit, 1);

    private bool IsStrict(string bare) => _words.Any(r => r["strict"] == "yes" && StartsWith(bare, r.Key));

    private ToldNumber? Vague(string bare, bool isOpen)
    {
        foreach (LexiconRow row in _words)
            if (row["least"].Length > 0 && $" {bare} ".Contains($" {row.Key} ", StringComparison.Ordinal))
                return new ToldNumber(Number(row["least"])!.Value, isOpen ? double.PositiveInfinity : Number(row["most"]) ?? double.PositiveInfinity, null);
        return null;
    }

    private static bool StartsWith(string bare, string words) => bare.StartsWith(words + " ", StringComparison.Ordinal);

    private static double? Number(string field) => field.Length == 0 ? null : double.Parse(field, System.Globalization.CultureInfo.InvariantCulture);
}
