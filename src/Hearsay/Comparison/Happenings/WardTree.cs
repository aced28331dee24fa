namespace Hearsay.Comparison.Happenings;

/// <summary>Groups of reports, joined two by two, the cheapest first. Only reports that share a telling word are held against each other, so that a large collection is never compared all with all.</summary>
internal sealed class WardTree
{
    /// <summary>Each report looks for company by its most telling words.</summary>
    private const int TellingWords = 40;

    /// <summary>A word that more reports have finds no company: it would hold all against all.</summary>
    private const int MostCompany = 400;

    private readonly WordVector[] _sums;
    private readonly double[] _within;
    private readonly int[] _size;
    private readonly int[] _parent;
    private readonly (int First, int Last)[] _days;
    private readonly SortedSet<int>[] _near;
    private readonly double _dearest;
    private readonly double _leastLikeness;
    private readonly int _mostDaysApart;

    public WardTree(WordVector[] rows, IReadOnlyList<Document> reports, double dearest, double leastLikeness, int mostDaysApart)
    {
        _sums = [.. rows];
        _within = [.. rows.Select(r => r.Dot(r))];
        _size = [.. rows.Select(_ => 1)];
        _parent = [.. Enumerable.Range(0, rows.Length)];
        _days = [.. reports.Select(r => r.Published is { } day ? (day.DayNumber, day.DayNumber) : (int.MaxValue, int.MinValue))];
        _near = Company(rows);
        (_dearest, _leastLikeness, _mostDaysApart) = (dearest, leastLikeness, mostDaysApart);
        Join();
    }

    /// <summary>For each report, the number of its group.</summary>
    public int[] Groups() => [.. Enumerable.Range(0, _parent.Length).Select(Root)];

    private void Join()
    {
        PriorityQueue<(int A, int B, int Sizes), (double Cost, int A, int B)> queue = new();
        for (int a = 0; a < _near.Length; a++)
            foreach (int b in _near[a])
                if (a < b) Offer(queue, a, b);
        while (queue.TryDequeue(out (int A, int B, int Sizes) pair, out _))
        {
            (int a, int b, int sizes) = pair;
            // A group that has grown since was offered anew under its new size.
            if (_parent[a] != a || _parent[b] != b || _size[a] + _size[b] != sizes) continue;
            Unite(a, b);
            foreach (int c in _near[a]) Offer(queue, Math.Min(a, c), Math.Max(a, c));
        }
    }

    private void Offer(PriorityQueue<(int, int, int), (double, int, int)> queue, int a, int b)
    {
        if (DaysApart(_days[a], _days[b]) > _mostDaysApart) return;
        double n = _size[a], m = _size[b], shared = _sums[a].Dot(_sums[b]) / (n * m);
        if (shared < _leastLikeness) return;
        double cost = (_within[a] / (n * n) + _within[b] / (m * m) - 2 * shared) * (n * m / (n + m));
        if (cost <= _dearest) queue.Enqueue((a, b, _size[a] + _size[b]), (cost, a, b));
    }

    /// <summary>Reports without a day have First above Last; they are near to any.</summary>
    private static int DaysApart((int First, int Last) a, (int First, int Last) b) =>
        a.First > a.Last || b.First > b.Last ? 0 : Math.Max(a.First - b.Last, b.First - a.Last);

    private void Unite(int a, int b)
    {
        _within[a] += _within[b] + 2 * _sums[a].Dot(_sums[b]);
        _sums[a] = _sums[a].Plus(_sums[b]);
        _size[a] += _size[b];
        _days[a] = (Math.Min(_days[a].First, _days[b].First), Math.Max(_days[a].Last, _days[b].Last));
        _parent[b] = a;
        foreach (int c in _near[b])
        {
            _near[c].Remove(b);
            if (c == a) continue;
            _near[c].Add(a);
            _near[a].Add(c);
        }

        _near[a].Remove(b);
        _near[b] = [];
    }

    private int Root(int report)
    {
        while (_parent[report] != report) report = _parent[report];
        return report;
    }

    private static SortedSet<int>[] Company(WordVector[] rows)
    {
        Dictionary<int, List<int>> having = [];
        for (int i = 0; i < rows.Length; i++)
            foreach (int word in Telling(rows[i]))
            {
                if (!having.TryGetValue(word, out List<int>? list)) having.Add(word, list = []);
                list.Add(i);
            }

        SortedSet<int>[] near = [.. rows.Select(_ => new SortedSet<int>())];
        foreach (List<int> list in having.Values)
        {
            if (list.Count > MostCompany) continue;
            foreach (int a in list)
                foreach (int b in list)
                    if (a != b) near[a].Add(b);
        }

        return near;
    }

    private static IEnumerable<int> Telling(WordVector row)
    {
        int[] words = row.Words.ToArray();
        double[] weights = row.Weights.ToArray();
        return Enumerable.Range(0, words.Length).OrderByDescending(i => weights[i]).ThenBy(i => words[i]).Take(TellingWords).Select(i => words[i]);
    }
}
