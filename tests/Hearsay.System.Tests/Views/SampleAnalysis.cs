namespace Hearsay.System.Tests.Views;

/// <summary>An analysis made by hand, with everything a view has to show, so that views are tested apart from what reads language.</summary>
internal static class SampleAnalysis
{
    public const string Text =
        "Market hit in Varo\n\n"
        + "At least 12 people were killed when shells struck a market in Varo on Tuesday, residents told the Northern News Agency, but the army denied firing on the so-called <free> town. "
        + "“We fired on nobody,” its spokesman, Col. Adan Rell, bragged. He said the blast may have been caused by a munitions store.\n\n"
        + "The army must answer.";

    public static Analysis Make()
    {
        Document document = new(Text) { Path = "varo.txt", Title = "Market hit in Varo", Publisher = "The Coastal Courier", Author = "Ada Rell & Ben \"B\" Orr", Published = new DateOnly(2031, 5, 14), Language = "en" };
        return new Analysis
        {
            Document = document,
            LanguagePack = "en test (sha256 000000000000)",
            Sentences =
            [
                Sentence("Market hit in Varo", 0), Sentence("At least", "town.", 1), Sentence("“We fired", "bragged.", 1), Sentence("He said", "store.", 1), Sentence("The army must answer.", 2),
            ],
            Entities =
            [
                new Entity("e1", EntityKind.Group, "residents", [new Mention(At("residents"), MentionForm.Nominal)], []),
                new Entity("e2", EntityKind.Media, "Northern News Agency", [new Mention(At("Northern News Agency"), MentionForm.Name)], []),
                new Entity("e3", EntityKind.ArmedForce, "the army", [new Mention(At("the army"), MentionForm.Nominal)], []),
                new Entity("e4", EntityKind.Person, "Col. Adan Rell", [new Mention(At("Col. Adan Rell"), MentionForm.Name), new Mention(At("He said") with { End = At("He said").Start + 2 }, MentionForm.Pronoun)], [new Role(At("its spokesman"), false)]),
            ],
            Attributions =
            [
                Attribution("a1", null, SourceClass.Press, "the Northern News Agency", "e2", "told", "tell", CueClass.Say, At("At least", "on Tuesday")),
                Attribution("a2", "a1", SourceClass.Unnamed, "residents", "e1", "told", "tell", CueClass.Say, At("At least", "on Tuesday")),
                Attribution("a3", null, SourceClass.Official, "the army", "e3", "denied", "deny", CueClass.Deny, At("firing", "town")),
                Attribution("a4", null, SourceClass.NamedPerson, "Col. Adan Rell", "e4", "bragged", "brag", CueClass.Say, At("We fired on nobody"), AttributionKind.Direct, loaded: true),
                Attribution("a5", null, SourceClass.NamedPerson, "He", "e4", "said", "say", CueClass.Say, At("the blast", "store")),
            ],
            Events =
            [
                new EventMention { Id = "v1", Type = "DIE", Trigger = At("killed"), Lemma = "kill", Participants = [new Participant(ParticipantRole.Target, At("At least 12 people"), null)], Quantities = ["q1"], Place = "p1", Time = "t1" },
                new EventMention { Id = "v2", Type = "FIGHT", Trigger = At("firing"), Lemma = "fire", Participants = [new Participant(ParticipantRole.Actor, At("the army"), "e3"), new Participant(ParticipantRole.Target, At("the so-called <free> town"), null)] },
                new EventMention { Id = "v3", Type = "FIGHT", Trigger = At("fired"), Lemma = "fire", Participants = [new Participant(ParticipantRole.Actor, At("We fired") with { End = At("We fired").Start + 2 }, "e3"), new Participant(ParticipantRole.Target, At("nobody"), null)] },
                new EventMention { Id = "v4", Type = "DAMAGE", Mode = null, Trigger = At("caused"), Lemma = "cause", Participants = [new Participant(ParticipantRole.Target, At("the blast"), null), new Participant(ParticipantRole.Actor, At("a munitions store"), null)] },
            ],
            Quantities = [new Quantity("q1", At("At least 12 people"), 12, null, 12, Hedge.AtLeast, "person", null, null, null)],
            Times = [new TimeExpression("t1", At("on Tuesday"), TimeType.Date, "2031-05-13", new DateOnly(2031, 5, 13), new DateOnly(2031, 5, 13), "day", null, "published")],
            Places = [new Place("p1", At("Varo on Tuesday") with { End = At("Varo on Tuesday").Start + 4 }, "Varo", "XV", "city", -1.5, 20.25, 5, "geonames:1", ["geonames:2"])],
            Claims =
            [
                Claim("c1", 1, At("At least", "on Tuesday"), ["a1", "a2"], "v1", Certainty.Certain, Polarity.Positive, time: "t1", place: "p1", quantities: ["q1"]),
                Claim("c2", 1, At("firing", "town"), ["a3"], "v2", Certainty.Certain, Polarity.Negative),
                Claim("c3", 2, At("We fired on nobody"), ["a4"], "v3", Certainty.Certain, Polarity.Negative),
                Claim("c4", 3, At("the blast", "store"), ["a5"], "v4", Certainty.Possible, Polarity.Positive, cue: At("may")),
                Claim("c5", 4, At("The army must answer."), [], null, Certainty.Open, Polarity.Positive, ClaimKind.Demand, cue: At("must")),
            ],
            Marks = [new Mark(MarkKind.Distanced, At("so-called"), "lexicon:distancing/so-called"), new Mark(MarkKind.Loaded, At("bragged"), "lexicon:cues/brag")],
            Diagnostics = [new Diagnostic("HS2104", Severity.Info, "a note with <markup> & \"quotes\".", At("town"))],
        };
    }

