namespace Hearsay.Comparison.Happenings;

/// <summary>
/// The happenings of one story: mentions joined two by two, the pair of groups with the best average first, as long as it does not speak against. An average
/// keeps a chain of half-likenesses from running through a story as a single link would. Only words for one deed are held against each other.
/// </summary>
internal sealed class MentionGroups
{
    /// <summary>A mention is held against that many before it that use words for its deed; with those further off it neither gains nor loses.</summary>
    private const int Furthest = 200;

    private readonly IReadOnlyList<ToldEvent> _told;
    private readonly DeedWords _deeds;
    private readonly List<int>[] _members;
    private readonly SortedDictionary<int, long>[] _points;
    private readonly Dictionary<string, int>[] _keys;

    private MentionGroups(IReadOnlyList<ToldEvent> told, DeedWords deeds)
    {
        (_told, _deeds) = (told, deeds);
        _members = [.. told.Select((_, i) => new List<int> { i })];
        _points = [.. told.Select(_ => new SortedDictionary<int, long>())];
        _keys = [.. told.Select(t => new Dictionary<string, int>(StringComparer.Ordinal) { [t.Key] = 1 })];
    }

    /// <summary>The groups, as indices of the mentions; each in order, and in the order of their first mentions.</summary>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<ToldEvent> told, DeedWords deeds)
    {
        MentionGroups groups = new(told, deeds);
        groups.Compare();
        groups.Join();
        return [.. groups._members.Where(m => m.Count > 0).Select(m => m.Order().ToArray()).OrderBy(m => m[0])];
    }

    private void Compare()
    {
        Dictionary<string, List<int>> earlier = new(StringComparer.Ordinal);
        for (int b = 0; b < _told.Count; b++)
        {
            SortedSet<int> mates = [];
            foreach (string heading in Headings(_told[b].Key))
            {
                if (!earlier.TryGetValue(heading, out List<int>? list)) earlier.Add(heading, list = []);
                for (int i = Math.Max(0, list.Count - Furthest); i < list.Count; i++) mates.Add(list[i]);
                list.Add(b);
            }

            foreach (int a in mates)
                _points[a][b] = _points[b][a] = MentionPoints.Of(_told[a], _told[b], _deeds.Relation(_told[a].Key, _told[b].Key));
        }
    }

    /// <summary>A word is looked for under itself and under its deeds; the mark keeps the two apart.</summary>
    private IEnumerable<string> Headings(string key) => [key, .. _deeds.Deeds(key).ToArray().Select(d => "=" + d)];

    private void Join()
    {
        PriorityQueue<(int A, int B, int Sizes), (double, int, int)> queue = new();
        void Offer(int a, int b)
        {
            double average = Average(a, b);
            if (average >= 0) queue.Enqueue((a, b, _members[a].Count + _members[b].Count), (-average, a, b));
        }

        for (int a = 0; a < _points.Length; a++)
            foreach (int b in _points[a].Keys)
                if (a < b) Offer(a, b);
        while (queue.TryDequeue(out (int A, int B, int Sizes) pair, out _))
        {
            (int a, int b, int sizes) = pair;
            // A group that has grown since was offered anew; one that was taken in has no members.
            if (_members[a].Count == 0 || _members[b].Count == 0 || _members[a].Count + _members[b].Count != sizes) continue;
            Unite(a, b);
            foreach (int c in _points[a].Keys) Offer(Math.Min(a, c), Math.Max(a, c));
        }
    }

    private double Average(int a, int b)
    {
        long unrelated = 0;
        foreach ((string key, int count) in _keys[a])
            foreach ((string other, int otherCount) in _keys[b])
                if (_deeds.Relation(key, other) == DeedRelation.None) unrelated += (long)count * otherCount;
        return (double)(_points[a][b] + unrelated * MentionPoints.Unrelated) / ((long)_members[a].Count * _members[b].Count);
    }

    private void Unite(int a, int b)
    {
        _members[a].AddRange(_members[b]);
        _members[b].Clear();
        foreach ((string key, int count) in _keys[b]) _keys[a][key] = _keys[a].GetValueOrDefault(key) + count;
        _points[a].Remove(b);
        foreach ((int c, long points) in _points[b])
        {
            _points[c].Remove(b);
            if (c == a) continue;
            _points[a][c] = _points[c][a] = _points[a].GetValueOrDefault(c) + points;
        }

        _points[b].Clear();
    }
}
