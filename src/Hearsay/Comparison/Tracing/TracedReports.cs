using Hearsay.Comparison.Copies;
using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>
/// What the reports of a collection owe one another: where their passages stood before, how they were altered, and which reports are copies.
/// A pure function of the set of reports. "Earliest" is always meant in this collection: where words come from is not for it to say.
/// </summary>
public sealed class TracedReports
{
    private readonly TracedReport[] _reports;
    private readonly QuotationIndex _quotations;
    private readonly PassageTracer _tracer;

    private TracedReports(TracedReport[] reports, WireCreditReader credits, LanguagePack pack, int threads)
    {
        _reports = reports;
        _tracer = new PassageTracer(pack);
        _quotations = new QuotationIndex(reports);
        Boilerplate boilerplate = Boilerplate.Learn(reports);
        List<ReusedPassage> bodies = BestParents.Of([.. reports.Select(r => r.Text)], threads);
        Edges = [.. Edge(bodies, boilerplate)];
        Quotations = [.. PassageFamilies.Of(reports, Edges.Where(e => e.IsQuotation))];
        Copies = [.. CopyFinder.Find(reports, bodies, boilerplate, credits)];
    }

    /// <summary>Each passage that a report shares with earlier ones, with its best earlier parent; by report, then by place.</summary>
    public Sequence<PassageEdge> Edges { get; }

    /// <summary>Quotations with more than one version, in the order of their first.</summary>
    public Sequence<PassageFamily> Quotations { get; }

    /// <summary>Reports that are copies of one another, in the order of their first.</summary>
    public Sequence<CopyFamily> Copies { get; }

    /// <summary>Traces reports as analysis left them, or as a store gives them back.</summary>
    /// <param name="reports">The reports, in any order.</param>
    /// <param name="pack">The language pack that read them.</param>
    /// <param name="threads">How many threads may work; the result is the same.</param>
    public static TracedReports Of(IEnumerable<Analysis> reports, LanguagePack pack, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Analysis[] held = [.. reports];
        WireCreditReader credits = new(pack, held);
        return new TracedReports([.. ReportOrder.Of(held, credits).Select(TracedReport.Of)], credits, pack, threads);
    }

    /// <summary>Every version of some words, given by the user; null where no report holds most of them. Takes at least five words.</summary>
    public PassageFamily? Versions(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        WordLine wanted = new(words, WordRow.Of(words));
        return PassageFamilies.Of(_reports, [.. _quotations.All(wanted)], _tracer);
    }

    private IEnumerable<PassageEdge> Edge(List<ReusedPassage> bodies, Boilerplate boilerplate)
    {
        ILookup<int, ReusedPassage> byReport = bodies.ToLookup(b => b.Target);
        for (int r = 0; r < _reports.Length; r++)
        {
            List<PassageEdge> edges = [];
            foreach (Quotation quotation in _reports[r].Quotations)
                if (_quotations.BestEarlier(r, quotation) is { } match) edges.Add(_tracer.Quotation(_reports[match.Report], _reports[r], quotation, match));
            TextSpan[] quoted = [.. edges.Select(e => e.Later.Span)];
            foreach (ReusedPassage shared in byReport[r])
            {
                ReusedPassage body = Trim(_reports[shared.Source], _reports[r], shared);
                if (IsPassage(_reports[body.Source], _reports[r], body.Words, quoted)) edges.Add(_tracer.Body(_reports[body.Source], _reports[r], body) with { IsBoilerplate = boilerplate.Covers(r, body.TargetSpan) });
            }

            foreach (PassageEdge edge in edges.OrderBy(e => e.Later.Span.Start).ThenBy(e => e.IsQuotation).ThenBy(e => e.Later.Span.End)) yield return edge;
        }
    }

    /// <summary>The passage without a first or last word that another sentence begins or ends with.</summary>
    private static ReusedPassage Trim(TracedReport earlier, TracedReport later, ReusedPassage shared)
    {
        SharedPassage p = shared.Words;
        if (p.TargetEnd - p.Target < FewestWords || p.SourceEnd - p.Source < FewestWords) return shared;
        if (later.Line.Begins(p.TargetEnd - 1)) p = p with { TargetEnd = p.TargetEnd - 1, SourceEnd = p.SourceEnd - 1, Matches = p.Matches - 1 };
        if (later.Line.Begins(p.Target + 1)) p = p with { Target = p.Target + 1, Source = p.Source + 1, Matches = p.Matches - 1 };
        return p == shared.Words ? shared : new ReusedPassage(shared.Source, earlier.Line.Span(p.Source, p.SourceEnd), shared.Target, later.Line.Span(p.Target, p.TargetEnd), p);
    }

    /// <summary>True where a passage is more than a turn of phrase, and more than quotations that are traced on their own.</summary>
    private static bool IsPassage(TracedReport earlier, TracedReport later, SharedPassage passage, TextSpan[] quoted)
    {
        int own = passage.TargetEnd - passage.Target - AlterationReader.Edits(earlier.Line, later.Line, passage).Sum(e => e.TargetEnd - e.Target);
        for (int w = passage.Target; w < passage.TargetEnd && quoted.Length > 0; w++)
            if (Array.Exists(quoted, q => q.Contains(later.Line.Span(w, w + 1)))) own--;
        if (own < FewestWords) return false;
        if (passage.Matches >= PlentyOfWords) return true;
        // A few words are a passage where they are half of their sentences, and tell that something happened.
        int first = later.Line.SentenceStart(passage.Target), end = later.Line.Begins(passage.TargetEnd) ? passage.TargetEnd : later.Line.SentenceEnd(passage.TargetEnd);
        TextSpan span = later.Line.Span(passage.Target, passage.TargetEnd);
        return 2 * passage.Matches >= end - first && later.Analysis.Events.Any(e => span.Contains(e.Trigger));
    }

    /// <summary>Fewer words in common are a turn of phrase: "the strike on the bridge at".</summary>
    private const int FewestWords = 8;

    private const int PlentyOfWords = 14;
}
