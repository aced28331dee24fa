using Hearsay.Comparison.Tracing;
using Xunit;

namespace Hearsay.Tests.Comparison.Tracing;

public class TracedReportsTests
{
    private static readonly Analysis Wire = InventedReports.Of("w", 15, "BELMORA (Velmar Wire) - \"We will not shell the east bank again unless our boats are fired on, and the Front knows it,\" the minister, Lida Faro, told reporters on Thursday. She left soon after.", "Velmar Wire");
    private static readonly Analysis Paper = InventedReports.Of("p", 16, "\"We will not shell the east bank again,\" the minister, Lida Faro, said in Belmora.", "The Herald");
    private static readonly Analysis Party = InventedReports.Of("v", 17, "\"We will shell the east bank again,\" a drunken captain of the army shouted on Friday.", "The Voice");

    [Fact]
    public void A_quotation_keeps_what_was_cut_from_it_and_who_said_it()
    {
        TracedReports traced = Trace(Wire, Paper, Party);
        Assert.Equal(["p w: CutEnd, ConditionDropped [Condition unless]", "v w: NegationDropped, CutEnd, ConditionDropped, SpeakerChanged [Negation not|Condition unless]"],
            traced.Edges.Where(e => e.IsQuotation).Select(e => $"{e.Later.Report} {e.Earlier.Report}: {string.Join(", ", e.Alterations.Select(a => a.Kind))} [{string.Join('|', e.Cuts.Select(c => $"{c.Reading} {c.Cue.In(Wire.Document.Text)}"))}]"));
    }

    [Fact]
    public void The_versions_of_a_quotation_stand_in_the_order_of_their_days()
    {
        PassageFamily family = Assert.Single(Trace(Party, Wire, Paper).Quotations);
        Assert.Equal(["w", "p", "v"], family.Versions.Select(v => v.Place.Report));
        Assert.Null(family.Versions[0].Parent);
        Assert.Equal("We will not shell the east bank again unless our boats are fired on, and the Front knows it", family.Versions[0].Place.Span.In(Wire.Document.Text));
        Assert.Equal(Precedence.Earlier, family.Order);
    }

    [Fact]
    public void A_chain_leads_back_to_the_earliest()
    {
        PassageFamily family = Trace(Wire, Paper, Party).Quotations[0];
        Assert.Equal("w", family.Chain(family.Versions[2])[^1].Earlier.Report);
        Assert.Empty(family.Chain(family.Versions[0]));
    }

    [Fact]
    public void A_pronoun_is_no_other_speaker()
    {
        Analysis later = InventedReports.Of("h", 16, "He waved. \"We will not shell the east bank again unless our boats are fired on, and the Front knows it,\" he said.");
        PassageEdge edge = Assert.Single(Trace(Wire, later).Edges, e => e.IsQuotation);
        Assert.DoesNotContain(edge.Alterations, a => a.Kind == AlterationKind.SpeakerChanged);
    }

    [Fact]
    public void What_a_report_says_on_nobodys_word_has_lost_its_attribution()
    {
        Analysis first = InventedReports.Of("a", 13, "Residents said that soldiers had burnt nine farms and a mill near Harsk on Sunday night.");
        Analysis second = InventedReports.Of("b", 14, "It has come to this. Soldiers had burnt nine farms and a mill near Harsk on Sunday night.");
        PassageEdge edge = Assert.Single(Trace(first, second).Edges);
        Assert.Contains(edge.Alterations, a => a.Kind == AlterationKind.AttributionDropped && a.Earlier.In(first.Document.Text) == "Residents said");
        Assert.Equal((PassageFirmness.Reported, PassageFirmness.Plain, true), (edge.EarlierFirmness, edge.LaterFirmness, edge.HasDrifted));
    }

    [Theory]
    [InlineData(13, 13, Precedence.SameDay)]
    [InlineData(13, 14, Precedence.Earlier)]
    [InlineData(13, null, Precedence.Unknown)]
    public void Dates_are_days_and_may_be_missing(int? first, int? second, Precedence expected)
    {
        const string Said = "\"The mill will stand when all of us are gone,\" the miller said.";
        Assert.Equal(expected, Assert.Single(Trace(InventedReports.Of("a", first, Said), InventedReports.Of("b", second, Said)).Edges, e => e.IsQuotation).Order);
    }

    [Fact]
    public void Of_one_day_the_report_that_credits_another_comes_after_it()
    {
        const string Body = "Guns fired on the mill at Tolvik all night and set its roof on fire, residents said. Nobody was hurt, because the miller's family slept at the church.";
        Analysis wire = InventedReports.Of("z", 13, "TOLVIK, May 13 (Velmar Wire) - " + Body, "Velmar Wire"), print = InventedReports.Of("a", 13, "TOLVIK, May 13 (Velmar Wire) - " + Body, "The Herald");
        CopyFamily family = Assert.Single(Trace(print, wire).Copies);
        Assert.Equal(["z", "a"], family.Reports);
        Assert.Equal(new WireCredit("a", "Velmar Wire", CreditKind.Dateline, new TextSpan(16, 27)), Assert.Single(family.Credits));
    }

    [Fact]
    public void What_is_traced_hangs_on_the_set_of_reports_alone()
    {
        Analysis[] reports = [Wire, Paper, Party];
        Analysis[] kept = [.. reports.Reverse().Select(InventedReports.Kept)];
        TracedReports one = TracedReports.Of(reports, Repository.Pack), other = TracedReports.Of(kept, Repository.Pack, threads: 4);
        Assert.Equal(one.Edges, other.Edges);
        Assert.Equal(one.Quotations, other.Quotations);
        Assert.Equal(one.Copies, other.Copies);
    }

    [Fact]
    public void Words_given_by_the_user_are_found_in_every_report_that_holds_most_of_them()
    {
        PassageFamily? family = Trace(Wire, Paper, Party).Versions("we will not shell the east bank again");
        Assert.Equal(["w", "p", "v"], family!.Versions.Select(v => v.Place.Report));
        Assert.Null(Trace(Wire, Paper).Versions("a sentence that stands in none of these reports at all"));
    }

    [Fact]
    public void Text_never_makes_tracing_throw()
    {
        string[] hostile = ["", "\"", new string('"', 10_000), "\ud800 \"\udc00 \ud800 a b c d e f\"", string.Concat(Enumerable.Repeat("\"a b c d e\" ", 500)), "“a b c d e f", "(Reuters", "—", "( ) - \n\n\n"];
        Analysis[] reports = [.. hostile.Concat(hostile).Select((text, i) => new Analysis { Document = new Document(text) { Id = $"{i:00}", Publisher = "The Herald" }, LanguagePack = "en" })];
        Assert.NotEmpty(TracedReports.Of(reports, Repository.Pack).Edges);
    }

    private static TracedReports Trace(params Analysis[] reports) => TracedReports.Of(reports, Repository.Pack);
}
