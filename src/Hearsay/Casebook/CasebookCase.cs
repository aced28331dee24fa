namespace Hearsay.Casebook;

/// <summary>One promise of the casebook: a text, and what Hearsay must find in it.</summary>
public sealed record CasebookCase
{
    /// <summary>Names the case in the whole casebook.</summary>
    public required string Name { get; init; }

    /// <summary>File of its chapter, as given to the parser.</summary>
    public required string File { get; init; }

    /// <summary>Line of its opening fence, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>True for a known gap: it may fail, and when it passes, the word <c>todo</c> has to go.</summary>
    public required bool Todo { get; init; }

    /// <summary>The date of the report; null where the case gives none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The wordings; every one of them must be read as the case says. Empty where reports are compared.</summary>
    public Sequence<string> Texts { get; init; }

    /// <summary>What is promised, in the order of the file.</summary>
    public Sequence<CaseBlock> Blocks { get; init; }

    /// <summary>Reports that the case lays side by side, two or more; empty where it reads one text.</summary>
    public Sequence<CaseReport> Reports { get; init; }

    /// <summary>What the case promises of the reports side by side.</summary>
    public Sequence<CaseLink> Links { get; init; }

    /// <summary>True for a case of several reports.</summary>
    public bool ComparesReports => Reports.Count > 0;
}

/// <summary>One of the reports that a case lays side by side.</summary>
/// <param name="Name">Its letter: <c>A</c>, <c>B</c>.</param>
/// <param name="Text">Its text.</param>
/// <param name="Published">Its day, or null.</param>
public sealed record CaseReport(string Name, string Text, DateOnly? Published);

/// <summary>What a case promises of two reports: <c>B refines A on count</c>, <c>A differs B on count, place</c>, <c>B omits hurt</c>.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="First">Letter of the report that comes first in the sentence.</param>
/// <param name="Relation">Name of the relation, or <c>omits</c>.</param>
/// <param name="Second">Letter of the other report; what is left out, where something is.</param>
/// <param name="On">Things that the reasons must name.</param>
public sealed record CaseLink(int Line, string First, string Relation, string Second, Sequence<string> On);

/// <summary>What a case says about one thing: an attribution, a claim, a mark.</summary>
/// <param name="Line">Its first line in the file.</param>
/// <param name="Kind"><c>attribution</c>, <c>claim</c>, <c>mark</c>, <c>entity</c>, <c>count</c>, <c>time</c>, <c>place</c> or <c>diagnostic</c>.</param>
/// <param name="Fields">Its fields; a field left out is not checked.</param>
public sealed record CaseBlock(int Line, string Kind, Sequence<CaseField> Fields);

/// <summary>One field of a block, such as <c>said: on Tuesday = 2031-05-13</c>.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Key">Its name.</param>
/// <param name="Words">What it may read, as quoted from the text or as a value; several where any of them will do (<c>the depot | the depot at Orvane</c>).</param>
/// <param name="Form">The normal form after the equals sign, or null.</param>
public sealed record CaseField(int Line, string Key, Sequence<string> Words, string? Form);
