using Hearsay.Coding;
using Hearsay.Comparison;
using Hearsay.Extraction.Actors;
using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Circumstances;
using Hearsay.Extraction.Claims;
using Hearsay.Extraction.Dialogues;
using Hearsay.Extraction.Entities;
using Hearsay.Extraction.Marks;
using Hearsay.Extraction.Places;
using Hearsay.Extraction.Quantities;
using Hearsay.Extraction.Quotes;
using Hearsay.Extraction.Times;
using Hearsay.Language;

namespace Hearsay;

/// <summary>
/// The straight line: document, sentences and trees, times and figures, quotations, turns of a dialogue, attributions, entities, places, actors, claims,
/// figures side by side.
/// Each step takes the results before it, adds its own, and changes nothing it was given. Safe to share between threads.
/// </summary>
public sealed class Pipeline
{
    private readonly LanguagePack _pack;
    private readonly Analyzer _analyzer;
    private readonly TimeFinder _times;
    private readonly QuantityFinder _quantities;
    private readonly FigureStandings _standings;
    private readonly QuoteFinder _quotes;
    private readonly DialogueFinder _dialogues;
    private readonly AttributionFinder _attributions;
    private readonly EntityResolver _entities;
    private readonly SourceClassifier _sources;
    private readonly PlaceFinder _places;
    private readonly ActorFinder _actors;
    private readonly MarkFinder _marks;
    private readonly ClaimFinder _claims;
    private readonly EventCoder? _coder;

    /// <summary>A pipeline that reads with the given language pack.</summary>
    /// <exception cref="LanguagePackException">The pack lacks something, or something in it is broken.</exception>
    public Pipeline(LanguagePack pack)
        : this(pack, null)
    {
    }

    /// <summary>A pipeline that reads with the given language pack, and codes events with the user's own dictionaries where there are any.</summary>
    /// <exception cref="LanguagePackException">The pack lacks something, or something in it is broken.</exception>
    public Pipeline(LanguagePack pack, CodingDictionaries? dictionaries)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _pack = pack;
        _analyzer = new Analyzer(pack);
        _times = new TimeFinder(pack);
        _quantities = new QuantityFinder(pack);
        _standings = new FigureStandings(pack);
        _quotes = new QuoteFinder(pack);
        _dialogues = new DialogueFinder(pack);
        _attributions = new AttributionFinder(pack);
        _entities = new EntityResolver(pack);
        _sources = new SourceClassifier(pack);
        _places = new PlaceFinder(pack);
        _actors = new ActorFinder(pack);
        _marks = new MarkFinder(pack);
        _claims = new ClaimFinder(pack);
        _coder = dictionaries is null ? null : new EventCoder(pack, dictionaries);
    }

    /// <summary>Reads one document. Same document and same pack give the same analysis, byte for byte. Text never makes it throw.</summary>
    public Analysis Read(Document document) => Read(document, null);

    /// <summary>Reads one document and says when each step has ended.</summary>
    internal Analysis Read(Document document, IReadingSteps? steps)
    {
        ArgumentNullException.ThrowIfNull(document);
        ContentIds ids = new(document);

        ParsedText parsed = _analyzer.Analyze(document, steps);
        string? title = document.Title is null ? null : _analyzer.Recase(document.Title);
        TextTrees trees = steps.Ended("trees", new TextTrees(parsed));
        TimeReading times = steps.Ended("times", _times.Find(trees, document.Published, ids));
        Sequence<Quantity> quantities = steps.Ended("quantities", _quantities.Find(trees, times.Times, ids));
        QuoteStructure quotes = steps.Ended("quotes", _quotes.Find(trees));
        Dialogue dialogue = steps.Ended("dialogue", _dialogues.Find(trees, quotes));
        Sequence<Attribution> spoken = steps.Ended("attributions", _attributions.Find(trees, quotes, dialogue, ids));
        EntityReading entities = steps.Ended("entities", _entities.Resolve(trees, quotes, dialogue, spoken, ids));
        Sequence<Attribution> attributions = steps.Ended("sources", SayingTimes.Date(trees, _sources.Classify(trees, spoken, entities), times.Times));
        PlaceReading places = steps.Ended("places", _places.Find(trees, title, times.Times, attributions, ids));
        EntityReading actors = steps.Ended("actors", _actors.Find(trees, entities, places.Places, times.Times, document.Published));
        Sequence<Mark> marks = steps.Ended("marks", _marks.Find(trees, quotes));
        ClaimReading told = steps.Ended("claims", _claims.Find(trees, quotes, attributions, actors, ids));
        Sequence<Quantity> figures = steps.Ended("figures", _standings.Read(trees, quantities, attributions));
        ClaimReading dated = CircumstanceLinks.Attach(trees, told, attributions, times.Times, figures);
        ClaimReading claims = steps.Ended("circumstances", PlaceLinks.Attach(trees, dated, attributions, places.Places));

        Analysis analysis = new()
        {
            Document = document,
            LanguagePack = _pack.Name,
            Words = parsed.Sentences.Sum(s => s.Tokens.Count(t => t.Upos != "PUNCT" && !t.JoinedToPrevious)),
            Sentences = parsed.WrittenAs(document.Text).Sentences,
            Entities = actors.Entities,
            Attributions = attributions,
            Events = claims.Events,
            Quantities = figures,
            Times = times.Times,
            Places = places.Places,
            Claims = claims.Claims,
            Marks = marks,
            Codings = _coder?.Code(trees, document.Published),
            Diagnostics = [.. document.Diagnostics, .. times.Diagnostics, .. entities.Diagnostics, .. places.Diagnostics, .. claims.Diagnostics],
        };
        return analysis with { FigureLinks = steps.Ended("comparison", FigureComparison.Within(analysis)) };
    }
}
