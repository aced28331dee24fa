namespace Hearsay;

/// <summary>A passage of a later report, and its best earlier parent in the collection: where the most of it stands.</summary>
public sealed record PassageEdge
{
    /// <summary>The passage in the later report.</summary>
    public required PassagePlace Later { get; init; }

    /// <summary>The passage in the earlier one.</summary>
    public required PassagePlace Earlier { get; init; }

    /// <summary>True where the later report gives it as somebody's own words.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>How many words are the same, in order.</summary>
    public required int Words { get; init; }

    /// <summary>What happened to it, in the order of the earlier report; <see cref="AlterationKind.Verbatim"/> alone where nothing did.</summary>
    public required Sequence<Alteration> Alterations { get; init; }

    /// <summary>What a quotation leaves out that turns or bounds what it keeps.</summary>
    public Sequence<QuoteCut> Cuts { get; init; }

    /// <summary>On whose word the later report gives it; null for its own voice.</summary>
    public PassageVoice? LaterVoice { get; init; }

    /// <summary>On whose word the earlier report gives it; null for its own voice.</summary>
    public PassageVoice? EarlierVoice { get; init; }

    /// <summary>How firmly the later report puts it.</summary>
    public PassageFirmness LaterFirmness { get; init; }

    /// <summary>How firmly the earlier report puts it.</summary>
    public PassageFirmness EarlierFirmness { get; init; }

    /// <summary>How surely the earlier report is the earlier.</summary>
    public Precedence Order { get; init; }

    /// <summary>True where the passage stands in many reports of one publisher: a byline, a disclaimer.</summary>
    public bool IsBoilerplate { get; init; }

    /// <summary>True where the passage lost a hedge or a speaker on the way.</summary>
    public bool HasDrifted => LaterFirmness > EarlierFirmness;
}
