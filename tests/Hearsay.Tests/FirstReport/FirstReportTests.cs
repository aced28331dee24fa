using Hearsay.Comparison;
using Hearsay.Comparison.Claims;
using Xunit;
using static Hearsay.Tests.FirstReport.ReadReport;

namespace Hearsay.Tests.FirstReport;

/// <summary>
/// The report that started the project, read as of 29 August 2011: one test a row of the contract's table.
/// </summary>
public class FirstReportTests
{
    [Fact]
    public void Row_01_A_block_after_according_to_the_media_is_the_word_of_the_press() => Row(report =>
    {
        Attribution block = report.Attribution("The rebels smuggled undercover forces");
        Assert.Equal(SourceClass.Press, block.Source.Class);
        Assert.Equal(AttributionKind.Direct, block.Kind);
        Assert.EndsWith("laser-guided bombs", report.Content(block).TrimEnd('.', '”'), StringComparison.Ordinal);
        Assert.Contains(block.Id, report.Claim("smuggled").Word);
    });

    [Fact]
    public void Row_02_Bragging_is_loaded_and_the_insertion_is_marked() => Row(report =>
    {
        Attribution bragged = report.Attribution("It worked in Iraq");
        Assert.Equal("brag", bragged.Cue.Lemma);
        Assert.True(bragged.Cue.Loaded);
        Assert.Equal("British intelligence", report.Words(bragged.Source.Spans));
        Assert.Contains(bragged.Source.Class, new[] { SourceClass.NamedBody, SourceClass.Official });
        Assert.Contains(report.Analysis.Marks, m => m.Kind == MarkKind.Insertion && report.Words(m.Span) == "[too]");
    });

    [Fact]
    public void Row_03_Two_hedged_counts_one_part_of_the_other_within_a_month() => Row(report =>
    {
        Quantity all = report.Quantity("nearly 20,000 sorties"), strikes = report.Quantity("about 7,500 strike attacks");
        Assert.Equal((null, 20000d), (all.Least, all.Most));
        Assert.Equal(7500d, strikes.Best);
        Assert.Equal(Hedge.About, strikes.Hedge);
        Assert.Equal(all.Id, strikes.PartOf);
        TimeExpression window = report.Time("past month");
        Assert.Equal((new DateOnly(2011, 7, 29), new DateOnly(2011, 8, 29)), (window.From, window.To));
        Assert.Equal(SourceClass.Press, report.InnermostVoice(report.Claim("flown")).Source.Class);
    });

    [Fact]
    public void Row_04_Al_Jazeera_is_known_in_spite_of_the_spelling() => Row(report =>
    {
        Attribution outlet = report.Attribution("Gaddafi only had around 12,000 soldiers");
        Assert.Equal(SourceClass.Press, outlet.Source.Class);
        Assert.Equal("Al Jazeera", report.Entity(outlet.Source.Entity).Name);
        Assert.Equal(12000d, report.Quantity("12,000 soldiers").Best);
        Assert.Null(report.Time("this conflict started").From);
    });

    [Fact]
    public void Row_05_The_rally_is_a_protest_in_Tripoli_on_the_word_of_the_report() => Row(report =>
    {
        Claim rally = report.Claim("rally");
        Assert.Equal("PROTEST", report.Event(rally).Type);
        Assert.Empty(rally.Word);
        Assert.Equal(new DateOnly(2011, 7, 8), report.Analysis.Times.Single(t => t.Id == rally.Time).From);
        Place tripoli = report.Analysis.Places.Single(p => p.Id == rally.Place);
        Assert.Equal(("Tripoli", "LY"), (tripoli.Name, tripoli.Country));
        Assert.NotNull(tripoli.Latitude);
    });

    [Fact]
    public void Row_06_One_person_with_two_former_offices() => Row(report =>
    {
        Entity jenkins = Assert.Single(report.Analysis.Entities, e => e.Name.Contains("Jenkins", StringComparison.Ordinal));
        Assert.Equal(EntityKind.Person, jenkins.Kind);
        Assert.Equal(2, jenkins.Roles.Count(r => r.Former && report.Words(r.Span).Contains("former", StringComparison.Ordinal)));
    });

