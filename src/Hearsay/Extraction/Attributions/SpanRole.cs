namespace Hearsay.Extraction.Attributions;

/// <summary>What a span is looked for as. The number sets the features of one role apart from those of another.</summary>
internal enum SpanRole : uint
{
    /// <summary>The cue's words round its head.</summary>
    Cue = 10,

    /// <summary>Whose word it is.</summary>
    Source = 11,

    /// <summary>Content before the cue.</summary>
    ContentBefore = 12,

    /// <summary>Content after the cue.</summary>
    ContentAfter = 13,
}
