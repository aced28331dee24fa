using Xunit;

namespace Hearsay.Tests.Gold;

/// <summary>Real press text: every report is read soundly, and the attributions found stay above a floor.</summary>
public class RealReportTests
{
    /// <summary>Attribution F1 over the fifteen reports below which something has been spoilt. Raise it when the score has risen for good.</summary>
    private const double Floor = 0.70;

    private static readonly Lazy<(GoldReport Gold, Analysis Found)[]> Reports = new(() =>
        [.. GoldReport.Files.Select(GoldReport.Read).Select(gold => (gold, Repository.Pipeline.Read(gold.Document)))]);

    [Fact]
    public void Every_stretch_lies_in_its_report()
    {
        List<string> wrong = [];
        foreach ((GoldReport gold, Analysis found) in Reports.Value)
        {
            TextSpan whole = new(0, gold.Document.Text.Length);
            foreach (TextSpan span in Spans(found))
                if (!whole.Contains(span) || span.End < span.Start) wrong.Add($"{gold.Name}: {span}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_id_that_is_named_exists()
    {
        List<string> wrong = [];
        foreach ((GoldReport gold, Analysis a) in Reports.Value)
        {
            HashSet<string> ids = [.. a.Attributions.Select(x => x.Id), .. a.Events.Select(x => x.Id), .. a.Entities.Select(x => x.Id), .. a.Times.Select(x => x.Id), .. a.Places.Select(x => x.Id), .. a.Quantities.Select(x => x.Id), .. a.Claims.Select(x => x.Id)];
            int total = a.Attributions.Count + a.Events.Count + a.Entities.Count + a.Times.Count + a.Places.Count + a.Quantities.Count + a.Claims.Count;
            if (ids.Count != total) wrong.Add($"{gold.Name}: two things share an id");
            IEnumerable<string?> named =
            [
                .. a.Attributions.SelectMany(x => new[] { x.Within, x.Said, x.Source.Entity }),
                .. a.Claims.SelectMany(x => new[] { x.Event, x.Time, x.Place }),
                .. a.Claims.SelectMany(x => x.Word),
                .. a.Claims.SelectMany(x => x.Quantities),
                .. a.Events.SelectMany(x => x.Participants).Select(p => p.Entity),
                .. a.Quantities.SelectMany(x => new[] { x.PartOf, x.AsOf }),
            ];
            wrong.AddRange(named.OfType<string>().Where(id => !ids.Contains(id)).Select(id => $"{gold.Name}: {id}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_field_of_a_claim_lacks_evidence()
    {
        List<string> wrong = [];
        foreach ((GoldReport gold, Analysis found) in Reports.Value)
            foreach (Claim claim in found.Claims)
                foreach (string field in new[] { "kind", "word", "factuality.certainty", "factuality.polarity", "factuality.when" })
                    if (!claim.Evidence.Any(e => e.Field == field)) wrong.Add($"{gold.Name}, {claim.Id}: {field}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void Attributions_are_found_above_the_floor()
    {
        int hits = 0, wanted = 0, given = 0;
        foreach ((GoldReport gold, Analysis found) in Reports.Value)
        {
            HashSet<string> taken = [];
            foreach (GoldAttribution attribution in gold.Attributions)
            {
                Attribution? match = found.Attributions.FirstOrDefault(a => !taken.Contains(a.Id) && Fits(attribution, a));
                if (match is not null) taken.Add(match.Id);
                if (attribution.Optional) continue;
                wanted++;
                if (match is not null) hits++;
            }

            given += found.Attributions.Count;
        }

        double f1 = 2.0 * hits / (wanted + given);
        Assert.True(f1 >= Floor, $"F1 {f1:F3}: {hits} of {wanted} found, {given} given");
    }

    /// <summary>One and the same attribution: the cues meet, and the contents share at least half of the longer one.</summary>
    private static bool Fits(GoldAttribution gold, Attribution found)
    {
        bool cues = gold.Cue.Count == 0 || gold.Cue.Any(g => found.Cue.Spans.Any(g.Overlaps));
        int shared = gold.Content.Sum(g => found.Content.Sum(f => Math.Max(0, Math.Min(g.End, f.End) - Math.Max(g.Start, f.Start))));
        return cues && 2 * shared >= Math.Max(gold.Content.Sum(s => s.Length), found.Content.Sum(s => s.Length));
    }

    private static IEnumerable<TextSpan> Spans(Analysis a) =>
    [
        .. a.Sentences.Select(s => s.Span), .. a.Sentences.SelectMany(s => s.Tokens).Select(t => t.Span), .. a.Attributions.SelectMany(x => x.Content),
        .. a.Attributions.SelectMany(x => x.Source.Spans), .. a.Attributions.SelectMany(x => x.Cue.Spans), .. a.Claims.Select(c => c.Span),
        .. a.Claims.SelectMany(c => c.Evidence).SelectMany(e => e.Spans), .. a.Events.Select(e => e.Trigger), .. a.Events.SelectMany(e => e.Participants).Select(p => p.Span),
        .. a.Entities.SelectMany(e => e.Mentions).Select(m => m.Span), .. a.Marks.Select(m => m.Span), .. a.Quantities.Select(q => q.Span), .. a.Times.Select(t => t.Span),
        .. a.Places.Select(p => p.Span),
    ];
}
