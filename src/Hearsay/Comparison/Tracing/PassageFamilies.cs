namespace Hearsay.Comparison.Tracing;

/// <summary>Puts together the versions of one passage.</summary>
internal static class PassageFamilies
{
    /// <summary>Of so many earlier versions the best parent is sought.</summary>
    private const int Looked = 50;

    /// <summary>The families that edges make, in the order of their first versions.</summary>
    public static List<PassageFamily> Of(IReadOnlyList<TracedReport> reports, IEnumerable<PassageEdge> edges)
    {
        Dictionary<string, int> numbers = [];
        for (int r = 0; r < reports.Count; r++) numbers.TryAdd(reports[r].Id, r);
        List<Member> members = [];
        Dictionary<(int Report, int Quotation, int Start), int> known = [];
        List<int> parents = [];
        foreach (PassageEdge edge in edges)
        {
            int earlier = Member(edge.Earlier, edge.EarlierVoice, edge.EarlierFirmness), later = Member(edge.Later, edge.LaterVoice, edge.LaterFirmness);
            members[later] = members[later] with { Version = members[later].Version with { Place = edge.Later, Parent = edge } };
            (int a, int b) = (Root(earlier), Root(later));
            if (a != b) parents[Math.Max(a, b)] = Math.Min(a, b);
        }

        return [.. members.Select((m, i) => (Member: m, Root: Root(i))).GroupBy(m => m.Root)
            .Select(g => Family(reports, [.. g.Select(m => m.Member).OrderBy(m => m.Report).ThenBy(m => m.Version.Place.Span.Start)]))
            .OrderBy(f => f.First).ThenBy(f => f.Family.Versions[0].Place.Span.Start).Select(f => f.Family)];

        int Member(PassagePlace place, PassageVoice? voice, PassageFirmness firmness)
        {
            int report = numbers[place.Report], quotation = reports[report].QuotationAt(place.Span.Start);
            // Two quotations may keep different parts of one sentence.
            int start = quotation >= 0 ? -1 : Sentence(reports[report], place.Span.Start);
            if (known.TryGetValue((report, quotation, start), out int member))
            {
                PassageVersion told = members[member].Version;
                if (told.Parent is null) members[member] = members[member] with { Version = told with { Place = new PassagePlace(place.Report, told.Place.Span.Union(place.Span)) } };
                return member;
            }

            known.Add((report, quotation, start), members.Count);
            parents.Add(members.Count);
            members.Add(new Member(report, new PassageVersion(place, voice, firmness, null)));
            return members.Count - 1;
        }

        int Root(int member)
        {
            while (parents[member] != member) member = parents[member] = parents[parents[member]];
            return member;
        }
    }

    /// <summary>The family of some words, of where each report holds the most of them; null where none does.</summary>
    public static PassageFamily? Of(IReadOnlyList<TracedReport> reports, IReadOnlyList<QuotationMatch> matches, PassageTracer tracer)
    {
        if (matches.Count == 0) return null;
        List<Member> members = [];
        List<Quotation> lines = [];
        foreach (QuotationMatch match in matches)
        {
            TracedReport report = reports[match.Report];
            TextSpan place = match.Line.Span(match.Passage.Source, match.Passage.SourceEnd);
            Quotation told = match.Quotation >= 0 ? report.Quotations[match.Quotation] : new Quotation([place], match.Line);
            PassageEdge? parent = null;
            for (int i = Math.Max(0, members.Count - Looked); i < members.Count; i++)
            {
                PassageEdge? edge = Hold(reports[members[i].Report], matches[i], report, match, place, told, tracer);
                if (edge is not null && (parent is null || edge.Words > parent.Words)) parent = edge;
            }

            Attribution? word = report.Voices.Of(place);
            members.Add(new Member(match.Report, new PassageVersion(new PassagePlace(report.Id, place), report.Voices.Voice(word), report.Voices.Firmness(place, word), parent)));
            lines.Add(told);
        }

        return Family(reports, members).Family;
    }

    private static PassageEdge? Hold(TracedReport earlier, QuotationMatch before, TracedReport later, QuotationMatch match, TextSpan place, Quotation told, PassageTracer tracer)
    {
        // The stretch that the later report has, against all that the earlier one says there.
        (int from, int to) = told.Line.Within(place);
        int[] kept = [.. Enumerable.Range(from, Math.Max(0, to - from))];
        if (kept.Length == 0) return null;
        int first = before.Quotation >= 0 ? 0 : before.Line.SentenceStart(before.Passage.Source), end = before.Quotation >= 0 ? before.Line.Count : before.Line.SentenceEnd(before.Passage.SourceEnd);
        var shared = LocalAlignment.Best(before.Line.Words(first, end), told.Line.Words(from, to));
        if (shared.Matches == 0) return null;
        shared = shared with { Source = shared.Source + first, SourceEnd = shared.SourceEnd + first, Target = shared.Target + from, TargetEnd = shared.TargetEnd + from };
        return tracer.Quotation(earlier, later, told, new QuotationMatch(0, before.Quotation, before.Line, shared)) with { IsQuotation = match.Quotation >= 0 };
    }

    private static (int First, PassageFamily Family) Family(IReadOnlyList<TracedReport> reports, List<Member> members)
    {
        Document first = reports[members[0].Report].Analysis.Document;
        Precedence order = first.Published is null ? Precedence.Unknown : Precedence.Earlier;
        foreach (Member other in members.Skip(1))
        {
            Precedence between = ReportOrder.Between(first, reports[other.Report].Analysis.Document);
            if (between > order) order = between;
        }

        return (members[0].Report, new PassageFamily([.. members.Select(m => m.Version.Parent is null ? m.Version with { Place = Whole(reports[m.Report], m.Version.Place) } : m.Version)]) { Order = order });
    }

    /// <summary>A version that nothing comes before is shown with all of its sentence: what others cut from it stands there.</summary>
    private static PassagePlace Whole(TracedReport report, PassagePlace place)
    {
        int quotation = report.QuotationAt(place.Span.Start);
        WordLine line = quotation >= 0 ? report.Quotations[quotation].Line : report.Line;
        (int from, int to) = line.Within(place.Span);
        if (from >= to) return place;
        int first = line.SentenceStart(from), end = line.Begins(to) ? to : line.SentenceEnd(to);
        return place with { Span = line.Span(first, end) };
    }

    private static int Sentence(TracedReport report, int offset)
    {
        int low = 0, high = report.Analysis.Sentences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (report.Analysis.Sentences[middle].Span.Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? offset : report.Analysis.Sentences[low - 1].Span.Start;
    }

    private readonly record struct Member(int Report, PassageVersion Version);
}
