using Hearsay.Extraction.Attributions;

namespace Hearsay.Lab.Attributions;

/// <summary>A document ready to learn from.</summary>
/// <param name="Row">Its words. The scores of the first look in it come from a model that never saw the document.</param>
/// <param name="Gold">Its annotated attributions.</param>
internal sealed record TrainingDocument(TextRow Row, List<RowAttribution> Gold)
{
    /// <summary>What a model that never saw the document read off it, for the second look.</summary>
    public List<RowAttribution> Likely { get; set; } = [];
}
