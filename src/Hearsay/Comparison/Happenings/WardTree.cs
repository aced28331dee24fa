namespace Hearsay.Comparison.Happenings;

/// <summary>Groups of reports, joined two by two, the cheapest first. Only reports that share a telling word are held against each other, so that a large collection is never compared all with all.</summary>
internal sealed class WardTree
{
    /// <summary>Each report looks for company by its most telling words.</summary>
    public const int TellingWords = 20;

    /// <summary>A word finds that many reports before it, the latest: more would hold all against all.</summary>
    private const int MostCompany = 200;

    private readonly WordVector[] _sums;
    private readonly double[] _within;
    private readonly int[] _size;
    private readonly int[] _parent;
    private readonly (int First, int Last)[] _days;
    private readonly SortedDictionary<int, double>[] _near;
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
        (_dearest, _leastLikeness, _mostDaysApart) = (dearest, leastLikeness, mostDaysApart);
        _near = [.. rows.Select(_ => new SortedDictionary<int, double>())];
        Meet(rows);
        Join();
    }

    /// <summary>For each report, the number of its group.</summary>
    public int[] Groups() => [.. Enumerable.Range(0, _parent.Length).Select(Root)];

    private void Join()
    {
        PriorityQueue<(int A, int B, int Sizes), (double Cost, int A, int B)> queue = new();
        for (int a = 0; a < _near.Length; a++)
            foreach (int b in _near[a].Keys)
                if (a < b) Offer(queue, a, b);
        while (queue.TryDequeue(out (int A, int B, int Sizes) pair, out _))
        {
            (int a, int b, int sizes) = pair;
            // A group that has grown since was offered anew under its new size.
            if (_parent[a] != a || _parent[b] != b || _size[a] + _size[b] != sizes) continue;
            Unite(a, b);
            foreach (int c in _near[a].Keys) Offer(queue, Math.Min(a, c), Math.Max(a, c));
        }
    }

    private void Offer(PriorityQueue<(int, int, int), (double, int, int)> queue, int a, int b)
    {
        if (DaysApart(_days[a], _days[b]) > _mostDaysApart) return;
        double n = _size[a], m = _size[b], shared = _near[a][b] / (n * m);
        if (shared < _leastLikeness) return;
        double cost = (_within[a] / (n * n) + _within[b] / (m * m) - 2 * shared) * (n * m / (n + m));
        if (cost <= _dearest) queue.Enqueue((a, b, _size[a] + _size[b]), (cost, a, b));
    }

    /// <summary>Reports without a day have First above Last; they are near to any.</summary>
    private static int DaysApart((int First, int Last) a, (int First, int Last) b) =>
        a.First > a.Last || b.First > b.Last ? 0 : Math.Max(a.First - b.Last, b.First - a.Last);

    private void Unite(int a, int b)
    {
        _within[a] += _within[b] + 2 * _near[a][b];
        _near[a].Remove(b);
        _near[b].Remove(a);
        foreach (int c in _near[a].Keys.Union(_near[b].Keys).Order().ToArray())
        {
            // Added from the two halves where both are known; what one of them had not met is worked out now.
            double first = _near[a].TryGetValue(c, out double withA) ? withA : _sums[a].Dot(_sums[c]);
            double second = _near[b].TryGetValue(c, out double withB) ? withB : _sums[b].Dot(_sums[c]);
            _near[c].Remove(b);
            _near[a][c] = _near[c][a] = first + second;
        }

        _near[b].Clear();
        _sums[a] = _sums[a].Plus(_sums[b]);
        _size[a] += _size[b];
        _days[a] = (Math.Min(_days[a].First, _days[b].First), Math.Max(_days[a].Last, _days[b].Last));
        _parent[b] = a;
    }

    private int Root(int report)
    {
        while (_parent[report] != report) report = _parent[report];
        return report;
    }

    /// <summary>Holds reports against each other that share a telling word. Pairs less alike than the least are not kept: groups in which no pair is that alike are not either.</summary>
    private void Meet(WordVector[] rows)
    {
        Dictionary<int, List<int>> having = [];
        for (int b = 0; b < rows.Length; b++)
        {
            HashSet<int> met = [];
            foreach (int word in rows[b].Telling(TellingWords))
            {
                if (!having.TryGetValue(word, out List<int>? list)) having.Add(word, list = []);
                foreach (int a in list)
                {
                    if (!met.Add(a) || DaysApart(_days[a], _days[b]) > _mostDaysApart) continue;
                    double shared = rows[a].Dot(rows[b]);
                    if (shared >= _leastLikeness) _near[a][b] = _near[b][a] = shared;
                }

                list.Add(b);
                if (list.Count > MostCompany) list.RemoveAt(0);
            }
        }
    }
}
