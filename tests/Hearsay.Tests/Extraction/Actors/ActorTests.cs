using Xunit;

namespace Hearsay.Tests.Extraction.Actors;

public class ActorTests
{
    [Theory]
    [InlineData("Syrian soldiers shelled the town.", "Syrian soldiers", "SY", "military")]
    [InlineData("The French foreign minister resigned.", "The French foreign minister", "FR", "government")]
    [InlineData("The Israeli high court rejected the petition.", "The Israeli high court", "IL", "judiciary")]
    [InlineData("Afghan rebels attacked the post.", "Afghan rebels", "AF", "armed-group")]
    [InlineData("A group of Rwandan refugees left the camp.", "A group of Rwandan refugees", "RW", "refugees")]
    [InlineData("Opposition parties in Nepal called a strike.", "Opposition parties in Nepal", "NP", "opposition")]
    [InlineData("The president of Peru met the workers.", "The president of Peru", "PE", "government")]
    [InlineData("A spokesman for the Libyan interior ministry denied it.", "A spokesman for the Libyan interior ministry", "LY", "government")]
    [InlineData("The Polish rebel commander fled.", "The Polish rebel commander", "PL", "armed-group")]
    [InlineData("Gunmen killed a doctor.", "Gunmen", null, "unidentified-armed")]
    [InlineData("A Kurdish leader spoke.", "A Kurdish leader", null, null)]
    [InlineData("The former Polish minister was arrested.", "The former Polish minister", "PL", null)]
    [InlineData("Kenyan and Ugandan soldiers attacked the base.", "Kenyan and Ugandan soldiers", null, "military")]
    [InlineData("Iran-backed fighters attacked the base.", "Iran-backed fighters", null, "armed-group")]
    public void What_a_description_says_is_read_and_nothing_more(string text, string words, string? country, string? sector)
    {
        Entity entity = Named(text, words);
        Assert.Equal(country, entity.Country);
        Assert.Equal(sector, entity.Sector is Sector known ? Hearsay.Export.ContractNames.Of(known) : null);
        Assert.Equal(country is not null, entity.Evidence.Any(e => e.Field == "country" && e.Spans.Count > 0 && e.By.Length > 0));
        Assert.Equal(sector is not null, entity.Evidence.Any(e => e.Field == "sector" && e.Spans.Count > 0 && e.By.Length > 0));
    }

    [Fact]
    public void An_office_that_ended_before_the_report_is_no_sector_of_today()
    {
        const string text = "Sir John Tolan, ambassador to Iraq from 2005 to 2008, met the rebels.";
        Assert.Null(Named(text, "John Tolan", new DateOnly(2011, 8, 29)).Sector);
        Assert.Equal(Sector.Government, Named(text, "John Tolan", new DateOnly(2007, 8, 29)).Sector);
    }

    [Fact]
    public void Whoever_backs_somebody_is_not_their_body() => Assert.Null(Named("The NATO-backed rebels took the town.", "The NATO-backed rebels").Body);

    [Fact]
    public void Names_listed_after_several_groups_are_their_members()
    {
        const string text = "Two groups - the Justice Movement and the Unity Party - left the talks.";
        Analysis analysis = Read(text);
        Entity groups = Assert.Single(analysis.Entities, e => e.Name == "Two groups");
        Assert.Equal(["the Justice Movement", "Unity Party"], groups.Members.Select(id => Assert.Single(analysis.Entities, e => e.Id == id).Name));
        Assert.Single(groups.Mentions);
    }

    [Theory]
    [InlineData("They demanded the right to stay.")]
    [InlineData("They declared a state of emergency.")]
    public void A_right_and_a_state_of_emergency_are_nobody(string text) => Assert.DoesNotContain(Read(text).Entities, e => e.Name.Contains("right", StringComparison.Ordinal) || e.Name.Contains("state", StringComparison.Ordinal));

