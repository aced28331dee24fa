namespace Hearsay.Lab.Events.Muc;

/// <summary>
/// What a report tells that bears on the coders' question, whether it holds a recent, specific act of violence against more than the armed forces: of each violent event its
/// type, who did it to whom, when it was, how firmly it is put. All of it is Hearsay's reading; only the sorting of parties is this score's.
/// </summary>
internal static class IncidentFeatures
{
    /// <summary>Days after which an incident is no longer recent.</summary>
    private const int Recent = 70;

    /// <summary>Sentences that open a report.</summary>
    private const int Lead = 3;

    private static readonly HashSet<string> Violent = ["ASSAULT", "DIE", "INJURE", "DAMAGE", "FIGHT", "SEIZE", "DETAIN", "COERCE", "THREATEN", "RELEASE"];
    private static readonly HashSet<string> Region = MucWords.Region;

    /// <summary>The features of a report.</summary>
    public static Dictionary<string, double> Of(MucReading reading)
    {
        Dictionary<string, double> features = new(StringComparer.Ordinal);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach ((Claim claim, EventMention told) in reading.Told) Add(reading, claim, told, features, counts);
        foreach (Attribution attribution in reading.Analysis.Attributions)
        {
            Put($"word:{attribution.Cue.Class}");
            Put($"source:{attribution.Source.Class}");
        }

        int region = reading.Analysis.Places.Count(p => p.Country is { } c && Region.Contains(c)), elsewhere = reading.Analysis.Places.Count(p => p.Country is { } c && !Region.Contains(c));
        Put($"region:{(region + elsewhere == 0 ? "none" : region * 4 < elsewhere ? "elsewhere" : region < elsewhere ? "less" : "more")}");
        Share("judged", c => c.Kind is ClaimKind.Judgement or ClaimKind.Demand);
        Share("ahead", c => c.Factuality.When is When.Future or When.Conditional);
        Share("attributed", c => c.Word.Count > 0);
        Share("violent", c => c.Event is { } id && IsViolent(reading.Events[id]));
        Put($"length:{Math.Min(reading.Analysis.Sentences.Count / 8, 5)}");
        foreach ((string name, int count) in counts)
            foreach (int least in (int[])[1, 2, 3, 5, 8])
                if (count >= least) Put($"{name}>={least}");
        return features;

        void Put(string name) => features[name] = 1;

        // Speeches and comments judge and demand; reports of incidents tell.
        void Share(string name, Func<Claim, bool> test)
        {
            double share = (double)reading.Analysis.Claims.Count(test) / Math.Max(1, reading.Analysis.Claims.Count);
            features[$"share {name}"] = 2 * share;
            Put($"share {name} {(share == 0 ? "none" : share < 0.1 ? "little" : share < 0.25 ? "some" : share < 0.5 ? "much" : "most")}");
        }
    }

    /// <summary>Each violent claim of a report with what is told in it.</summary>
    public static IEnumerable<(Claim Claim, EventMention Event, Dictionary<string, double> Features)> Claims(MucReading reading)
    {
        foreach ((Claim claim, EventMention told) in reading.Told)
        {
            if (!IsViolent(told)) continue;
            Dictionary<string, double> features = new(StringComparer.Ordinal);
            Add(reading, claim, told, features, []);
            features[$"position:{Math.Min(claim.Sentence, 6)}"] = 1;
            foreach (Token token in reading.Analysis.Sentences[claim.Sentence].Tokens)
                if (token.Upos is "NOUN" or "VERB" or "ADJ" or "ADV") features[$"with:{token.Lemma.ToLowerInvariant()}"] = 1;
            yield return (claim, told, features);
        }
    }

    private static bool IsViolent(EventMention told) => Violent.Contains(told.Type ?? "-") || Parties.Of(told.Lemma) == "attack";

    private static void Add(MucReading reading, Claim claim, EventMention told, Dictionary<string, double> features, Dictionary<string, int> counts)
    {
        string lemma = told.Lemma.ToLowerInvariant(), type = told.Type ?? "-", kind = told.Mode is null ? type : $"{type}/{told.Mode}";
        if (!IsViolent(told))
        {
            Put($"other:{lemma}");
            Put($"other-type:{kind}");
            return;
        }

        TimeExpression? time = reading.TimeOf(claim, told);
        DateOnly? today = reading.Report.Header.Date;
        string age = time?.To is not { } to || today is null ? "undated" : to < today.Value.AddDays(-Recent) ? "old" : time.From > today ? "ahead" : "recent";
        Hearsay.Factuality f = claim.Factuality;
        string put = f.Polarity == Polarity.Negative ? "denied" : f.When is When.Future or When.Conditional ? "ahead" : f.When == When.Habitual || claim.Kind != ClaimKind.Happening ? "general" : f.Certainty is Certainty.Certain or Certainty.Probable ? "told" : "open";
        (string Lemma, string Class, bool Generic)[] actors = Of(ParticipantRole.Actor), targets = Of(ParticipantRole.Target);
        bool single = targets.Length > 0 && !targets.All(t => t.Generic), open = claim.Sentence < Lead;
        Put(kind);
        Put($"lemma:{lemma}");
        Put($"{kind} {put}");
        Put($"{kind} {age}");
        Put($"lemma:{lemma} {put} {age}");
        Put($"voices:{claim.Word.Count} {put}");
        if (open) Put($"lead {kind} {put}");
        if (open) Put($"lead lemma:{lemma}");
        string whom = targets.Length == 0 ? "nobody" : targets[0].Class, who = actors.Length == 0 ? "nobody" : actors[0].Class;
        Put($"{type} {who} > {whom}");
        Put($"{type} {who} > {whom} {put} {age}");
        foreach ((string head, string sort, bool generic) in targets)
        {
            Put($"{type} > {sort}");
            Put($"> {head}");
            Put($"{kind} > {sort} {put}");
            Put($"lemma:{lemma} > {sort}");
            if (generic) Put($"{type} > many");
        }

        foreach ((string head, string sort, _) in actors)
        {
            Put($"{type} by {sort}");
            Put($"by {head}");
            Put($"{kind} by {sort} {put}");
        }

        if (put != "told" || age is "old" or "ahead") return;
        Count("told");
        Count($"told {type}");
        Count($"told {type} > {whom}");
        Count($"told > {whom}");
        if (single) Count($"told one {type}");
        if (told.Place is not null || claim.Place is not null) Count($"told placed {type}");
        if (age == "recent") Count($"told dated {type}");
        if (open) Count($"told lead {type}");

        (string Lemma, string Class, bool Generic)[] Of(ParticipantRole role) =>
            [.. told.Participants.Where(p => p.Role == role).Select(p => Parties.Of(reading.Trees, p.Span, reading.EntityOf(p)))];

        void Put(string name) => features[name] = 1;

        void Count(string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
    }
}
