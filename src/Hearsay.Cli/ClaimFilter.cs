using Hearsay.Export;

namespace Hearsay.Cli;

/// <summary>Which statements the user asks for. What is not asked is not looked at.</summary>
internal sealed record ClaimFilter
{
    public IReadOnlyList<string> Words { get; init; } = [];

    public string? Speaker { get; init; }

    public string? Class { get; init; }

    public string? Type { get; init; }

    public string? Place { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Certainty { get; init; }

    /// <summary>The statements of a report that are of the kind.</summary>
    public IEnumerable<Statement> Of(Analysis analysis)
    {
        AnalysisIndex index = new(analysis);
        return Statements.Of(analysis).Where(s => IsAsked(s, analysis, index));
    }

    private bool IsAsked(Statement statement, Analysis analysis, AnalysisIndex index)
    {
        Claim claim = statement.Claim;
        if (Certainty is not null && ContractNames.Of(claim.Factuality.Certainty) != Certainty) return false;
        if (Class is not null && !IsOfClass(statement)) return false;
        if (Type is not null && !string.Equals(statement.Event?.Type, Type, StringComparison.OrdinalIgnoreCase)) return false;
        if (Speaker is not null && !statement.Chain.Any(l => Holds(l.Voice, Speaker) || Holds(l.Resolved, Speaker))) return false;
        if (Words.Count > 0 && !Words.All(w => Holds(claim.Span.In(analysis.Document.Text), w))) return false;
        if (Place is not null && !IsAt(index.Place(claim.Place ?? statement.Event?.Place))) return false;
        return (From is null && To is null) || IsWithin(index.Time(claim.Time ?? statement.Event?.Time), analysis.Document.Published);
    }

    private bool IsOfClass(Statement statement) => statement.Chain.Count == 0 ? Class == "report" : ContractNames.Of(statement.Chain[0].Attribution.Source.Class) == Class;

    private bool IsAt(Place? place) => place is not null && (Holds(place.Name, Place!) || string.Equals(place.Country, Place, StringComparison.OrdinalIgnoreCase));

    private bool IsWithin(TimeExpression? time, DateOnly? published)
    {
        DateOnly? first = time?.From ?? time?.To ?? published, last = time?.To ?? time?.From ?? published;
        return first is not null && (To is null || first <= To) && (From is null || last >= From);
    }

    private static bool Holds(string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
