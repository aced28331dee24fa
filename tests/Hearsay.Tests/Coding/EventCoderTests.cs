using CsCheck;
using Hearsay.Coding;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Coding;

/// <summary>Events coded with small dictionaries of invented countries.</summary>
public sealed class EventCoderTests
{
    private const string Actors = """
        # Two neighbours, and a man whose office ended.
        ORVANE [ORV]
        +ORVANIAN
        +SELM_RIVER
        TALDURIA [TAL]
        +TALDURIAN
        BELLMARK [BEL]
        JORAN_VELT
        	[TALELI]
        	[TALGOV 20200101-20231231]
        LEAGUE_OF_PORTS [LOP]
        """;

    private const string Agents = """
        !PERSON! = MAN, MEN, WOMAN, WOMEN
        SOLDIER [~MIL]
        GOVERNMENT {} [~GOV]
        MINISTER [~GOV]
        FOREIGN_MINISTER [~GOVFRM]
        BUSINESS!PERSON! [~BUS]
        GOLDEN_GOOSE {GOLDEN_GEESE} [~GGS]
        RELIEF_AGENCY [NGO~]
        REBEL [~REB]
        """;

    private const string Verbs = """
        &TALKS
        +NEGOTIATION
        +PEACE_TALKS

        --- ATTACK [190] ---
        ATTACK
        SHELL
        --- MEET [040:040] ---
        MEET {MEETS MET MEETING}
        --- SAY [010] ---
        SAY {SAYS SAID SAYING}
        --- WANT [030] ---
        WANT
        --- ASK [020] ---
        ASK
        --- HELP [070] ---
        HELP
        --- CALL [010] ---
        CALL
        +CALL_OFF [120]
        - * (FOR &TALKS) [027]
        - * (FOR) [020]
        --- SIGN [057] ---
        SIGN
        - * {TRADE DEAL} [061]
        --- FREE [0841] ---
        FREE
        - + * (FROM $) [080]
        --- CONDEMN [111] ---
        CONDEMN
        --- POSTPONE [160] ---
        POSTPONE
        - % * [161]
        ~ a (b . ATTACK) SAY = a b 112
        ~ a (_ b ATTACK) WANT = a b 138
        ~ a (a b Q) SAY = a b Q
        """;

    private static readonly string[] Pieces = ["Orvane", "Talduria", "and", ",", "soldiers", "of", "the", "attacked", "said", "that", "was", "met", "called", "for", "peace talks", "who", "it", "not", "to", "help", "by", ":", "\"", "-", "'s", "."];

    private static readonly Lazy<Analyzer> Reader = new(() => new Analyzer(Repository.Pack));
    private static readonly Lazy<EventCoder> Coder = new(() => new EventCoder(Repository.Pack, CodingDictionaries.Read(Files(Actors), Files(Agents), Files(Verbs), Files("TENNIS\n+World Cup\n"))));

    [Theory]
    [InlineData("Orvane attacked Talduria on Monday.", "ORV TAL 190")]
    [InlineData("Orvanian soldiers shelled Talduria.", "ORVMIL TAL 190")]
    [InlineData("Soldiers from Orvane attacked Talduria.", "ORVMIL TAL 190")]
    [InlineData("The foreign minister of Talduria condemned Orvane.", "TALGOVFRM ORV 111")]
    [InlineData("Talduria was attacked by Orvane on Monday.", "ORV TAL 190")]
    [InlineData("Rebels attacked Orvane.", "---REB ORV 190")]
    [InlineData("Talduria signed a trade deal with Orvane.", "TAL ORV 061")]
    [InlineData("Talduria signed a long trade agreement with Orvane.", "TAL ORV 057")]
    public void Who_did_what_to_whom_is_coded(string text, string expected) => Assert.Equal(expected, Coded(text));

    [Theory]
    [InlineData("Orvane and Bellmark attacked Talduria.", "BEL TAL 190; ORV TAL 190")]
    [InlineData("Orvane attacked Talduria and Bellmark.", "ORV BEL 190; ORV TAL 190")]
    [InlineData("Orvane and Talduria met on Monday.", "ORV TAL 040; TAL ORV 040")]
    [InlineData("Orvane met Talduria on Monday.", "ORV TAL 040; TAL ORV 040")]
    [InlineData("Orvane and Talduria have postponed the summit.", "ORV TAL 161; TAL ORV 161")]
    public void Every_member_of_a_group_has_its_event(string text, string expected) => Assert.Equal(expected, Coded(text));