    [Fact]
    public void Row_07_About_twenty_counts_the_whole_list() => Row(report =>
    {
        Quantity experts = report.Quantity("about twenty diplomats");
        Assert.Equal((20d, Hedge.About), (experts.Best, experts.Hedge));
        Assert.EndsWith("development experts", report.Words(experts.Span), StringComparison.Ordinal);
    });

    [Fact]
    public void Row_08_Probably_is_the_authors_and_reportedly_is_nobodys() => Row(report =>
    {
        Claim fired = report.Claim("fired");
        Attribution voice = report.InnermostVoice(fired);
        Assert.Equal((SourceClass.Impersonal, "reportedly"), (voice.Source.Class, report.Words(voice.Cue.Spans)));
        Assert.Contains(report.Analysis.Claims, c => c.Word.Count == 0 && c.Factuality.Certainty == Certainty.Probable && report.Words(c.Span).Contains("snipers", StringComparison.Ordinal));
        Assert.Contains(fired.Factuality.Levels, l => l.Attribution == voice.Id);
    });

    [Fact]
    public void Row_09_Nobody_reports_that_Tripoli_is_not_taken() => Row(report =>
    {
        Claim taken = report.Claim("take", "take all of Tripoli");
        Assert.Equal(("SEIZE", Polarity.Negative), (report.Event(taken).Type, taken.Factuality.Polarity));
        Assert.Equal(SourceClass.Impersonal, report.InnermostVoice(taken).Source.Class);
        Claim sirte = report.Claim("take", "take Sirte");
        Assert.Equal(Polarity.Negative, sirte.Factuality.Polarity);
        bool saidOpen = report.Analysis.Diagnostics.Any(d => d.Span is { } span && span.Contains(sirte.Span));
        Assert.True(saidOpen || sirte.Word == taken.Word);
    });

    [Fact]
    public void Row_10_The_fight_may_not_be_over() => Row(report =>
    {
        Claim over = report.ClaimIn("the fight may not be fully over");
        Assert.Equal(Certainty.Possible, over.Factuality.Certainty);
        Assert.Empty(over.Word);
    });

    [Fact]
    public void Row_11_The_generals_are_threatened() => Row(report =>
    {
        Claim threat = report.Claim("threaten");
        Assert.Equal("THREATEN", report.Event(threat).Type);
        Assert.Contains("generals", report.Participant(threat, ParticipantRole.Target), StringComparison.Ordinal);
        Assert.Equal("threaten", report.Attribution("defect or die").Cue.Lemma);
        Assert.Contains(report.Analysis.Claims, c => c.Kind == ClaimKind.Demand && report.Words(c.Span).Contains("defect", StringComparison.Ordinal));
        Assert.Contains("MI6 operatives", report.Participant(report.Claim("contacted"), ParticipantRole.Actor), StringComparison.Ordinal);
    });

    [Fact]
    public void Row_12_Twenty_two_men_one_of_them_and_a_district_of_Tripoli() => Row(report =>
    {
        Quantity men = report.Quantity("22 African men"), one = report.Quantity("One of the dead");
        Assert.Equal((22d, 22d), (men.Least, men.Most));
        Assert.Equal(men.Id, one.PartOf);
        Assert.Equal(Certainty.Probable, report.Claim("recruited").Factuality.Certainty);
        Assert.Equal("LY", report.Place("Tajoura").Country);
    });

    [Fact]
    public void Row_13_Nobody_reports_that_Gaddafi_said_it_by_telephone() => Row(report =>
    {
        Attribution stated = report.Attribution("We will fight inch by inch");
        Assert.Equal("Gaddafi", report.Words(stated.Source.Spans));
        Assert.Equal("telephone interview", stated.Channel);
        Attribution outer = report.Analysis.Attributions.Single(a => a.Id == stated.Within);
        Assert.Equal(SourceClass.Impersonal, outer.Source.Class);
        TextSpan block = stated.Content[0];
        Assert.Contains(report.Entity(stated.Source.Entity).Mentions, m => block.Contains(m.Span) && report.Words(m.Span) is "We" or "we" or "our");
    });

