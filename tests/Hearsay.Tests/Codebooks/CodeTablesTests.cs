using System.Text;
using Hearsay.Codebooks;
using Hearsay.Export;
using Xunit;

namespace Hearsay.Tests.Codebooks;

public class CodeTablesTests
{
    [Theory]
    [InlineData("Russian warplanes bombed the town.", "bombed", "195", "Explosions/Remote violence", null)]
    [InlineData("Syrian soldiers killed ten civilians.", "killed", "18", "Violence against civilians", "one-sided")]
    [InlineData("Syrian soldiers fought Kurdish rebels.", "fought", "190", "Battles", "state-based")]
    [InlineData("Afghan rebels clashed with insurgents.", "clashed", "190", "Battles", "non-state")]
    [InlineData("Thousands of students protested.", "protested", "14", "Protests", null)]
    [InlineData("The police arrested a journalist.", "arrested", "173", "Strategic developments", null)]
    [InlineData("Syrian soldiers did not kill ten civilians.", "kill", null, null, null)]
    public void An_event_has_the_codes_of_its_row(string text, string trigger, string? cameo, string? acled, string? ucdp)
    {
        EventCodes codes = Of(text, trigger, Repository.Codes);
        Assert.StartsWith(cameo ?? "", codes.Cameo ?? "", StringComparison.Ordinal);
        Assert.Equal(cameo is null, codes.Cameo is null);
        Assert.Equal(acled, codes.AcledEvent);
        Assert.Equal(ucdp, codes.Ucdp);
    }

    [Fact]
    public void Actors_have_a_country_and_a_role()
    {
        EventCodes codes = Of("Syrian soldiers arrested a French journalist.", "arrested", Repository.Codes);
        Assert.Equal(["SYRMIL"], codes.Actors);
        Assert.Equal(["FRAMED"], codes.Targets);
        Assert.Equal(["IGOMIL"], Of("UN peacekeepers arrested the man.", "arrested", Repository.Codes).Actors);
    }

    [Fact]
    public void Another_table_changes_its_codes_and_its_name_and_nothing_else()
    {
        PackFile[] files = [.. Repository.CodeFiles.Select(f => f.Path == "cameo.tsv" ? f with { Content = Encoding.UTF8.GetBytes("type\tmode\tstate\troot\tcode\tquad\torigin\nDETAIN\t\t\t99\t999\t4\ttest\n") } : f)];
        CodeTables other = CodeTables.Load(files);
        Assert.NotEqual(Repository.Codes.Name, other.Name);
        EventCodes before = Of("The police arrested a journalist.", "arrested", Repository.Codes), after = Of("The police arrested a journalist.", "arrested", other);
        Assert.Equal("999", after.Cameo);
        Assert.Equal(before with { Cameo = "999", CameoRoot = "99", By = after.By }, after);
    }

    [Fact]
    public void A_broken_table_says_where()
    {
        PackFile[] files = [.. Repository.CodeFiles.Select(f => f.Path == "cameo.tsv" ? f with { Content = Encoding.UTF8.GetBytes("type\tmode\tstate\troot\tcode\tquad\torigin\nDETAIN\t\t\t17\t173\tfour\ttest\n") } : f)];
        Assert.Contains("cameo.tsv, line 2", Assert.Throws<LanguagePackException>(() => CodeTables.Load(files)).Message, StringComparison.Ordinal);
        Assert.Throws<LanguagePackException>(() => CodeTables.Load(files.Where(f => f.Path != "ucdp.tsv" && f.Path != "cameo.tsv")));
    }

    [Fact]
    public void Every_sector_and_every_type_of_the_tables_is_one_of_ours()
    {
        string[] sectors = [.. Enum.GetValues<Sector>().Select(ContractNames.Of).Order(StringComparer.Ordinal)];
        Assert.Equal(sectors, Rows("sectors.tsv").Select(r => r[0]).Order(StringComparer.Ordinal));
        HashSet<string> types = [.. "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT FIGHT SEIZE LOSE DETAIN RELEASE DISPLACE DAMAGE DIE INJURE MOVE SUPPLY DEFECT ADVISE".Split(' ')];
        foreach (string file in (string[])["cameo.tsv", "acled.tsv", "ucdp.tsv"]) Assert.All(Rows(file), row => Assert.Contains(row[0], types));
        Assert.All(Rows("cameo.tsv"), row => Assert.StartsWith(row[3], row[4], StringComparison.Ordinal));
    }

    private static IEnumerable<string[]> Rows(string file) =>
        Encoding.UTF8.GetString(Repository.CodeFiles.Single(f => f.Path == file).Content.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split('\t'));

    private static EventCodes Of(string text, string trigger, CodeTables tables)
    {
        Analysis analysis = Repository.Pipeline.Read(new Document(text));
        return new DerivedCodes(analysis, tables).Of(Assert.Single(analysis.Events, e => e.Trigger.In(text) == trigger))!;
    }
}
