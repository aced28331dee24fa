namespace Hearsay.Comparison.Happenings;

/// <summary>A mention of an event with what it is compared by.</summary>
/// <param name="Report">Its report, by order in the collection.</param>
/// <param name="Order">Its order within the report.</param>
/// <param name="Address">Its report and event.</param>
/// <param name="Key">The word for what happened, in one form.</param>
/// <param name="IsVague">True where that word tells little.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Participants">Words for who and what took part.</param>
/// <param name="Targets">Names among those that it was done to.</param>
/// <param name="Surroundings">Other words of its sentence.</param>
/// <param name="Time">When, or null.</param>
/// <param name="Place">Where, or null.</param>
internal sealed record ToldEvent(
    int Report, int Order, EventAddress Address, string Key, bool IsVague, int Sentence, WeighedWords Participants, WeighedWords Targets, WeighedWords Surroundings,
    TimeExpression? Time, Place? Place);
