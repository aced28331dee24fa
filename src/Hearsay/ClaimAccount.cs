namespace Hearsay;

/// <summary>
/// A claim as one report gives it: all that comparing it with other reports needs, and all that shows it to people. Names, days, places and
/// countries mean the same in every report, so that accounts of different reports stand side by side. A claim with two figures gives two accounts.
/// </summary>
public sealed record ClaimAccount
{
    /// <summary>Report and claim.</summary>
    public required ClaimAddress Address { get; init; }

    /// <summary>The day of the report, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published the report, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>The words of the claim: where they stand.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words of the claim.</summary>
    public required string Words { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>What is said to have come to pass, in one word that is the same for all wordings: <c>killed</c>, <c>hurt</c>, <c>displaced</c>, <c>assault</c>.</summary>
    public required string What { get; init; }

    /// <summary>Type of the event, or null.</summary>
    public string? Type { get; init; }

    /// <summary>Mode of the event, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>Dictionary form of the word that names the happening, or null where the claim tells of none.</summary>
    public string? Lemma { get; init; }

    /// <summary>The word that names the happening.</summary>
    public TextSpan? Trigger { get; init; }

    /// <summary>Who did it, or null.</summary>
    public AccountParty? Actor { get; init; }

    /// <summary>To whom or what, or null.</summary>
    public AccountParty? Target { get; init; }

    /// <summary>Where, or null.</summary>
    public Place? Place { get; init; }

    /// <summary>True where the place is that of the scene, told before and not with the claim: it may show that two accounts are of one thing, and never that they are not.</summary>
    public bool IsPlaceOfScene { get; init; }

    /// <summary>When it happened, where the days are known.</summary>
    public TimeExpression? Happened { get; init; }

    /// <summary>True where the day is that of the scene.</summary>
    public bool IsDayOfScene { get; init; }

    /// <summary>True for what is yet to come: threatened, promised, expected.</summary>
    public bool IsYetToCome { get; init; }

    /// <summary>True where the lists know what kind of thing came to pass, so that reports can be asked whether they tell of the same.</summary>
    public bool IsKnownKind { get; init; }

    /// <summary>The time over which the figure is added up, or null.</summary>
    public TimeExpression? Window { get; init; }

    /// <summary>The day up to which the account speaks: as stated, as said, or the day of the report.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The figure, or null.</summary>
    public Quantity? Figure { get; init; }

    /// <summary>The words of the figure, or null.</summary>
    public string? FigureWords { get; init; }

    /// <summary>The numbers that the words allow; from one upwards where the claim gives no figure, none at all where it is denied outright.</summary>
    public required ToldNumber Number { get; init; }

    /// <summary>What is counted or measured, the same for all wordings: <c>person</c>, <c>house</c>, <c>dollar</c>, <c>metre</c>; null where the words do not say.</summary>
    public string? Counted { get; init; }

    /// <summary>Countries that those counted come from, as ISO 3166-1 alpha-2 codes: "40 Syrian soldiers".</summary>
    public Sequence<string> Origins { get; init; }

    /// <summary>True where the account says that the figure is not so.</summary>
    public bool IsDenied { get; init; }

    /// <summary>True where the words themselves say that an earlier count is outdated: "the toll rose to 31", "revised down to 9".</summary>
    public bool IsRevision { get; init; }

    /// <summary>Which way it is put.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>How firmly it is put.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>On whose word, outermost first; empty is the report's own voice.</summary>
    public Sequence<AccountVoice> Chain { get; init; }

    /// <summary>The words of its sentence, bare of case and punctuation.</summary>
    public required string Bare { get; init; }

    /// <summary>The words quoted of its speaker, bare of case and punctuation; null where nothing is quoted.</summary>
    public string? Quoted { get; init; }

    /// <summary>Whoever is said to know it: the innermost voice; null is the report itself.</summary>
    public AccountVoice? Holder => Chain.Count == 0 ? null : Chain[^1];

    /// <summary>The day by which accounts of one happening find each other: its last day, or the day of the report.</summary>
    internal DateOnly? Day => Happened?.To ?? Window?.To ?? Published;
}

/// <summary>Somebody or something that took part.</summary>
/// <param name="Name">A name that is the same in every report; the words themselves, in lower case, where there is none.</param>
/// <param name="IsNamed">True where it is a proper name.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, or null.</param>
/// <param name="Words">The words of the report.</param>
/// <param name="Span">Where they stand.</param>
public sealed record AccountParty(string Name, bool IsNamed, string? Country, string Words, TextSpan Span);

/// <summary>One voice of an account.</summary>
/// <param name="Name">A name that is the same in every report; the words themselves, in lower case and without article, where there is none.</param>
/// <param name="Class">What kind of source it is.</param>
/// <param name="Words">The words of the report; empty where nobody is named.</param>
/// <param name="Span">Where they, or the cue, stand.</param>
public sealed record AccountVoice(string Name, SourceClass Class, string Words, TextSpan Span);

/// <summary>The numbers that words allow.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most; infinite where open.</param>
/// <param name="Point">The number named, or null.</param>
public readonly record struct ToldNumber(double Least, double Most, double? Point)
{
    /// <summary>At least one: what a claim without a figure says.</summary>
    public static ToldNumber Some => new(1, double.PositiveInfinity, null);

    /// <summary>A single one: "a woman".</summary>
    public static ToldNumber One => new(1, 1, 1);

    /// <summary>None at all.</summary>
    public static ToldNumber None => new(0, 0, 0);

    /// <summary>True where no number is left but zero.</summary>
    public bool IsNone => Most <= 0;

    /// <summary>The same number in another unit.</summary>
    internal ToldNumber Times(double factor) => new(Least * factor, Most * factor, Point * factor);

    /// <summary>Both added up.</summary>
    internal ToldNumber Plus(ToldNumber other) => new(Least + other.Least, Most + other.Most, Point + other.Point);
}
