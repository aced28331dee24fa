namespace Hearsay.Store;

/// <summary>Something that is wrong with a collection.</summary>
/// <param name="Code">A code of <see cref="StoreDiagnostics"/>.</param>
/// <param name="Subject">What it is about: the id of a report, or the address of the collection.</param>
/// <param name="Message">One sentence, and what to do.</param>
public sealed record Finding(string Code, string Subject, string Message);
