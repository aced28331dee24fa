namespace Hearsay.Comparison.Happenings;

/// <summary>Reports that tell of the same affair: they name the same people and places and use the same rare words.</summary>
/// <param name="Reports">Ids of the reports, by the day they were published, unknown days last, then by id.</param>
public sealed record Story(Sequence<string> Reports);
