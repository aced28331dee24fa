using System.Globalization;
using System.Text;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>The versions of a passage under one another, in the order of the reports: what was cut in brackets, what was altered, and who is said to have said it.</summary>
internal sealed class TracePage
{
    private const int Columns = 80;
    private const string Indent = "    ";
    private const int LongestQuote = 400;

    private readonly IReadOnlyDictionary<string, Document> _reports;
    private readonly TerminalStyle _style;
    private readonly TextPage _page = new(Columns);

    private TracePage(IReadOnlyDictionary<string, Document> reports, bool isTerminal) => (_reports, _style) = (reports, TerminalStyle.For(isTerminal));

    /// <summary>One family after another.</summary>
    public static string Of(IEnumerable<PassageFamily> families, IReadOnlyDictionary<string, Document> reports, bool isTerminal)
    {
        TracePage page = new(reports, isTerminal);
        bool first = true;
        foreach (PassageFamily family in families)
        {
            if (!first) page._page.Line();
            page.Family(family);
            first = false;
        }

        return page._page.ToString();
    }

    /// <summary>Passages of body text that one report has from earlier ones, and later ones from it.</summary>
    public static string Passages(string report, IEnumerable<PassageEdge> edges, IReadOnlyDictionary<string, Document> reports, bool isTerminal, bool isFirst)
    {
        TracePage page = new(reports, isTerminal);
        PassageEdge[] all = [.. edges];
        foreach (bool taken in (ReadOnlySpan<bool>)[true, false])
        {
            PassageEdge[] group = [.. all.Where(e => (e.Later.Report == report) == taken)];
            if (group.Length == 0) continue;
            if (!isFirst) page._page.Line();
            isFirst = false;
            page._page.Line(page._style.Strong(taken ? "What it has from earlier reports" : "What later reports have from it"));
            foreach (PassageEdge edge in group) page.Passage(edge);
        }

        return page._page.ToString();
    }

    private void Family(PassageFamily family)
    {
        PassageVersion first = family.Versions[0];
        _page.Wrapped($"\"{Printable.Of(Clip(Words(first.Place)))}\"", "", style: _style.Strong);
        int reports = family.Versions.Select(v => v.Place.Report).Distinct().Count();
        _page.Line(_style.Faint($"{Count(family.Versions.Count, "version")} in {Count(reports, "report")}{(family.HasDrifted ? "; put more firmly on the way" : "")}")).Line();
        for (int i = 0; i < family.Versions.Count; i++)
        {
            if (i > 0) _page.Line();
            Version(family, family.Versions[i], i == 0);
        }
    }

    private void Version(PassageFamily family, PassageVersion version, bool isFirst)
    {
        Head(version.Place);
        if (isFirst)
        {
            _page.Wrapped(_style.Faint(family.Order switch
            {
                Precedence.Earlier => "earliest in this collection",
                Precedence.SameDay => "earliest in this collection, with others of the same day",
                _ => "first in this collection by id; the dates do not say which is the earliest",
            }), Indent);
        }

        _page.Wrapped(Speaker(version.Voice, version.Firmness) + ":", Indent);
        Quote(version);
        if (version.Parent is not { } edge) return;
        Alterations(edge);
    }

    private void Quote(PassageVersion version)
    {
        string words = version.Parent is { } edge ? Bracketed(edge) : Words(version.Place);
        _page.Wrapped(Printable.Of($"\"{Clip(words)}\""), Indent + "  ", style: _style.Strong);
    }

    private void Alterations(PassageEdge edge)
    {
        foreach (string line in Lines(edge)) _page.Wrapped(Printable.Of(line), Indent + "  ", Indent + "- ");
        foreach (QuoteCut cut in edge.Cuts)
            _page.Wrapped(Printable.Of($"{Told(cut.Reading)}: \"{Clip((cut.Reading == CutReading.List ? cut.Cut : cut.Cue).In(Text(edge.Earlier)))}\""), Indent + "  ", Indent + _style.Key("! "));
        if (edge.HasDrifted) _page.Wrapped($"put more firmly: {Firmness(edge.EarlierFirmness)} -> {Firmness(edge.LaterFirmness)}", Indent + "  ", Indent + _style.Key("! "));
        if (edge.Order != Precedence.Earlier) _page.Wrapped(edge.Order == Precedence.SameDay ? "of the same day: which came first is not known" : "a date is missing: which came first is not known", Indent + "  ", Indent + "  ", _style.Faint);
    }

    /// <summary>One line for each kind of alteration, with the words on both sides.</summary>
    private IEnumerable<string> Lines(PassageEdge edge)
    {
        string was = Text(edge.Earlier), now = Text(edge.Later), parent = Short(edge.Earlier.Report);
        if (edge.Alterations.Count == 1 && edge.Alterations[0].Kind == AlterationKind.Verbatim)
        {
            yield return $"word for word as in {parent}";
            yield break;
        }

        yield return $"as in {parent}, but for this:";
        foreach (IGrouping<(TextSpan, TextSpan), Alteration> group in edge.Alterations.GroupBy(a => (a.Earlier, a.Later)))
        {
            Alteration alteration = group.First();
            string name = string.Join(", ", group.Select(a => ContractNames.Of(a.Kind).Replace('-', ' ')).Distinct()), before = Clip(alteration.Earlier.In(was)), after = Clip(alteration.Later.In(now));
            yield return (before.Length, after.Length) switch
            {
                (0, 0) => name,
                (0, _) => $"{name}: \"{after}\"",
                (_, 0) => $"{name}: \"{before}\"",
                _ => $"{name}: \"{before}\" -> \"{after}\"",
            };
        }
    }

