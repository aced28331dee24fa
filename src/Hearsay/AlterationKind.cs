namespace Hearsay;

/// <summary>What happened to a passage between two reports.</summary>
public enum AlterationKind
{
    /// <summary>Nothing: it stands there word for word, on the same word.</summary>
    Verbatim,

    /// <summary>Its first words were left out: the sentence or quotation begins later.</summary>
    CutStart,

    /// <summary>Its last words were left out: the sentence or quotation ends earlier.</summary>
    CutEnd,

    /// <summary>Words within were left out.</summary>
    CutMiddle,

    /// <summary>Words were replaced, added or left out singly.</summary>
    WordsChanged,

    /// <summary>A number became another.</summary>
    NumberChanged,

    /// <summary>A word that loosened the statement was left out: "reportedly", "about".</summary>
    HedgeDropped,

    /// <summary>A word that loosens the statement came in.</summary>
    HedgeAdded,

    /// <summary>"Not" and the like was left out.</summary>
    NegationDropped,

    /// <summary>"Not" and the like came in.</summary>
    NegationAdded,

    /// <summary>"If", "unless" and the like was left out.</summary>
    ConditionDropped,

    /// <summary>"If", "unless" and the like came in.</summary>
    ConditionAdded,

    /// <summary>Somebody else is said to have said it.</summary>
    SpeakerChanged,

    /// <summary>What rested on somebody's word is told in the report's own voice.</summary>
    AttributionDropped,

    /// <summary>The words that say whose word it is stand on the other side of it, or in another sentence.</summary>
    AttributionMoved,
}
