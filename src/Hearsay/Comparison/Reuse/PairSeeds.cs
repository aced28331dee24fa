using System.Runtime.InteropServices;

namespace Hearsay.Comparison.Reuse;

/// <summary>Finds where a report and one after another of its possible sources hold the same fingerprints. Scratch memory of one thread.</summary>
internal sealed class PairSeeds(Carriers carriers)
{
    /// <summary>A fingerprint of the target is paired with so many places of the source, the first ones: more tell of text that repeats itself.</summary>
    private const int MostPlaces = 4;

    private readonly List<Seed> _seeds = [];
    private int[] _table = [], _classes = [], _slotOf = [], _firstPlace = [], _nextPlace = [];
    private int _target, _count, _mask;

    /// <summary>Makes ready for the sources of one target.</summary>
    public void Begin(int target)
    {
        _target = target;
        (int from, int end) = (carriers.Of(target).Start.Value, carriers.Of(target).End.Value);
        int room = 16;
        while (room < 2 * (end - from)) room *= 2;
        if (_table.Length < room) (_table, _classes, _firstPlace, _slotOf) = (new int[room], new int[room], new int[room], new int[room]);
        _mask = room - 1;
        _table.AsSpan(0, room).Fill(-1);
        _count = 0;
        for (int f = from; f < end; f++)
        {
            int number = carriers.Class(f);
            _slotOf[f - from] = number < 0 ? -1 : Slot(number, true);
        }
    }

    /// <summary>The places shared with one source, by word of the target, then of the source; overwritten by the next call.</summary>
    public ReadOnlySpan<Seed> With(int source)
    {
        (int from, int end) = (carriers.Of(source).Start.Value, carriers.Of(source).End.Value);
        _firstPlace.AsSpan(0, _count).Fill(-1);
        if (_nextPlace.Length < end - from) _nextPlace = new int[Math.Max(end - from, 2 * _nextPlace.Length)];
        // From the last to the first, so that each list begins with the first.
        for (int f = end - 1; f >= from; f--)
        {
            int number = carriers.Class(f), slot = number < 0 ? -1 : Slot(number, false);
            if (slot < 0) continue;
            _nextPlace[f - from] = _firstPlace[slot];
            _firstPlace[slot] = f - from;
        }

        _seeds.Clear();
        Range own = carriers.Of(_target);
        for (int f = own.Start.Value; f < own.End.Value; f++)
        {
            int slot = _slotOf[f - own.Start.Value];
            if (slot < 0) continue;
            int left = MostPlaces;
            for (int place = _firstPlace[slot]; place >= 0 && left > 0; place = _nextPlace[place], left--)
                _seeds.Add(new Seed(_target, source, carriers.Word(f), carriers.Word(from + place)));
        }

        return CollectionsMarshal.AsSpan(_seeds);
    }

    /// <summary>Number of a class among those of the target, or -1.</summary>
    private int Slot(int number, bool add)
    {
        for (int at = (int)((uint)number * 0x9E3779B1u >> 7) & _mask; ; at = (at + 1) & _mask)
        {
            int slot = _table[at];
            if (slot >= 0 && _classes[slot] == number) return slot;
            if (slot >= 0) continue;
            if (!add) return -1;
            _classes[_count] = number;
            return _table[at] = _count++;
        }
    }
}
