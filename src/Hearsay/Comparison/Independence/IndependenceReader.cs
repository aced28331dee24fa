using System.Globalization;
using Hearsay.Comparison.Copies;
using Hearsay.Comparison.Reuse;
using Hearsay.Comparison.Tracing;

namespace Hearsay.Comparison.Independence;

/// <summary>Counts the sources of a statement that several reports tell.</summary>
public sealed class IndependenceReader
{
    /// <summary>Reuse covers a statement where it covers so much of its sentences, in hundredths.</summary>
    private const int Covering = 60;

    /// <summary>A figure is odd where it has so many digits that are not noughts at its end: 1,347, not 1,300.</summary>
    private const int OddDigits = 3;

    private readonly LanguagePack _pack;
    private readonly SpeakerNames _names;

    /// <summary>Counts with the lists of a language pack.</summary>
    public IndependenceReader(LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        (_pack, _names) = (pack, new SpeakerNames(pack));
    }

    /// <summary>The sources of one statement.</summary>
    /// <param name="claims">Where the reports tell it. Addresses that no report has are left out.</param>
    /// <param name="reports">The reports, in any order; others than those of the claims do no harm.</param>
    public IndependentSources Of(IReadOnlyCollection<ClaimAddress> claims, IEnumerable<Analysis> reports)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(reports);
        ILookup<string, string> wanted = claims.ToLookup(c => c.Report, c => c.Claim, StringComparer.Ordinal);
        Analysis[] asked = [.. reports.Where(r => wanted.Contains(r.Document.Id)).DistinctBy(r => r.Document.Id)];
        WireCreditReader reader = new(_pack, asked);
        TracedReport[] held = [.. ReportOrder.Of(asked, reader).Select(TracedReport.Of)];
        List<Told> told = [];
        for (int r = 0; r < held.Length; r++)
        {
            List<WireCredit> credits = reader.Read(held[r].Analysis);
            HashSet<string> ids = [.. wanted[held[r].Id]];
            foreach (Claim claim in held[r].Analysis.Claims)
                if (ids.Contains(claim.Id)) told.Add(Tell(held[r], r, claim, credits, reader));
        }