    [Fact]
    public void Row_14_Scare_quotes_and_distance_are_marked_and_are_no_quotations() => Row(report =>
    {
        foreach (string distanced in new[] { "so-called" })
            Assert.Contains(report.Analysis.Marks, m => m.Kind == MarkKind.Distanced && report.Words(m.Span).StartsWith(distanced, StringComparison.Ordinal));
        foreach (string scare in new[] { "A Team", "left", "leftists" })
            Assert.Contains(report.Analysis.Marks, m => m.Kind == MarkKind.ScareQuote && report.Words(m.Span).Trim('“', '”', ',') == scare);
        Assert.DoesNotContain(report.Analysis.Attributions, a => a.Kind == AttributionKind.Direct && report.Content(a).Trim('“', '”', ',') is "A Team" or "left" or "leftists");
    });

    [Fact]
    public void Row_15_Loaded_wording_is_marked_and_kept() => Row(report =>
    {
        foreach (string loaded in new[] { "imperialists", "brazenly", "death squads" })
            Assert.Contains(report.Analysis.Marks, m => m.Kind == MarkKind.Loaded && report.Words(m.Span).Contains(loaded, StringComparison.OrdinalIgnoreCase));
        Assert.NotNull(report.ClaimIn("The bodies piled up from NATO bombs and death squads"));
    });

    [Fact]
    public void Row_16_Slips_of_the_pen_are_read_all_the_same() => Row(report =>
    {
        Assert.Equal(SourceClass.Press, report.Attribution("Tripoli has become littered with mass graves").Source.Class);
        Claim bombed = report.Claim("bomb", "NATO bomb neighborhoods");
        Assert.Equal("ASSAULT", report.Event(bombed).Type);
        Assert.Contains("neighborhoods", report.Participant(bombed, ParticipantRole.Target), StringComparison.Ordinal);
    });

    [Fact]
    public void Row_17_Mass_graves_with_no_actor_on_the_word_of_the_press() => Row(report =>
    {
        Claim graves = report.ClaimIn("Tripoli has become littered with mass graves");
        Assert.Equal(SourceClass.Press, report.InnermostVoice(graves).Source.Class);
        Assert.DoesNotContain(report.Event(graves).Participants, p => p.Role == ParticipantRole.Actor);
    });

    [Fact]
    public void Row_18_What_is_prevented_or_refused_did_not_happen() => Row(report =>
    {
        Assert.Equal(Polarity.Negative, report.Claim("movement").Factuality.Polarity);
        Assert.Equal(Polarity.Positive, report.Claim("prevented").Factuality.Polarity);
        Assert.Equal(Polarity.Negative, report.Claim("surrender").Factuality.Polarity);
        Assert.Equal(Polarity.Positive, report.Claim("refused").Factuality.Polarity);
    });

    [Fact]
    public void Row_19_About_half_a_year_is_a_hedged_duration() => Row(report =>
    {
        TimeExpression half = report.Time("half a year");
        Assert.Equal((TimeType.Duration, "about"), (half.Type, half.Mod));
    });

    [Fact]
    public void Row_20_The_correct_line_is_a_judgement_and_the_flag_a_demand() => Row(report =>
    {
        Assert.Equal(ClaimKind.Judgement, report.ClaimIn("The correct line is one of critical support").Kind);
        Assert.Equal(ClaimKind.Demand, report.ClaimIn("Hold the red flag high").Kind);
        Assert.DoesNotContain(report.Analysis.Claims, c => c.Kind == ClaimKind.Happening && report.Words(c.Span).Contains("red flag", StringComparison.Ordinal));
    });

