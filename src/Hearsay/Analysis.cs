namespace Hearsay;

/// <summary>All that was found in one document: the pipeline's only result.</summary>
public sealed record Analysis
{
    /// <summary>The document, unchanged.</summary>
    public required Document Document { get; init; }

    /// <summary>Name, version and hash of the language pack that read it.</summary>
    public required string LanguagePack { get; init; }

    /// <summary>How many words its sentences hold, punctuation left out; written together, "don't" is one.</summary>
    public int Words { get; init; }

    /// <summary>Sentences, in text order, with tokens and trees; without them where the analysis was restored from JSON.</summary>
    public Sequence<Sentence> Sentences { get; init; }

    /// <summary>Who and what the report names, in the order of first mention.</summary>
    public Sequence<Entity> Entities { get; init; }

    /// <summary>In the order of their first character.</summary>
    public Sequence<Attribution> Attributions { get; init; }

    /// <summary>In the order of their triggers.</summary>
    public Sequence<EventMention> Events { get; init; }

    /// <summary>Figures, in text order.</summary>
    public Sequence<Quantity> Quantities { get; init; }

    /// <summary>Times, in text order.</summary>
    public Sequence<TimeExpression> Times { get; init; }

    /// <summary>Places, in text order.</summary>
    public Sequence<Place> Places { get; init; }

    /// <summary>Statements, in text order.</summary>
    public Sequence<Claim> Claims { get; init; }

    /// <summary>Figures of this report that may be of the same thing, and how they stand to each other; in the order of the first of each pair.</summary>
    public Sequence<FigureLink> FigureLinks { get; init; }

    /// <summary>Wording that takes a stance, in text order.</summary>
    public Sequence<Mark> Marks { get; init; }

    /// <summary>Events in the codes of the user's own dictionaries, in text order; null where no dictionaries were given.</summary>
    public Sequence<CodedEvent>? Codings { get; init; }

    /// <summary>What the reader should know, the document's own first.</summary>
    public Sequence<Diagnostic> Diagnostics { get; init; }
}