        List<SourceJoin> joins = Joins(held, told);
        int[] texts = Groups(held.Length, joins.Where(j => j.On == JoinReason.Text).Select(j => (Number(held, j.A), Number(held, j.B))));
        Dictionary<ClaimAddress, int> numbers = [];
        for (int i = 0; i < told.Count; i++) numbers.TryAdd(told[i].Address, i);
        int[] roots = Groups(told.Count, joins.Select(j => (numbers[j.A], numbers[j.B])));
        Sequence<SourceGroup> groups = [.. told.Select((t, i) => (Told: t, Root: roots[i])).GroupBy(t => t.Root).OrderBy(g => g.Key)
            .Select(g => new SourceGroup([.. g.Select(t => t.Told.Address)], [.. g.Select(t => t.Told.Source).OfType<string>().DistinctBy(_names.Key)]))];
        return new IndependentSources
        {
            Reports = told.Select(t => t.Report).Distinct().Count(),
            Texts = told.Select(t => texts[t.Report]).Distinct().Count(),
            LeastSources = groups.Count(g => g.IsNamed),
            MostSources = groups.Count,
            Groups = groups,
            Joins = [.. joins],
        };
    }

    private Told Tell(TracedReport report, int number, Claim claim, List<WireCredit> credits, WireCreditReader reader)
    {
        string? source = null;
        TextSpan words = claim.Span;
        // The innermost source that somebody could name: "residents told AFP" rests, for all we know, on AFP.
        for (int i = claim.Word.Count - 1; i >= 0 && source is null; i--)
            if (report.Voices.Find(claim.Word[i]) is { } attribution && Named(report, attribution) is { } name)
            {
                source = name;
                if (attribution.Source.Spans.Count > 0) words = attribution.Source.Spans[0];
            }

        HashSet<string> agencies = new(StringComparer.Ordinal);
        foreach (WireCredit credit in credits)
        {
            // Cited for one statement, an agency does not vouch for the others.
            bool isHere = credit.Kind != CreditKind.Citing || claim.Word.Any(w => report.Voices.Find(w) is { } a && a.Source.Spans.Any(s => s == credit.Span));
            if (isHere) agencies.Add(credit.Agency);
        }

        string? publisher = report.Analysis.Document.Publisher;
        return new Told(new ClaimAddress(report.Id, claim.Id), number, claim, source, words, agencies, publisher is null ? null : reader.Find(publisher) ?? publisher);
    }

    private string? Named(TracedReport report, Attribution attribution)
    {
        Entity? entity = report.Voices.Entity(attribution.Source.Entity);
        bool hasName = entity is not null && entity.Mentions.Any(m => m.Form == MentionForm.Name);
        bool isBody = entity is { Kind: EntityKind.Organisation or EntityKind.ArmedForce or EntityKind.Government or EntityKind.Media };
        string name = report.Voices.Name(attribution);
        bool isNamed = attribution.Source.Class switch
        {
            SourceClass.NamedPerson or SourceClass.NamedBody => true,
            SourceClass.Press => hasName,
            // "The ministry" and "police" are bodies that can be asked; "officials" are not.
            SourceClass.Official => isBody,
            _ => false,
        };
        return isNamed && _names.Key(name).Length > 0 ? name : null;
    }

    private List<SourceJoin> Joins(TracedReport[] reports, List<Told> told)
    {
        ILookup<(int, int), ReusedPassage> shared = ReuseFinder.Find([.. reports.Select(r => r.Text)], 1).ToLookup(p => (p.Source, p.Target));
        List<SourceJoin> joins = [];
        for (int b = 0; b < told.Count; b++)
            for (int a = 0; a < b; a++)
                if (told[a].Report != told[b].Report) joins.AddRange(Reasons(reports, told[a], told[b], shared[(told[a].Report, told[b].Report)]));
                else if (SameSource(told[a], told[b])) joins.Add(Join(told[a], told[b], JoinReason.Source, "Both rest on one source.", told[a].SourceWords, told[b].SourceWords));
        return joins;
    }

    private IEnumerable<SourceJoin> Reasons(TracedReport[] reports, Told a, Told b, IEnumerable<ReusedPassage> shared)
    {
        TextSpan was = Sentence(reports[a.Report].Analysis, a.Claim), now = Sentence(reports[b.Report].Analysis, b.Claim);
        ReusedPassage[] here = [.. shared.Where(p => p.TargetSpan.Overlaps(now) && p.SourceSpan.Overlaps(was))];
        int covered = new SpanSet(here.Select(p => p.TargetSpan)).Within(now), coveredBefore = new SpanSet(here.Select(p => p.SourceSpan)).Within(was);
        int share = Math.Max(now.Length == 0 ? 0 : covered * 100 / now.Length, was.Length == 0 ? 0 : coveredBefore * 100 / was.Length);
        if (share >= Covering) yield return Join(a, b, JoinReason.Text, string.Create(CultureInfo.InvariantCulture, $"{share} % of the sentence stands in the other report."), was, now);
        if (SameSource(a, b)) yield return Join(a, b, JoinReason.Source, $"Both rest on the word of {b.Source}.", a.SourceWords, b.SourceWords);
        if (b.Agencies.FirstOrDefault(g => g == a.Publisher) is { } publisher) yield return Join(a, b, JoinReason.Credit, $"The later report credits {publisher}, who published the earlier.", was, now);
        else if (a.Agencies.FirstOrDefault(g => g == b.Publisher) is { } later) yield return Join(a, b, JoinReason.Credit, $"The earlier report credits {later}, who published the other.", was, now);
        else if (a.Agencies.Order(StringComparer.Ordinal).FirstOrDefault(b.Agencies.Contains) is { } agency) yield return Join(a, b, JoinReason.Credit, $"Both credit {agency}.", was, now);
        if ((a.Source is null || b.Source is null) && OddFigure(reports[a.Report].Analysis, a.Claim, reports[b.Report].Analysis, b.Claim) is { } pair)
            yield return Join(a, b, JoinReason.Figure, "Both give the same odd figure, and one of them names nobody for it.", pair.A, pair.B);
    }

    private bool SameSource(Told a, Told b) => a.Source is not null && b.Source is not null && _names.MayBeSame([a.Source], [b.Source]);

    private static SourceJoin Join(Told a, Told b, JoinReason on, string message, TextSpan was, TextSpan now) => new(a.Address, b.Address, on, message, [was], [now]);

    private static (TextSpan A, TextSpan B)? OddFigure(Analysis first, Claim a, Analysis second, Claim b)
    {
        foreach (Quantity one in first.Quantities.Where(q => a.Quantities.Contains(q.Id) && IsOdd(q.Best)))
            foreach (Quantity other in second.Quantities.Where(q => b.Quantities.Contains(q.Id)))
                if (one.Best == other.Best && one.Unit == other.Unit) return (one.Span, other.Span);
        return null;
    }

    private static bool IsOdd(double? figure)
    {
        if (figure is not { } number || number <= 0 || number != Math.Floor(number) || number > 1e15) return false;
        long digits = (long)number;
        while (digits % 10 == 0) digits /= 10;
        return digits >= (long)Math.Pow(10, OddDigits - 1);
    }

    private static TextSpan Sentence(Analysis analysis, Claim claim) => claim.Sentence >= 0 && claim.Sentence < analysis.Sentences.Count ? analysis.Sentences[claim.Sentence].Span : claim.Span;

    private static int Number(TracedReport[] reports, ClaimAddress address) => Array.FindIndex(reports, r => r.Id == address.Report);

    private static int[] Groups(int count, IEnumerable<(int A, int B)> joined)
    {
        int[] roots = [.. Enumerable.Range(0, count)];
        foreach ((int first, int second) in joined)
        {
            (int a, int b) = (Root(first), Root(second));
            roots[Math.Max(a, b)] = Math.Min(a, b);
        }

        return [.. Enumerable.Range(0, count).Select(Root)];

        int Root(int item)
        {
            while (roots[item] != item) item = roots[item];
            return item;
        }
    }

    private sealed record Told(ClaimAddress Address, int Report, Claim Claim, string? Source, TextSpan SourceWords, HashSet<string> Agencies, string? Publisher);
}