    [Fact]
    public void Troops_of_an_alliance_have_a_body_and_no_country()
    {
        Analysis analysis = Read("NATO troops attacked the base.");
        Entity troops = Assert.Single(analysis.Entities, e => e.Name == "NATO troops"), alliance = Assert.Single(analysis.Entities, e => e.Name == "NATO");
        Assert.Equal(Sector.Military, troops.Sector);
        Assert.Equal(Sector.Intergovernmental, alliance.Sector);
        Assert.Equal(alliance.Id, troops.Body);
        Assert.Null(troops.Country);
    }

    [Fact]
    public void A_body_is_what_it_was_when_the_report_was_published()
    {
        const string text = "The Taliban attacked the town.";
        Assert.Equal(Sector.ArmedGroup, Named(text, "Taliban", new DateOnly(2012, 5, 1)).Sector);
        Assert.Equal(Sector.Government, Named(text, "Taliban", new DateOnly(2022, 5, 1)).Sector);
        Assert.Null(Named(text, "Taliban", null).Sector);
        Assert.Equal("AF", Named(text, "Taliban", null).Country);
    }

    [Fact]
    public void A_country_that_acts_is_no_part_of_its_public_life()
    {
        Entity state = Named("Jordan attacked the base.", "Jordan");
        Assert.Equal("JO", state.Country);
        Assert.Null(state.Sector);
    }

    [Theory]
    [InlineData("The NATO-backed rebels took the town.", "The NATO-backed rebels", SideStance.BackedBy, "NATO", true)]
    [InlineData("A pro-government militia took the town.", "A pro-government militia", SideStance.With, "government", false)]
    [InlineData("The anti-Tolan fighters took the town.", "The anti-Tolan fighters", SideStance.Against, "Tolan", false)]
    [InlineData("Forces loyal to the council took the town.", "Forces loyal to the council", SideStance.With, "the council", true)]
    [InlineData("Fighters backed by Turkey took the town.", "Fighters", SideStance.BackedBy, "Turkey", true)]
    public void A_side_is_what_the_report_says(string text, string words, SideStance stance, string toward, bool linked)
    {
        Side side = Assert.Single(Named(text, words).Sides);
        Assert.Equal(stance, side.Stance);
        Assert.Equal(toward, side.Toward.In(text));
        Assert.Equal(linked, side.Entity is not null);
        Assert.NotEmpty(side.Evidence.Spans);
    }

    [Theory]
    [InlineData("Sir John Tolan, ambassador to Iraq from 2005 to 2008, met the rebels.", "ambassador to Iraq from 2005 to 2008", RoleStanding.Held, "2005-01-01", "2008-12-31")]
    [InlineData("Omar Sele, governor since March 2010, met the rebels.", "governor", RoleStanding.Held, "2010-03-01", null)]
    [InlineData("Mara Tessel, who served as foreign minister from 2001 until 2004, met the rebels.", "foreign minister", RoleStanding.Held, "2001-01-01", "2004-12-31")]
    [InlineData("The rebels met then-president Ana Ruiz.", "president", RoleStanding.Then, null, null)]
    [InlineData("The rebels met president-elect Tom Falk.", "president-elect", RoleStanding.Designate, null, null)]
    [InlineData("Acting Interior Minister Omar Sele met the rebels.", "Interior Minister", RoleStanding.Acting, null, null)]
    [InlineData("Former Foreign Minister Omar Sele met the rebels.", "Former Foreign Minister", RoleStanding.Former, null, null)]
    public void A_role_has_a_standing_and_dates(string text, string words, RoleStanding standing, string? from, string? to)
    {
        Role role = Assert.Single(Read(text).Entities.SelectMany(e => e.Roles), r => r.Span.In(text) == words);
        Assert.Equal(standing, role.Standing);
        Assert.Equal(from, role.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(to, role.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Entity Named(string text, string words, DateOnly? published = null) => Assert.Single(Read(text, published).Entities, e => e.Mentions.Any(m => m.Span.In(text) == words));

    private static Analysis Read(string text, DateOnly? published = null) => Repository.Pipeline.Read(new Document(text) { Published = published });
}
