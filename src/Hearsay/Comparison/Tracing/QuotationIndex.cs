using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>
/// Where every run of three words of any quotation stands in the reports, in quotation marks or without. Passages of body text need more words than a
/// quotation has, so quotations are looked up on their own: they are a small part of the text.
/// </summary>
internal sealed class QuotationIndex
{
    private const int Run = 3;

    /// <summary>Of a run that stands in very many places the first and the last before the quotation are looked at.</summary>
    private const int Looked = 24;

    /// <summary>So many reports that share the most runs with a quotation are held against it.</summary>
    private const int Candidates = 6;

    /// <summary>A quotation is looked for by so many of its words.</summary>
    private const int LongestQuotation = 300;

    /// <summary>So many words round the runs of a quotation are read where it stands in body text.</summary>
    private const int Around = 40;

    /// <summary>Fewer words in common are a turn of phrase.</summary>
    private const int FewestWords = 5;

    /// <summary>In body text nothing but their number tells quoted words from a turn of phrase.</summary>
    private const int FewestInBody = 7;

    private const int Plenty = 12;

    /// <summary>So many words at an end of a quotation may have been replaced.</summary>
    private const int Few = 3;

    private readonly IReadOnlyList<TracedReport> _reports;
    private readonly Dictionary<ulong, List<Site>> _sites = [];

    public QuotationIndex(IReadOnlyList<TracedReport> reports)
    {
        _reports = reports;
        foreach (TracedReport report in reports)
            foreach (Quotation quotation in report.Quotations)
                foreach (ulong run in Runs(Words(quotation.Line))) _sites.TryAdd(run, []);
        for (int r = 0; r < reports.Count; r++)
        {
            ReadOnlySpan<uint> words = reports[r].Row.Words;
            for (int w = 0; w + Run <= words.Length; w++)
                if (_sites.TryGetValue(Hash(words.Slice(w, Run)), out List<Site>? sites)) sites.Add(new Site(r, w));
        }
    }

    /// <summary>The earlier report, before <paramref name="report"/> in order, that has the most of a quotation; null where none has enough.</summary>
    public QuotationMatch? BestEarlier(int report, Quotation quotation)
    {
        if (quotation.Line.Count < FewestWords) return null;
        QuotationMatch? best = null;
        foreach ((int source, List<Site> sites) in Likely(report, quotation))
        {
            QuotationMatch? match = Match(source, sites, quotation.Line);
            // Of equals the earliest report is kept, and in it the words in marks.
            if (match is { } found && (best is null || IsBetter(found, best.Value))) best = found;
        }

        return best;
    }

    /// <summary>Every report that holds most of some words, each with where it holds the most of them.</summary>
    public IEnumerable<QuotationMatch> All(WordLine words)
    {
        ulong[] runs = Runs(Words(words));
        HashSet<ulong> wanted = [.. runs];
        for (int r = 0; r < _reports.Count; r++)
        {
            List<Site> sites = [];
            ReadOnlySpan<uint> text = _reports[r].Row.Words;
            for (int w = 0; w + Run <= text.Length; w++)
                if (wanted.Contains(Hash(text.Slice(w, Run)))) sites.Add(new Site(r, w));
            QuotationMatch? best = null;
            foreach (IGrouping<int, Site> group in sites.GroupBy(s => QuotationAt(s)).OrderByDescending(g => g.Key))
                if (Match(r, [.. group], words) is { } found && (best is null || IsBetter(found, best.Value))) best = found;
            if (best is { } match) yield return match;
        }
    }

    private static bool IsBetter(QuotationMatch match, QuotationMatch than) => match.Passage.Matches > than.Passage.Matches;

    private List<(int Report, List<Site> Sites)> Likely(int report, Quotation quotation)
    {
        Dictionary<(int Report, int Quotation), List<Site>> hits = [];
        foreach (ulong run in Runs(Words(quotation.Line)).Distinct())
        {
            List<Site> sites = _sites[run];
            int earlier = Before(sites, report);
            for (int i = 0; i < earlier; i++)
            {
                if (i == Looked && earlier > 2 * Looked) i = earlier - Looked;
                (int, int) key = (sites[i].Report, QuotationAt(sites[i]));
                if (!hits.TryGetValue(key, out List<Site>? places)) hits.Add(key, places = []);
                places.Add(sites[i]);
            }
        }

        return [.. hits.OrderByDescending(h => h.Value.Count).ThenBy(h => h.Key.Report).ThenByDescending(h => h.Key.Quotation).Take(Candidates).OrderBy(h => h.Key.Report).ThenByDescending(h => h.Key.Quotation).Select(h => (h.Key.Report, h.Value))];
    }

