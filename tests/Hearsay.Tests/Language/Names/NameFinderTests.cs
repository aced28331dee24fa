using Hearsay.Language;
using Hearsay.Language.Names;
using Xunit;

namespace Hearsay.Tests.Language.Names;

public class NameFinderTests
{
    private static readonly Analyzer Reader = new(Repository.Pack);

    [Theory]
    [InlineData("According to Al Jezeera, the road is open.", "Al Jezeera", EntityKind.Media)]
    [InlineData("The Ministry of Defence denied it.", "Ministry of Defence", EntityKind.Government)]
    [InlineData("Fighters of the Islamic State left the town.", "Islamic State", EntityKind.ArmedForce)]
    [InlineData("He flew to Tripoli on Monday.", "Tripoli", EntityKind.Place)]
    [InlineData("The rebel commander Orlo Danemark spoke.", "Orlo Danemark", EntityKind.Person)]
    [InlineData("This was said by Sir John Pelham, a historian.", "John Pelham", EntityKind.Person)]
    public void A_name_is_found_whole_and_of_its_kind(string text, string words, EntityKind kind)
    {
        Name name = Reader.Analyze(text).Names.Single(n => n.Span.In(text) == words);
        Assert.Equal(kind, name.Kind);
    }

    [Fact]
    public void Known_names_differ_by_letter_case_and_not_by_hyphens()
    {
        NameLexicon lexicon = new(Repository.Pack);
        Assert.Equal("Al Jazeera", lexicon.Find("Al-Jazeera")?.Name);
        Assert.Equal("Al Jazeera", lexicon.Find("AlJazeera")?.Name);
        Assert.Equal("United States", lexicon.Find("US")?.Name);
        Assert.Null(lexicon.Find("us"));
        Assert.Equal("Al Jazeera", lexicon.Find("AL-JAZEERA")?.Name);
        Assert.Equal("Libya", lexicon.Find("LIBYA")?.Name);
        Assert.Null(lexicon.Find("libya"));
    }

    [Theory]
    [InlineData("SPOKESMAN ORLO DANEMARK SAID NATO AIRCRAFT HAD STRUCK TRIPOLI ON MONDAY.", "NATO")]
    [InlineData("Boeing and Lockheed Martin declined to comment.", "Lockheed Martin")]
    [InlineData("Shells fell on Orvane, said Orlo Danemark of the Red Cross.", "Orlo Danemark")]
    public void A_name_is_found_in_headlines_and_reports(string text, string words) =>
        Assert.Contains(Reader.Analyze(text).Names, n => n.Span.In(text) == words);

    [Theory]
    [InlineData("The Greater Orvane Fair Housing Action Center (GOFHAC) filed it.", "Greater Orvane Fair Housing Action Center", "GOFHAC")]
    [InlineData("It was written by the Vorel Relief Committee for Aid (VRCA) in May.", "Vorel Relief Committee for Aid", "VRCA")]
    public void Letters_in_brackets_show_how_far_a_name_goes(string text, string words, string letters)
    {
        string[] names = [.. Reader.Analyze(text).Names.Select(n => n.Span.In(text))];
        Assert.Contains(words, names);
        Assert.Contains(letters, names);
    }

    [Theory]
    [InlineData("an Armoured Personnel Carrier ( APC ) left", 0)]
    [InlineData("the Vorel Relief Committee ( VRC ) left", 4)]
    [InlineData("the Vorel Relief Committee ( VCR ) left", 0)]
    public void Letters_in_brackets_make_a_name_of_bodies_they_spell(string words, int named)
    {
        string[] forms = words.Split(' ');
        int[] labels = new int[forms.Length];
        NameAbbreviations.Mark(forms, new NameClues(Repository.Pack, new NameLexicon(Repository.Pack)), labels);
        Assert.Equal(named, labels.Count(l => l != NameLabels.Outside));
    }

    [Fact]
    public void Names_of_sentences_already_cut_are_those_of_the_text()
    {
        const string text = "The Ministry of Defence denied it. Orlo Danemark of the BBC flew to Tripoli.";
        ParsedText parsed = Reader.Analyze(text);
        Assert.Equal(parsed.Names, Reader.FindNames(text, parsed.Sentences));
    }

    [Fact]
    public void Names_stand_in_text_order_and_do_not_overlap()
    {
        ParsedText parsed = Reader.Analyze(string.Join(' ', Enumerable.Repeat("NATO told Orlo Dane of the BBC that U.S. Army troops had left Al-Qaeda in Iraq , said AFP .", 60)));
        for (int i = 1; i < parsed.Names.Count; i++) Assert.True(parsed.Names[i - 1].Span.End <= parsed.Names[i].Span.Start);
        Assert.NotEmpty(parsed.Names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 \ud800 - - ' ' . .")]
    [InlineData("- -A -Al- al- Al")]
    public void Odd_text_gives_what_it_gives(string text) => Assert.All(Reader.Analyze(text).Names, n => Assert.True(n.Span.Length > 0));
}
