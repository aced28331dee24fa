namespace Hearsay.Cli.Views;

/// <summary>Figures drawn as intervals over one axis, so that the eye sees which of them can be right at once.</summary>
internal sealed class NumberLine
{
    private readonly double _most;

    private NumberLine(double most) => _most = most;

    /// <summary>An axis for the numbers; null where they are too few or too far apart to draw.</summary>
    public static NumberLine? Of(IReadOnlyCollection<ToldNumber> numbers)
    {
        if (numbers.Count < 2) return null;
        double[] ends = [.. numbers.SelectMany(n => new[] { n.Least, n.Most }).Where(double.IsFinite)];
        double most = ends.DefaultIfEmpty(0).Max(), least = ends.Where(e => e > 0).DefaultIfEmpty(0).Min();
        return most <= 0 || most > least * Width * 4 || numbers.Distinct().Count() < 2 ? null : new NumberLine(most * 1.1);
    }

    /// <summary>One figure: a dot, a stretch, or a stretch that goes on.</summary>
    public string Draw(ToldNumber number)
    {
        char[] line = new string(' ', Width).ToCharArray();
        int from = Column(number.Least), to = double.IsFinite(number.Most) ? Column(number.Most) : Width - 1;
        for (int i = from; i <= to; i++) line[i] = '─';
        if (number.Least.Equals(number.Most) || from == to)
        {
            line[from] = '●';
            return new string(line);
        }

        line[from] = '├';
        line[to] = double.IsFinite(number.Most) ? '┤' : '▶';
        return new string(line);
    }

    private int Column(double value) => Math.Clamp((int)(value / _most * (Width - 1)), 0, Width - 1);

    /// <summary>Columns of the axis.</summary>
    public const int Width = 26;
}
