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
    private readonly Dictionary<int, List<Attribution>> _voicesOf = [];
    private readonly Place? _mainPlace;
    private readonly Place?[] _placeOf;
    private readonly TimeExpression?[] _dayOf;
    private readonly TimeExpression? _mainDay;

    public ReportScenes(Analysis analysis)
    {
        _analysis = analysis;
        _events = analysis.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _quantities = analysis.Quantities.ToDictionary(q => q.Id, StringComparer.Ordinal);
        _times = analysis.Times.ToDictionary(t => t.Id, StringComparer.Ordinal);
        _places = analysis.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _entities = analysis.Entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        _attributions = analysis.Attributions.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (ref readonly Attribution said in analysis.Attributions.AsSpan()) Remember(said);
        _saidAt = [.. analysis.Attributions.Select(a => a.Said).OfType<string>()];
        Place[] places = [.. analysis.Places.Where(p => p.Use == PlaceUse.Location && p.Form != PlaceForm.Demonym && !IsOfVoice(p.Span))];
        _placeOf = ByFirst(places, p => p.Span, (a, b) => a.Name == b.Name);
        _mainPlace = Main(places, analysis.Document.Title ?? "");
        TimeExpression[] days = [.. analysis.Times.Where(t => IsDay(t) && !IsOfVoice(t.Span))];
        _dayOf = ByFirst(days, t => t.Span, (a, b) => a.From == b.From && a.To == b.To);
        _mainDay = Main(days, analysis.Document.Published);
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

    /// <summary>Where a claim takes place, and whether that is only the scene: told before, or the place that the report is about.</summary>
    public (Place? Place, bool IsOfScene) PlaceOf(Claim claim, EventMention? told)
    {
        if (Find(_places, claim.Place ?? told?.Place) is { } own) return (own, false);
        for (int sentence = claim.Sentence; sentence >= 0 && claim.Sentence - sentence <= Back; sentence--)
            if (_placeOf[sentence] is { } place) return (place, sentence < claim.Sentence);
        return (_mainPlace, true);
    }

    /// <summary>When it happened, where the days are known.</summary>
    public (TimeExpression? Time, bool IsOfScene) DayOf(Claim claim, EventMention? told)
    {
        // "Three days of fighting" names no day; then the day of the sentence is the best there is.
        if (Time(claim.Time ?? told?.Time) is { From: not null, To: not null, Grain: not null } own) return (own, false);
        for (int sentence = claim.Sentence; sentence >= 0 && claim.Sentence - sentence <= Back; sentence--)
            if (_dayOf[sentence] is { } day) return (day, sentence < claim.Sentence);
        return (_mainDay, _mainDay is not null);
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

    /// <summary>Attributions by the sentences of their sources and cues.</summary>
    private void Remember(Attribution said)
    {
        foreach (TextSpan span in said.Source.Spans.Concat(said.Cue.Spans))
        {
            int sentence = SentenceAt(span.Start);
            if (!_voicesOf.TryGetValue(sentence, out List<Attribution>? voices)) _voicesOf.Add(sentence, voices = []);
            if (voices.Count < MostVoices && !voices.Contains(said)) voices.Add(said);
        }
    }

    /// <summary>True for words that tell of whoever speaks, where and when: "the hospital in Sennet said on Friday". They are no scene of what is told.</summary>
    private bool IsOfVoice(TextSpan words) => _voicesOf.TryGetValue(SentenceAt(words.Start), out List<Attribution>? voices)
        && voices.Exists(v => v.Source.Spans.Any(s => s.Contains(words)) || (v.Cue.Spans.Count > 0 && v.Content.All(c => !c.Contains(words)) && v.Content.Any(c => SentenceAt(c.Start) == SentenceAt(words.Start)) && Math.Abs(v.Cue.Spans[0].Start - words.Start) <= Close));

    /// <summary>A day, or a few: what is added up since March is no scene, and "now" is when one writes.</summary>
    private bool IsDay(TimeExpression time) => time is { From: { } from, To: { } to, Grain: not null, Type: TimeType.Date or TimeType.Time } && to.DayNumber - from.DayNumber <= 2 && !_saidAt.Contains(time.Id);

    /// <summary>The place that the report is about: the one in its title, else the one it names most.</summary>
    private static Place? Main(Place[] places, string title)
    {
        Place[] towns = [.. places.Where(p => p.Form == PlaceForm.Name && p.Level != "country")];
        return towns.FirstOrDefault(p => title.Contains(p.Name, StringComparison.OrdinalIgnoreCase))
            ?? (title.Length > 0 && towns.Length > 0 ? towns.GroupBy(p => p.GazetteerId ?? p.Name).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(p => p.Span.Start)).First().First() : null);
    }

    /// <summary>The one day, before its own, that a report tells of: "who died on 13 May?", asked on the 17th. None where it names several.</summary>
    private static TimeExpression? Main(TimeExpression[] days, DateOnly? published) =>
        days.Length > 0 && days[0].To < published && Array.TrueForAll(days, d => d.From == days[0].From && d.To == days[0].To) ? days[0] : null;

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

    /// <summary>Voices of one sentence that are looked at.</summary>
    private const int MostVoices = 32;

    /// <summary>Characters between a verb of saying and the day or place of it.</summary>
    private const int Close = 60;
}
