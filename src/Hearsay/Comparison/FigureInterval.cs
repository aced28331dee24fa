namespace Hearsay.Comparison;

/// <summary>The numbers that a figure allows, for comparing it with another.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most; infinite where open.</param>
internal readonly record struct FigureInterval(double Least, double Most)
{
    /// <summary>What a figure allows; null where its words hold no number.</summary>
    public static FigureInterval? Of(Quantity figure)
    {
        if (figure is { Least: null, Most: null, Best: null }) return null;
        // "About 50" allows a tenth more or less; "nearly 50" a tenth less.
        if (figure is { Hedge: Hedge.About, Best: { } best })
        {
            double slack = Math.Abs(best) * Roughly;
            bool below = figure.Least is null && figure.Most is not null, above = figure.Most is null && figure.Least is not null;
            return new(above ? best : best - slack, below ? best : best + slack);
        }

        return new(figure.Least ?? Math.Min(0, figure.Most ?? 0), figure.Most ?? double.PositiveInfinity);
    }

    /// <summary>How <paramref name="second"/> stands to this one.</summary>
    public FigureRelation To(FigureInterval second)
    {
        if (this == second) return FigureRelation.Equal;
        if (second.Least > Most || second.Most < Least) return FigureRelation.Differs;
        if (second.Least >= Least && second.Most <= Most) return FigureRelation.Refines;
        return second.Least <= Least && second.Most >= Most ? FigureRelation.Within : FigureRelation.Partly;
    }

    /// <summary>Share of a number that "about" allows either way.</summary>
    private const double Roughly = 0.1;
}
