namespace Hearsay;

/// <summary>A report that stands, whole or in large part, in an earlier one.</summary>
public sealed record CopyLink
{
    /// <summary>Id of the later report.</summary>
    public required string Later { get; init; }

    /// <summary>Id of the earlier one.</summary>
    public required string Earlier { get; init; }

    /// <summary>What share of the later report's characters stands in the earlier one, in thousandths; boilerplate aside.</summary>
    public required int LaterShare { get; init; }

    /// <summary>What share of the earlier report's characters stands in the later one, in thousandths.</summary>
    public required int EarlierShare { get; init; }

    /// <summary>Sentences of the later report that the earlier one does not have.</summary>
    public Sequence<TextSpan> Added { get; init; }

    /// <summary>Sentences of the earlier report that the later one does not have.</summary>
    public Sequence<TextSpan> Removed { get; init; }

    /// <summary>How surely the earlier report is the earlier.</summary>
    public Precedence Order { get; init; }
}
