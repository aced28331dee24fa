namespace Hearsay.Export;

/// <summary>What the pages call things. One place, so that terminal and page say the same.</summary>
public static class Labels
{
    /// <summary>Whose word, as the head of a row.</summary>
    public static string Of(WordGroup group) => group switch
    {
        WordGroup.Report => "the report's own voice",
        WordGroup.NamedPersons => "persons by name",
        WordGroup.NamedBodies => "bodies by name",
        WordGroup.Officials => "officials and forces as such",
        WordGroup.NamedPress => "news outlets by name",
        WordGroup.UnnamedPress => "the press, no outlet named",
        WordGroup.Documents => "documents",
        WordGroup.Unnamed => "people not named",
        WordGroup.Everyone => "people at large",
        _ => "nobody (\"reportedly\")",
    };

    /// <summary>What kind of source, after its name.</summary>
    public static string Of(SourceClass source) => source switch
    {
        SourceClass.NamedPerson => "a person by name",
        SourceClass.NamedBody => "a body by name",
        SourceClass.Official => "officials as such",
        SourceClass.Press => "the press",
        SourceClass.Unnamed => "not named",
        SourceClass.Impersonal => "nobody named",
        SourceClass.Document => "a document",
        _ => "people at large",
    };

    /// <summary>What a mark does.</summary>
    public static string Of(MarkKind mark) => mark switch
    {
        MarkKind.ScareQuote => "held at arm's length",
        MarkKind.Distanced => "distanced",
        MarkKind.Loaded => "loaded",
        MarkKind.Insertion => "inserted by an editor",
        _ => "cut by an editor",
    };

    /// <summary>What sort of statement, where it is no plain happening; null where it is.</summary>
    public static string? Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Happening => null,
        ClaimKind.State => "how things stand",
        ClaimKind.Judgement => "a judgement",
        ClaimKind.Demand => "a demand",
        _ => "in general",
    };

    /// <summary>How two figures stand to each other.</summary>
    public static string Of(FigureRelation relation) => relation switch
    {
        FigureRelation.Equal => "the same number",
        FigureRelation.Within or FigureRelation.Refines => "both can be right",
        FigureRelation.Partly => "both may be right",
        FigureRelation.Differs => "they differ",
        FigureRelation.Denies => "one is denied",
        _ => "not comparable",
    };

    /// <summary>A sector in plain words.</summary>
    public static string Of(Sector sector) => sector switch
    {
        Sector.ArmedGroup => "armed group",
        Sector.UnidentifiedArmed => "armed, not said whose",
        Sector.NonGovernmental => "non-governmental",
        _ => ContractNames.Of(sector),
    };

    /// <summary>How somebody stands to another, in words that go before the other.</summary>
    public static string Of(SideStance stance) => stance switch
    {
        SideStance.With => "on the side of",
        SideStance.BackedBy => "backed by",
        SideStance.LedBy => "led by",
        _ => "against",
    };
}