    [Fact]
    public void Row_21_Imperialist_reports_are_the_press_under_a_loaded_name() => Row(report =>
    {
        Attribution reports = report.Attribution("the battle of Libya was planned");
        Assert.Equal(SourceClass.Press, reports.Source.Class);
        Assert.Contains(report.Analysis.Marks, m => m.Kind == MarkKind.Loaded && reports.Source.Spans.Any(s => s.Overlaps(m.Span)));
        Claim planned = report.Claim("planned");
        Assert.Contains(reports.Id, planned.Word);
        Assert.Contains("A Team", report.Participant(planned, ParticipantRole.Actor), StringComparison.Ordinal);
    });

    [Fact]
    public void Row_22_A_saying_is_general_and_no_claim_about_the_conflict() => Row(report =>
    {
        Assert.Equal(SourceClass.General, report.Attribution("you cannot be neutral on a moving train").Source.Class);
        Assert.DoesNotContain(report.Analysis.Claims, c => c.Kind != ClaimKind.General && report.Words(c.Span).Contains("neutral on a moving train", StringComparison.Ordinal));
    });

    [Fact]
    public void Row_23_Statements_rest_on_several_kinds_of_voices() => Row(report =>
    {
        SourceClass[] voices = [.. report.Analysis.Claims.Where(c => c.Word.Count > 0).Select(c => report.InnermostVoice(c).Source.Class)];
        Assert.Contains(report.Analysis.Claims, c => c.Word.Count == 0);
        Assert.Contains(SourceClass.Press, voices);
        Assert.Contains(SourceClass.NamedPerson, voices);
        Assert.Contains(SourceClass.Impersonal, voices);
    });

    [Fact]
    public void Row_24_Two_reports_with_one_total_and_two_windows() => Row(report =>
    {
        Analysis other = Repository.Pipeline.Read(new Document("NATO jets have flown nearly 20,000 sorties since 31 March, the alliance said.") { Published = new DateOnly(2011, 8, 29) });
        FigureAccount here = Assert.Single(FigureAccounts.Of(report.Analysis), a => a.Figure.Most == 20_000);
        FigureAccount there = Assert.Single(FigureAccounts.Of(other), a => a.Figure.Most == 20_000);
        FigureLink link = FigureComparison.Compare(here, there);
        Assert.Equal((FigureRelation.Equal, WindowRelation.Other), (link.Relation, link.Window));

        // Side by side as two reports of a collection: one total, two windows, and both windows shown.
        ClaimComparison comparison = new(Repository.Pack);
        Happening told = Assert.Single(comparison.Happenings(new[] { report.Analysis, other }.SelectMany(a => comparison.Accounts(a))), h => h.Points.Any(p => p.Accounts.Any(a => a.Number.Point == 20_000)));
        ClaimLink sideBySide = Assert.Single(Assert.Single(told.Points, p => p.Accounts.Any(a => a.Number.Point == 20_000)).Links);
        Assert.Equal(ClaimRelation.Partly, sideBySide.Relation);
        ClaimReason window = Assert.Single(sideBySide.Reasons, r => r.On == "window");
        Assert.Contains(sideBySide.Reasons, r => r.On == "count");
        Sequence<TextSpan> inThis = sideBySide.A.Report == other.Document.Id ? window.B : window.A, tinThis = sideBySide.A.Report == other.Document.Id ? window.A : window.B;
        Assert.Equal(("in the past month", "since 31 March"), (report.Words(inThis), string.Concat(tinThis.Select(s => s.In(other.Document.Text)))));
    });

    [Fact]
    public void Row_25_They_and_this_team_stand_for_somebody_or_are_left_open() => Row(report =>
    {
        foreach (string words in new[] { "This team", "this group", "They" })
        {
            bool resolved = report.Analysis.Entities.Any(e => e.Mentions.Count > 1 && e.Mentions.Any(m => report.Words(m.Span) == words));
            bool open = report.Analysis.Diagnostics.Any(d => d.Span is { } span && report.Words(span) == words);
            Assert.True(resolved || open, words);
        }
    });

    private static void Row(Action<ReadReport> holds) => holds(Read());
}
