namespace Hearsay.Lab.Entities;

/// <summary>
/// MUC (Vilain 1995), B³ (Bagga and Baldwin 1998) and entity CEAF (Luo 2005), summed over documents; their mean F1 is the CoNLL score.
/// Mentions are known by the offset of their head.
/// </summary>
internal sealed class CoreferenceScore
{
    private readonly double[] _parts = new double[12];

    public double Muc => F1(0);

    public double BCubed => F1(4);

    public double BCubedRecall => Percent(4);

    public double BCubedPrecision => Percent(6);

    public double Ceaf => F1(8);

    public double Conll => (Muc + BCubed + Ceaf) / 3;

    public void Add(IReadOnlyList<HashSet<int>> key, IReadOnlyList<HashSet<int>> response)
    {
        CountLinks(key, response, 0);
        CountLinks(response, key, 2);
        CountMentions(key, response, 4);
        CountMentions(response, key, 6);
        double[,] likeness = new double[key.Count, response.Count];
        for (int i = 0; i < key.Count; i++)
            for (int j = 0; j < response.Count; j++)
                likeness[i, j] = 2.0 * key[i].Count(response[j].Contains) / (key[i].Count + response[j].Count);
        double best = Assignment(likeness, key.Count, response.Count);
        _parts[8] += best;
        _parts[9] += key.Count;
        _parts[10] += best;
        _parts[11] += response.Count;
    }

    private double Percent(int at) => _parts[at + 1] == 0 ? 0 : 100 * _parts[at] / _parts[at + 1];

    private double F1(int at)
    {
        double r = _parts[at + 1] == 0 ? 0 : _parts[at] / _parts[at + 1], p = _parts[at + 3] == 0 ? 0 : _parts[at + 2] / _parts[at + 3];
        return p + r == 0 ? 0 : 200 * p * r / (p + r);
    }

    // Links of each set that survive when it is cut along the sets of the other side.
    private void CountLinks(IReadOnlyList<HashSet<int>> sets, IReadOnlyList<HashSet<int>> others, int at)
    {
        Dictionary<int, int> other = Index(others);
        foreach (HashSet<int> set in sets)
        {
            _parts[at] += set.Count - set.Select(m => other.GetValueOrDefault(m, -1 - m)).Distinct().Count();
            _parts[at + 1] += set.Count - 1;
        }
    }

    private void CountMentions(IReadOnlyList<HashSet<int>> sets, IReadOnlyList<HashSet<int>> others, int at)
    {
        Dictionary<int, int> other = Index(others);
        foreach (HashSet<int> set in sets)
            foreach (int mention in set)
            {
                if (other.TryGetValue(mention, out int index)) _parts[at] += (double)others[index].Count(set.Contains) / set.Count;
                _parts[at + 1]++;
            }
    }

    private static Dictionary<int, int> Index(IReadOnlyList<HashSet<int>> sets)
    {
        Dictionary<int, int> index = [];
        for (int i = 0; i < sets.Count; i++)
            foreach (int mention in sets[i]) index[mention] = i;
        return index;
    }

    // Hungarian method with potentials: the pairing of clusters with the greatest total likeness.
    private static double Assignment(double[,] likeness, int rows, int columns)
    {
        int n = Math.Max(rows, columns);
        double[] u = new double[n + 1], v = new double[n + 1];
        int[] match = new int[n + 1], way = new int[n + 1];
        double Cost(int i, int j) => i <= rows && j <= columns ? -likeness[i - 1, j - 1] : 0;
        for (int i = 1; i <= n; i++)
        {
            match[0] = i;
            int column = 0;
            double[] least = new double[n + 1];
            Array.Fill(least, double.MaxValue);
            bool[] used = new bool[n + 1];
            do
            {
                used[column] = true;
                int row = match[column], next = 0;
                double delta = double.MaxValue;
                for (int j = 1; j <= n; j++)
                {
                    if (used[j]) continue;
                    double cost = Cost(row, j) - u[row] - v[j];
                    if (cost < least[j]) (least[j], way[j]) = (cost, column);
                    if (least[j] < delta) (delta, next) = (least[j], j);
                }

                for (int j = 0; j <= n; j++)
                {
                    if (!used[j])
                    {
                        least[j] -= delta;
                        continue;
                    }

                    u[match[j]] += delta;
                    v[j] -= delta;
                }

                column = next;
            }
            while (match[column] != 0);
            for (; column != 0; column = way[column]) match[column] = match[way[column]];
        }

        double total = 0;
        for (int j = 1; j <= n; j++) total -= Cost(match[j], j);
        return total;
    }
}
