namespace Hearsay.Comparison.Happenings;

/// <summary>The reports of a collection sorted into stories, and their events into happenings.</summary>
/// <param name="Stories">Every report is in one story; in the order of their first reports.</param>
/// <param name="Happenings">Every event is in one happening; in the order of their first mentions.</param>
public sealed record HappeningReading(Sequence<Story> Stories, Sequence<JoinedEvents> Happenings);
