using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>Makes edges of what two reports share: what happened to it, on whose word each gives it, and how firmly.</summary>
internal sealed class PassageTracer(LanguagePack pack)
{
    private readonly AlterationReader _alterations = new(pack);
    private readonly QuoteCutReader _cuts = new(pack);
    private readonly VoiceReader _voices = new(new SpeakerNames(pack));

    /// <summary>The edge of a quotation to where an earlier report says the same.</summary>
    public PassageEdge Quotation(TracedReport earlier, TracedReport later, Quotation quotation, QuotationMatch match)
    {
        SharedPassage passage = match.Passage;
        WordLine? next = match.Quotation >= 0 && match.Quotation + 1 < earlier.Quotations.Count && !IsParted(earlier, match.Quotation) ? earlier.Quotations[match.Quotation + 1].Line : null;
        List<Alteration> found = _alterations.Read(match.Line, quotation.Line, passage);
        TextSpan was = match.Line.Span(passage.Source, passage.SourceEnd), now = quotation.Line.Span(passage.Target, passage.TargetEnd);
        _voices.ReadQuotation(earlier, was, later, now, found);
        return Edge(earlier, was, later, now, passage.Matches, found) with { IsQuotation = true, Cuts = [.. _cuts.Read(match.Line, next, quotation.Line, later.Line, passage)] };
    }

    /// <summary>The edge of a passage of body text.</summary>
    public PassageEdge Body(TracedReport earlier, TracedReport later, ReusedPassage shared)
    {
        List<Alteration> found = _alterations.Read(earlier.Line, later.Line, shared.Words);
        _voices.ReadBody(earlier, later, shared.Words, AlterationReader.Edits(earlier.Line, later.Line, shared.Words), found);
        return Edge(earlier, shared.SourceSpan, later, shared.TargetSpan, shared.Matches, found);
    }

    private static PassageEdge Edge(TracedReport earlier, TextSpan was, TracedReport later, TextSpan now, int words, List<Alteration> found)
    {
        Attribution? first = earlier.Voices.Of(was), second = later.Voices.Of(now);
        return new PassageEdge
        {
            Later = new PassagePlace(later.Id, now),
            Earlier = new PassagePlace(earlier.Id, was),
            Words = words,
            Alterations = found.Count > 0 ? [.. found] : [new Alteration(AlterationKind.Verbatim, was, now)],
            LaterVoice = later.Voices.Voice(second),
            EarlierVoice = earlier.Voices.Voice(first),
            LaterFirmness = later.Voices.Firmness(now, second),
            EarlierFirmness = earlier.Voices.Firmness(was, first),
            Order = ReportOrder.Between(earlier.Analysis.Document, later.Analysis.Document),
        };
    }

    /// <summary>True where a paragraph ends between a quotation and the next.</summary>
    private static bool IsParted(TracedReport report, int quotation)
    {
        int from = report.Quotations[quotation].Span.End, to = report.Quotations[quotation + 1].Span.Start;
        return report.Text.AsSpan(from, to - from).Contains('\n');
    }
}
