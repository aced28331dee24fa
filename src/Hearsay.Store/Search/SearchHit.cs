namespace Hearsay.Store.Search;

/// <summary>A report in which the words of a question were found.</summary>
/// <param name="Report">The report.</param>
/// <param name="Text">Its text.</param>
/// <param name="InTitle">The found words of the title.</param>
/// <param name="Snippets">Some stretches of the text around found words; none where only the title has them.</param>
public sealed record SearchHit(ReportHead Report, string Text, Sequence<TextSpan> InTitle, Sequence<Snippet> Snippets);

/// <summary>A claim in whose words those of a question were found.</summary>
/// <param name="Report">The report that makes it.</param>
/// <param name="Statement">Its number in the report, from 1: S1, S2.</param>
/// <param name="Claim">Id of the claim.</param>
/// <param name="Kind">What sort of statement, by its name in the contract.</param>
/// <param name="SourceClass">What kind of source vouches, by its name in the contract; null where the report itself says it.</param>
/// <param name="Certainty">How firmly it is put, by its name in the contract.</param>
/// <param name="Polarity">Which way, by its name in the contract.</param>
/// <param name="Text">Its words.</param>
/// <param name="Found">The found words in them.</param>
public sealed record ClaimHit(
    ReportHead Report, int Statement, string Claim, string Kind, string? SourceClass, string Certainty, string Polarity, string Text, Sequence<TextSpan> Found);

/// <summary>The answer to a question to the full-text search.</summary>
/// <typeparam name="T">What was looked for.</typeparam>
/// <param name="Total">How many were found in all.</param>
/// <param name="Hits">The first of them, by day of publication and id.</param>
public sealed record SearchAnswer<T>(int Total, IReadOnlyList<T> Hits);