    private static TextSpan At(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"not in the text: {words}") : new TextSpan(start, start + words.Length);
    }

    private static TextSpan At(string first, string last) => new(At(first).Start, Text.IndexOf(last, At(first).Start, StringComparison.Ordinal) + last.Length);

    private static Sentence Sentence(string words, int paragraph) => new(At(words), paragraph, [Token(At(words))]);

    private static Sentence Sentence(string first, string last, int paragraph) => new(At(first, last), paragraph, [Token(At(first, last))]);

    private static Token Token(TextSpan span) => new(span, span.In(Text), "x", "X", "X", "", -1, "root", false);

    private static Attribution Attribution(string id, string? within, SourceClass source, string words, string entity, string cue, string lemma, CueClass cueClass, TextSpan content, AttributionKind kind = AttributionKind.Indirect, bool loaded = false)
    {
        TextSpan cueSpan = cue == "said" ? At("said the blast") with { End = At("said the blast").Start + 4 } : At(cue);
        TextSpan sourceSpan = words == "He" ? At("He said") with { End = At("He said").Start + 2 } : At(words);
        return new Attribution
        {
            Id = id,
            Within = within,
            Kind = kind,
            Source = new Source(source, [sourceSpan], entity),
            Cue = new Cue([cueSpan], lemma, cueClass, loaded),
            Content = [content],
            Evidence = [new Evidence("source", [sourceSpan], "rule:says-that"), new Evidence("cue", [cueSpan], $"lexicon:cues/{lemma}")],
        };
    }

    private static Claim Claim(string id, int sentence, TextSpan span, Sequence<string> word, string? happening, Certainty certainty, Polarity polarity, ClaimKind kind = ClaimKind.Happening, TextSpan? cue = null, string? time = null, string? place = null, Sequence<string> quantities = default) => new()
    {
        Id = id,
        Sentence = sentence,
        Span = span,
        Kind = kind,
        Word = word,
        Event = happening,
        Time = time,
        Place = place,
        Quantities = quantities,
        Factuality = new Factuality(certainty, polarity, When.Past, [new FactualityLevel(null, word.Count == 0 ? certainty : Certainty.Open, word.Count == 0 ? polarity : Polarity.Open, []), .. word.Count == 0 ? (Sequence<FactualityLevel>)[] : [new FactualityLevel(word[^1], certainty, polarity, cue is TextSpan words ? [words] : [])]]),
        Evidence = [new Evidence("word", [], "rule:report-itself"), new Evidence("factuality.certainty", cue is TextSpan loosened ? [loosened] : [], "lexicon:hedges/may")],
    };
}