    private QuotationMatch? Match(int source, List<Site> sites, WordLine words)
    {
        TracedReport report = _reports[source];
        int quotation = QuotationAt(sites[0]), first = 0, length;
        WordLine line = quotation >= 0 ? report.Quotations[quotation].Line : report.Line;
        if (quotation >= 0)
        {
            length = Math.Min(line.Count, 4 * LongestQuotation);
        }
        else
        {
            // The stretch of body text with the most of the runs.
            int[] at = [.. sites.Select(s => s.Word).Order()];
            int reach = Math.Min(words.Count, LongestQuotation) + Around, most = 0;
            for (int i = 0, k = 0; i < at.Length; i++)
            {
                while (k < at.Length && at[k] - at[i] <= reach) k++;
                if (k - i > most) (most, first) = (k - i, at[i]);
            }

            first = Math.Max(0, first - reach);
            length = Math.Min(line.Count - first, 3 * reach);
        }

        SharedPassage found = LocalAlignment.Best(line.Words(first, first + length), Words(words));
        if (found.Matches < FewestWords) return null;
        int wanted = Math.Min(words.Count, LongestQuotation);
        bool isMost = found.Matches * 10 >= wanted * 6;
        if (!isMost && found.Matches < Plenty) return null;
        if (quotation < 0 && found.Matches < FewestInBody && !(found.Matches == wanted && wanted > FewestWords)) return null;
        return new QuotationMatch(source, quotation, line, Whole(found with { Source = found.Source + first, SourceEnd = found.SourceEnd + first }, line, words));
    }

    /// <summary>Takes in the few words at the ends of a quotation that were replaced, or that stand beyond some that were cut.</summary>
    private static SharedPassage Whole(SharedPassage found, WordLine line, WordLine words)
    {
        int lead = found.Target, tail = Math.Min(words.Count, LongestQuotation) - found.TargetEnd;
        if (lead is > 0 and <= Few)
        {
            int first = line.SentenceStart(found.Source), from = found.Source - lead;
            while (from > first && from > found.Source - lead - Few && line.Words(from, from + 1)[0] != words.Words(0, 1)[0]) from--;
            if (from >= first && line.Words(from, from + 1)[0] == words.Words(0, 1)[0]) found = Take(found, line, words, from, found.SourceEnd, 0, found.TargetEnd);
            else if (found.Source - lead >= first) found = found with { Source = found.Source - lead, Target = 0 };
        }

        if (tail is > 0 and <= Few)
        {
            int last = line.Begins(found.SourceEnd) ? found.SourceEnd : line.SentenceEnd(found.SourceEnd), to = found.SourceEnd + tail, end = found.TargetEnd + tail;
            while (to < last && to < found.SourceEnd + tail + Few && line.Words(to - 1, to)[0] != words.Words(end - 1, end)[0]) to++;
            if (to <= last && line.Words(to - 1, to)[0] == words.Words(end - 1, end)[0]) found = Take(found, line, words, found.Source, to, found.Target, end);
            else if (found.SourceEnd + tail <= last) found = found with { SourceEnd = found.SourceEnd + tail, TargetEnd = end };
        }

        return found;
    }

    private static SharedPassage Take(SharedPassage found, WordLine line, WordLine words, int source, int sourceEnd, int target, int targetEnd) => new(source, sourceEnd, target, targetEnd,
        found.Matches
        + WordAlignment.Matches(line.Words(source, found.Source), words.Words(target, found.Target))
        + WordAlignment.Matches(line.Words(found.SourceEnd, sourceEnd), words.Words(found.TargetEnd, targetEnd)));

    private int QuotationAt(Site site)
    {
        TextSpan words = _reports[site.Report].Row.Span(site.Word, site.Word + 1);
        return _reports[site.Report].QuotationAt(words.Start);
    }

    private static int Before(List<Site> sites, int report)
    {
        int low = 0, high = sites.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sites[middle].Report < report) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static ReadOnlySpan<uint> Words(WordLine line) => line.Words(0, Math.Min(line.Count, LongestQuotation));

    private static ulong[] Runs(ReadOnlySpan<uint> words)
    {
        ulong[] runs = new ulong[Math.Max(0, words.Length - Run + 1)];
        for (int i = 0; i < runs.Length; i++) runs[i] = Hash(words.Slice(i, Run));
        return runs;
    }

    private static ulong Hash(ReadOnlySpan<uint> words)
    {
        ulong hash = 0;
        foreach (uint word in words)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return hash;
    }

    private readonly record struct Site(int Report, int Word);
}
