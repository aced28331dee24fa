using System.Globalization;

namespace Hearsay.Cli.Views;

/// <summary>Families of copies: the first in the collection, how much each has in common with the one it comes from, what was added and what left out.</summary>
internal sealed class CopiesPage
{
    private const int Columns = 80;
    private const int Shown = 5;
    private const string Indent = "    ";

    private readonly IReadOnlyDictionary<string, Document> _reports;
    private readonly TerminalStyle _style;
    private readonly TextPage _page = new(Columns);

    private CopiesPage(IReadOnlyDictionary<string, Document> reports, bool isTerminal) => (_reports, _style) = (reports, TerminalStyle.For(isTerminal));

    /// <summary>One family after another.</summary>
    public static string Of(IEnumerable<CopyFamily> families, IReadOnlyDictionary<string, Document> reports, bool isTerminal)
    {
        CopiesPage page = new(reports, isTerminal);
        bool first = true;
        foreach (CopyFamily family in families)
        {
            if (!first) page._page.Line();
            page.Family(family);
            first = false;
        }

        return page._page.ToString();
    }

    private void Family(CopyFamily family)
    {
        Document first = _reports[family.Reports[0]];
        _page.Wrapped(Printable.Of(first.Title ?? first.Id), "", style: _style.Strong);
        _page.Line(_style.Faint($"{family.Reports.Count} reports, one text")).Line();
        Head(first);
        _page.Line($"{Indent}{_style.Faint(first.Published is null ? "first in this collection by id; it has no date" : "earliest in this collection")}");
        Credits(family, first.Id);
        foreach (CopyLink link in family.Links)
        {
            _page.Line();
            Head(_reports[link.Later]);
            string parent = _reports[link.Earlier].Publisher is { } publisher ? $"{publisher} ({link.Earlier})" : link.Earlier;
            _page.Wrapped(Printable.Of($"{Percent(link.LaterShare)} of it stands in {parent}, and {Percent(link.EarlierShare)} of that here"), Indent);
            Credits(family, link.Later);
            if (link.Order != Precedence.Earlier) _page.Wrapped(link.Order == Precedence.SameDay ? "of the same day: which came first is not known" : "a date is missing: which came first is not known", Indent, style: _style.Faint);
            Sentences("added", link.Added, _reports[link.Later].Text, "+ ");
            Sentences("left out", link.Removed, _reports[link.Earlier].Text, "- ");
        }
    }

    private void Credits(CopyFamily family, string report)
    {
        foreach (WireCredit credit in family.Credits)
            if (credit.Report == report && credit.Kind != CreditKind.Citing) _page.Wrapped(Printable.Of($"credits {credit.Agency} ({(credit.Kind switch { CreditKind.Dateline => "in its dateline", CreditKind.Byline => "as its author", _ => "at its end" })})"), Indent);
    }

    private void Sentences(string what, Sequence<TextSpan> sentences, string text, string sign)
    {
        if (sentences.Count == 0) return;
        _page.Line(string.Create(CultureInfo.InvariantCulture, $"{Indent}{what}, {sentences.Count} {(sentences.Count == 1 ? "sentence" : "sentences")}:"));
        for (int i = 0; i < sentences.Count && i < Shown; i++) _page.Wrapped(Printable.Of(OneLine(sentences[i].In(text))), Indent + "  ", Indent + sign);
        if (sentences.Count > Shown) _page.Line(string.Create(CultureInfo.InvariantCulture, $"{Indent}  and {sentences.Count - Shown} more"));
    }

    private void Head(Document report)
    {
        string day = report.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        _page.Wrapped(Printable.Of(string.Join(" · ", ((string?[])[day, report.Publisher ?? report.Title, report.Id]).OfType<string>())), Indent, "", _style.Key);
    }

    private static string Percent(int thousandths) => string.Create(CultureInfo.InvariantCulture, $"{(thousandths + 5) / 10} %");

    private static string OneLine(string words) => string.Join(' ', words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
