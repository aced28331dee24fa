namespace Hearsay.Export;

/// <summary>Finds the parts of an analysis by their ids, and their words by their spans. An id that leads nowhere is as if it were not there.</summary>
public sealed class AnalysisIndex
{
    private readonly Analysis _analysis;
    private readonly Dictionary<string, Entity> _entities;
    private readonly Dictionary<string, Attribution> _attributions;
    private readonly Dictionary<string, EventMention> _events;
    private readonly Dictionary<string, Quantity> _quantities;
    private readonly Dictionary<string, TimeExpression> _times;
    private readonly Dictionary<string, Place> _places;

    /// <summary>An index over one analysis.</summary>
    public AnalysisIndex(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _analysis = analysis;
        _entities = analysis.Entities.ToDictionary(x => x.Id, StringComparer.Ordinal);
        _attributions = analysis.Attributions.ToDictionary(x => x.Id, StringComparer.Ordinal);
        _events = analysis.Events.ToDictionary(x => x.Id, StringComparer.Ordinal);
        _quantities = analysis.Quantities.ToDictionary(x => x.Id, StringComparer.Ordinal);
        _times = analysis.Times.ToDictionary(x => x.Id, StringComparer.Ordinal);
        _places = analysis.Places.ToDictionary(x => x.Id, StringComparer.Ordinal);
    }

    /// <summary>The entity, or null.</summary>
    public Entity? Entity(string? id) => Find(_entities, id);

    /// <summary>The attribution, or null.</summary>
    public Attribution? Attribution(string? id) => Find(_attributions, id);

    /// <summary>The event, or null.</summary>
    public EventMention? Event(string? id) => Find(_events, id);

    /// <summary>The figure, or null.</summary>
    public Quantity? Quantity(string? id) => Find(_quantities, id);

    /// <summary>The time, or null.</summary>
    public TimeExpression? Time(string? id) => Find(_times, id);

    /// <summary>The place, or null.</summary>
    public Place? Place(string? id) => Find(_places, id);

    /// <summary>The words of a stretch, on one line.</summary>
    public string Words(TextSpan span) => OneLine(_analysis.Document.Text.AsSpan(span.Start, span.Length));

    /// <summary>The words of several stretches, with "…" between them.</summary>
    public string Words(Sequence<TextSpan> spans) => string.Join(" … ", spans.Select(Words));

    /// <summary>The name that a pronoun or description stands for; null where the words are themselves a name, or nobody knows.</summary>
    public string? NameBehind(TextSpan words, string? entity)
    {
        if (Entity(entity) is not Entity found) return null;
        string said = Words(words);
        if (said.Contains(found.Name, StringComparison.OrdinalIgnoreCase) || found.Name.Contains(said, StringComparison.OrdinalIgnoreCase)) return null;
        // A description that is all the report has ("local people") explains nothing.
        return found.Mentions.Any(m => m.Form == MentionForm.Name) || found.Mentions.Any(m => m.Form == MentionForm.Pronoun && m.Span == words) ? found.Name : null;
    }

    /// <summary>True where the report calls the entity by a name at least once.</summary>
    public bool IsNamed(string? entity) => Entity(entity) is Entity found && found.Mentions.Any(m => m.Form == MentionForm.Name);

    private static T? Find<T>(Dictionary<string, T> by, string? id)
        where T : class => id is not null && by.TryGetValue(id, out T? found) ? found : null;

    private static string OneLine(ReadOnlySpan<char> words)
    {
        string text = words.Trim().ToString();
        return text.AsSpan().ContainsAny('\n', '\t', '\u00a0') || text.Contains("  ", StringComparison.Ordinal)
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : text;
    }
}
