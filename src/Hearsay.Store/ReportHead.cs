namespace Hearsay.Store;

/// <summary>What stands above a report: enough for a list, without its text and analysis.</summary>
/// <param name="Id">Unique in the collection.</param>
/// <param name="Published">The day it was published, or null.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Url">Its address on the web, or null.</param>
/// <param name="Path">Where it was read from: of several places the first in ordinal order, whichever came first.</param>
public sealed record ReportHead(string Id, DateOnly? Published, string? Title, string? Publisher, string? Url, string? Path);
