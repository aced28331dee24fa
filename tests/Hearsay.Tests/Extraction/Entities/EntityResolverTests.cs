using Hearsay.Extraction.Entities;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Entities;

public class EntityResolverTests
{
    private const string Ortega = "Pell|Pell|PROPN|NNP|2|compound|Person Ortega|Ortega|PROPN|NNP|3|nsubj|Person spoke|speak|VERB|VBD|0|root .|.|PUNCT|.|3|punct";

    [Fact]
    public void A_last_name_stands_for_the_person_named_in_full()
    {
        EntityReading reading = Read(out _, Ortega, "Ortega|Ortega|PROPN|NNP|2|nsubj|Person left|leave|VERB|VBD|0|root .|.|PUNCT|.|2|punct");
        Entity person = Assert.Single(reading.Entities);
        Assert.Equal("Pell Ortega", person.Name);
        Assert.Equal(["first-mention", "same-last-name"], person.Mentions.Select(m => m.By));
    }

    [Fact]
    public void Two_persons_of_one_last_name_stay_two()
    {
        EntityReading reading = Read(out _, Ortega, Ortega.Replace("Pell", "Mara", StringComparison.Ordinal));
        Assert.Equal(["Pell Ortega", "Mara Ortega"], reading.Entities.Select(e => e.Name));
    }

    [Fact]
    public void A_misspelt_outlet_gets_the_spelling_of_the_lexicon()
    {
        EntityReading reading = Read(out _, "Al|Al|PROPN|NNP|2|compound|Media Jezeera|Jezeera|PROPN|NNP|3|nsubj|Media reported|report|VERB|VBD|0|root it|it|PRON|PRP|3|obj .|.|PUNCT|.|3|punct");
        Entity outlet = reading.Entities[0];
        Assert.Equal("Al Jazeera", outlet.Name);
        Assert.Equal(EntityKind.Media, outlet.Kind);
    }

    [Fact]
    public void An_acronym_in_brackets_is_the_body_before_it()
    {
        EntityReading reading = Read(out TextTrees trees,
            "The|the|DET|DT|4|det Orvane|Orvane|PROPN|NNP|3|compound|Organisation Relief|Relief|PROPN|NNP|4|compound|Organisation League|League|PROPN|NNP|8|nsubj|Organisation (|(|PUNCT|-LRB-|6|punct ORL|ORL|PROPN|NNP|4|appos|Organisation+ )|)|PUNCT|-RRB-|6|punct protested|protest|VERB|VBD|0|root .|.|PUNCT|.|8|punct",
            "ORL|ORL|PROPN|NNP|2|nsubj|Organisation left|leave|VERB|VBD|0|root .|.|PUNCT|.|2|punct");
        Entity body = Assert.Single(reading.Entities);
        Assert.Equal("Orvane Relief League", body.Name);
        Assert.Equal(3, body.Mentions.Count);
        Assert.Same(body, reading.HeadedAt(trees.Text.LastIndexOf("ORL", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_former_offices_of_one_person_are_two_former_roles()
    {
        EntityReading reading = Read(out TextTrees trees,
            "Sir|Sir|PROPN|NNP|3|compound Pell|Pell|PROPN|NNP|3|compound|Person Ortega|Ortega|PROPN|NNP|15|nsubj|Person ,|,|PUNCT|,|7|punct the|the|DET|DT|7|det former|former|ADJ|JJ|7|amod ambassador|ambassador|NOUN|NN|3|appos to|to|ADP|IN|9|case Orvane|Orvane|PROPN|NNP|7|nmod|Place and|and|CCONJ|CC|12|cc former|former|ADJ|JJ|12|amod director|director|NOUN|NN|7|conj there|there|ADV|RB|12|advmod ,|,|PUNCT|,|7|punct led|lead|VERB|VBD|0|root it|it|PRON|PRP|15|obj .|.|PUNCT|.|15|punct");
        Entity person = reading.Entities.Single(e => e.Kind == EntityKind.Person);
        Assert.Equal(["former ambassador to Orvane", "former director"], person.Roles.Select(r => r.Span.In(trees.Text)));
        Assert.All(person.Roles, role => Assert.True(role.Former));
    }

    [Fact]
    public void First_person_in_a_quotation_is_its_speaker()
    {
        TextTrees trees = Drawn.Text(Ortega, "We|we|PRON|PRP|3|nsubj will|will|AUX|MD|3|aux fight|fight|VERB|VB|0|root .|.|PUNCT|.|3|punct");
        Attribution attribution = new()
        {
            Id = "a1",
            Kind = AttributionKind.Direct,
            Source = new Source(SourceClass.NamedPerson, [new TextSpan(0, 11)], null),
            Cue = new Cue([], "speak", CueClass.Say, false),
            Content = [trees[1].Sentence.Span],
            Evidence = [],
        };
        EntityReading reading = new EntityResolver(Repository.Pack).Resolve(trees, new([], []), new([], []), [attribution], new ContentIds(new Document(trees.Text)));
        Assert.Equal("Pell Ortega", reading.HeadedAt(trees[1].Sentence.Span.Start)?.Name);
    }

    [Fact]
    public void A_pronoun_with_nothing_before_it_is_left_open_and_said_so()
    {
        EntityReading reading = Read(out _, "They|they|PRON|PRP|2|nsubj advised|advise|VERB|VBD|0|root .|.|PUNCT|.|2|punct");
        Assert.Empty(reading.Entities);
        Assert.Equal("HS2101", Assert.Single(reading.Diagnostics).Code);
    }

    private static EntityReading Read(out TextTrees trees, params string[] sentences)
    {
        trees = Drawn.Text(sentences);
        return new EntityResolver(Repository.Pack).Resolve(trees, new([], []), new([], []), [], new ContentIds(new Document(trees.Text)));
    }
}