    private void Passage(PassageEdge edge)
    {
        _page.Line();
        Head(edge.Later);
        _page.Wrapped(Printable.Of($"\"{Clip(Bracketed(edge))}\""), Indent + "  ");
        Alterations(edge);
        if (edge.IsBoilerplate) _page.Line($"{Indent}  {_style.Faint("the publisher repeats it in many reports")}");
    }

    private void Head(PassagePlace place)
    {
        Document report = _reports[place.Report];
        string day = report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        _page.Wrapped(Printable.Of(string.Join(" · ", ((string?[])[day, report.Publisher ?? report.Title, report.Id]).OfType<string>())), Indent, "", _style.Key);
    }

    private static string Speaker(PassageVoice? voice, PassageFirmness firmness)
    {
        if (voice is null) return firmness == PassageFirmness.Alleged ? "in its own voice, at a distance" : "in its own voice";
        // "He" whom nothing in the report names.
        if (voice.Class == SourceClass.NamedPerson && voice.Name.Length > 0 && char.IsLower(voice.Name[0]) && !voice.Name.Contains(' ')) return Printable.Of($"\"{voice.Name}\", not resolved to a name");
        return Printable.Of($"{(voice.Name.Length == 0 ? "nobody named" : OneLine(voice.Name))}, {Labels.Of(voice.Class)}{(firmness == PassageFirmness.Alleged ? ", at a distance" : "")}");
    }

    /// <summary>The words of the later report, with what was cut from the earlier one in brackets where it stood.</summary>
    private string Bracketed(PassageEdge edge)
    {
        string was = Text(edge.Earlier), now = Text(edge.Later);
        List<(int At, string Words, bool IsBefore)> cuts = [];
        HashSet<TextSpan> seen = [];
        foreach (Alteration alteration in edge.Alterations)
        {
            if (alteration.Later.Length > 0 || alteration.Earlier.IsEmpty || alteration.Kind is AlterationKind.AttributionDropped or AlterationKind.SpeakerChanged or AlterationKind.AttributionMoved || !seen.Add(alteration.Earlier)) continue;
            bool isEnd = alteration.Earlier.Start >= edge.Earlier.Span.End;
            int at = isEnd ? edge.Later.Span.End : alteration.Earlier.End <= edge.Earlier.Span.Start ? edge.Later.Span.Start : Math.Clamp(alteration.Later.Start, edge.Later.Span.Start, edge.Later.Span.End);
            cuts.Add((at, Clip(alteration.Earlier.In(was)), isEnd));
        }

        // What follows in a sentence of its own was cut as well.
        foreach (QuoteCut cut in edge.Cuts)
            if (cut.Cut.Start >= edge.Earlier.Span.End && !seen.Any(s => s.Overlaps(cut.Cut))) cuts.Add((edge.Later.Span.End, Clip(cut.Cut.In(was)), true));
        StringBuilder words = new();
        int from = edge.Later.Span.Start;
        foreach ((int at, string cut, bool isBefore) in cuts.OrderBy(c => c.At))
        {
            words.Append(now, from, at - from);
            if (isBefore) words.Append(' ');
            words.Append('[').Append(cut).Append(']');
            if (!isBefore) words.Append(' ');
            from = at;
        }

        return OneLine(words.Append(now, from, edge.Later.Span.End - from).ToString());
    }

    private string Words(PassagePlace place) => OneLine(place.Span.In(Text(place)));

    private string Text(PassagePlace place) => _reports[place.Report].Text;

    private string Short(string report) => _reports[report].Publisher is { } publisher ? $"{publisher} ({report})" : report;

    private static string Told(CutReading reading) => reading switch
    {
        CutReading.Hedge => "the quotation leaves out a doubt",
        CutReading.Negation => "the quotation leaves out a denial",
        CutReading.Condition => "the quotation leaves out a condition",
        CutReading.Contrast => "the quotation leaves out what it is set against",
        CutReading.List => "the quotation leaves out the rest of a list",
        _ => "the quotation leaves out words within",
    };

    private static string Firmness(PassageFirmness firmness) => firmness switch { PassageFirmness.Alleged => "at a distance", PassageFirmness.Reported => "on somebody's word", _ => "as plain fact" };

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>A long passage with its middle left out, at blanks where there are any near.</summary>
    private static string Clip(string words)
    {
        const int Half = LongestQuote / 2, Near = LongestQuote / 8;
        string line = OneLine(words);
        if (line.Length <= LongestQuote) return line;
        int end = line.LastIndexOf(' ', Half, Near), start = line.IndexOf(' ', line.Length - Half, Near);
        return $"{line[..(end < 0 ? Half : end)]} … {line[(start < 0 ? line.Length - Half : start + 1)..]}";
    }

    private static string OneLine(string words) => string.Join(' ', words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
