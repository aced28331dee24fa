namespace Hearsay.Comparison.Reuse;

/// <summary>What happened to a passage between two reports.</summary>
internal enum AlterationKind
{
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
}

/// <summary>One thing that happened to a passage, with the words on both sides.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">The words in the earlier report; empty where words were added.</param>
/// <param name="Target">The words in the later one; empty where words were left out.</param>
internal readonly record struct Alteration(AlterationKind Kind, TextSpan Source, TextSpan Target);
