namespace Hearsay.Comparison.Claims;

/// <summary>
/// What one report keeps, found by id and by sentence. A claim that names no place or day of its own stands in the scene of its sentence, or of
/// the sentences just before it.
/// </summary>
internal sealed class ReportScenes
{
    private readonly Analysis _analysis;
    private readonly Dictionary<string, EventMention> _events;
    private readonly Dictionary<string, Quantity> _quantities;
    private readonly Dictionary<string, TimeExpression> _times;
    private readonly Dictionary<string, Place> _places;
    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<string, Attribution> _attributions;
    private readonly HashSet<string> _saidAt;
    private readonly Place?[] _placeOf;
    private readonly TimeExpression?[] _dayOf;

    public ReportScenes(Analysis analysis)
    {
        _analysis = analysis;
        _events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _quantities = analysis.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
        _times = analysis.Times.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _places = analysis.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _entities = analysis.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _attributions = analysis.Attributions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        _saidAt = [.. analysis.Attributions.Select(a => a.Said).OfType<string>()];
        _placeOf = ByFirst(analysis.Places.Where(p => p.Use == PlaceUse.Location && p.Form != PlaceForm.Demonym), p => p.Span, (a, b) => a.Name == b.Name);
        _dayOf = ByFirst(analysis.Times.Where(t => t is { From: not null, To: not null, Type: TimeType.Date or TimeType.Time } && !_saidAt.Contains(t.Id)), t => t.Span, (a, b) => a.From == b.From && a.To == b.To);
        DemonymsOf = analysis.Places.Where(p => p is { Country: not null, Form: PlaceForm.Demonym }).ToLookup(p => SentenceAt(p.Span.Start));
        ClaimsOf = analysis.Claims.Where(c => c.Kind is ClaimKind.Happening or ClaimKind.State).ToLookup(c => c.Sentence);
    }

    /// <summary>Words made from the names of places, by sentence: "Syrian".</summary>
    public ILookup<int, Place> DemonymsOf { get; }

    /// <summary>Claims of what happened or is so, by sentence.</summary>
    public ILookup<int, Claim> ClaimsOf { get; }

    public string Text => _analysis.Document.Text;

    public EventMention? Event(string? id) => Find(_events, id);

    public Quantity? Quantity(string? id) => Find(_quantities, id);

    public TimeExpression? Time(string? id) => Find(_times, id);

    public Entity? Entity(string? id) => Find(_entities, id);

    public Attribution? Attribution(string? id) => Find(_attributions, id);

    /// <summary>Where a claim takes place.</summary>
    public Place? PlaceOf(Claim claim, EventMention? told)
    {
        if (Find(_places, claim.Place ?? told?.Place) is { } own) return own;
        for (int sentence = claim.Sentence; sentence >= 0 && claim.Sentence - sentence <= Back; sentence--)
            if (_placeOf[sentence] is { } place) return place;
        return null;
    }

    /// <summary>When it happened, where the days are known.</summary>
    public TimeExpression? DayOf(Claim claim, EventMention? told)
    {
        if (Time(claim.Time ?? told?.Time) is { } own) return own is { From: not null, To: not null } ? own : null;
        for (int sentence = claim.Sentence; sentence >= 0 && claim.Sentence - sentence <= Back; sentence--)
            if (_dayOf[sentence] is { } day) return day;
        return null;
    }

    /// <summary>Index of the sentence that holds an offset.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = _analysis.Sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_analysis.Sentences[middle].Span.Start <= offset) low = middle;
            else high = middle - 1;
        }

        return low;
    }

    /// <summary>For each sentence the one thing of its kind that it names; none where it names several that differ.</summary>
    private T?[] ByFirst<T>(IEnumerable<T> all, Func<T, TextSpan> span, Func<T, T, bool> isSame)
        where T : class
    {
        T?[] first = new T?[Math.Max(1, _analysis.Sentences.Count)];
        HashSet<int> several = [];
        foreach (T one in all)
        {
            int sentence = SentenceAt(span(one).Start);
            if (first[sentence] is { } before && !isSame(before, one)) several.Add(sentence);
            first[sentence] ??= one;
        }

        foreach (int sentence in several) first[sentence] = null;
        return first;
    }

    private static T? Find<T>(Dictionary<string, T> by, string? id)
        where T : class => id is not null && by.TryGetValue(id, out T? found) ? found : null;

    /// <summary>Sentences over which a scene holds on.</summary>
    private const int Back = 2;
}