    [Theory]
    [InlineData("Bellmark said that Orvane had attacked Talduria.", "BEL ORV 112")]
    [InlineData("Orvane wants to attack Talduria.", "ORV TAL 138")]
    [InlineData("Orvane asked Talduria to help Bellmark.", "ORV TAL 023")]
    [InlineData("Orvane attacked Talduria, officials said on Monday.", "ORV TAL 190")]
    public void A_verb_over_a_deed_adds_to_it(string text, string expected) => Assert.Equal(expected, Coded(text));

    [Theory]
    [InlineData("Orvane called for peace talks with Talduria.", "ORV TAL 027")]
    [InlineData("Orvane called for help from Talduria.", "ORV TAL 020")]
    [InlineData("Orvane called off a visit to Talduria.", "ORV TAL 120")]
    [InlineData("Orvane was freed from Talduria.", "TAL ORV 080")]
    public void Words_around_a_verb_change_its_code(string text, string expected) => Assert.Equal(expected, Coded(text));

    [Theory]
    [InlineData("Orvane did not help Talduria.", "ORV TAL 121")]
    [InlineData("Orvane did not condemn Talduria.", "ORV TAL 050")]
    public void A_deed_not_done_has_a_code_of_its_own(string text, string expected) => Assert.Equal(expected, Coded(text));

    [Theory]
    [InlineData("2021-05-04", "TALGOV ORV 111")]
    [InlineData("2023-12-31", "TALGOV ORV 111")]
    [InlineData("2024-01-01", "TALELI ORV 111")]
    public void The_day_of_the_report_chooses_among_the_codes_of_an_actor(string day, string expected) =>
        Assert.Equal(expected, Coded("Joran Velt condemned Orvane.", DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("The golden geese of Orvane attacked Talduria.", "ORVGGS TAL 190")]
    [InlineData("Taldurian businesswomen condemned Orvane.", "TALBUS ORV 111")]
    [InlineData("The Orvanian relief agency condemned Talduria.", "NGOORV TAL 111")]
    [InlineData("The Orvanian minister of the government condemned Talduria.", "ORVGOV TAL 111")]
    public void Roles_are_added_on_the_side_that_they_name(string text, string expected) => Assert.Equal(expected, Coded(text));

    [Theory]
    [InlineData("Orvane attacked Talduria at tennis.")]
    [InlineData("Orvane slept.")]
    [InlineData("The Taldurian-backed party attacked the plan.")]
    [InlineData("")]
    public void Nothing_is_coded_where_nothing_is_to_code(string text) => Assert.Equal("", Coded(text));

    [Fact]
    public void A_story_discard_sets_the_whole_report_aside() => Assert.Equal("", Coded("Orvane attacked Talduria. The World Cup began."));

    [Theory]
    [InlineData("Thousands of Orvanians attacked Talduria.", "ORV TAL 190")]
    [InlineData("Orvane is about to attack Talduria, officials said on Monday.", "ORV TAL 190")]
    [InlineData("The Orvanian government and the minister of Talduria condemned Bellmark.", "ORVGOV BEL 111; TALGOV BEL 111")]
    [InlineData("Orvane was condemned over its dispute with Talduria.", "TAL ORV 111")]
    public void Names_in_the_plural_and_subjects_from_afar_are_found(string text, string expected) => Assert.Equal(expected, Coded(text));

    [Fact]
    public void Any_mix_of_words_is_coded_without_throwing() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 40].Select(parts => string.Join(' ', parts)).Sample(text => _ = Coded(text), iter: 150);

    [Fact]
    public void Each_code_names_the_words_and_the_line_that_gave_it()
    {
        const string text = "Orvanian soldiers shelled Talduria.";
        CodedEvent coded = Assert.Single(Coder.Value.Code(new TextTrees(Reader.Value.Analyze(text)), null));
        Assert.Equal(
            ["source Orvanian test.txt:2", "source soldiers test.txt:2", "target Talduria test.txt:5", "code shelled test.txt:7"],
            coded.Reasons.Select(r => $"{r.Field} {r.Words.In(text)} {r.By}").OrderByDescending(r => r.StartsWith("source", StringComparison.Ordinal)).ThenByDescending(r => r.StartsWith("target", StringComparison.Ordinal)).ThenBy(r => r, StringComparer.Ordinal));
    }

    private static string Coded(string text, DateOnly? day = null) => string.Join("; ", Coder.Value.Code(new TextTrees(Reader.Value.Analyze(text)), day).Select(e => $"{e.Source} {e.Target} {e.Code}").Order(StringComparer.Ordinal));

    private static DictionaryFile[] Files(string text) => [new DictionaryFile("test.txt", text)];
}
