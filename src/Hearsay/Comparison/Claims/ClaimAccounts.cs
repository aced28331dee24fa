namespace Hearsay.Comparison.Claims;

/// <summary>Makes the accounts of a report from what its analysis kept: sentences, claims, names, figures, days and places. It needs no tokens and no trees.</summary>
internal sealed class ClaimAccounts(LanguagePack pack)
{
    private readonly ToldOutcomes _outcomes = new(pack);
    private readonly CountedGroups _groups = new(pack);
    private readonly ToldNumbers _numbers = new(pack);
    private readonly AccountVoices _voices = new(pack);

    public CountedGroups Groups => _groups;

    /// <summary>One account for each figure of a claim, and one for each claim without figures; in text order.</summary>
    public List<ClaimAccount> Of(Analysis analysis)
    {
        ReportScenes scenes = new(analysis);
        Dictionary<string, List<Quantity>> figures = Figures(analysis, scenes);
        List<ClaimAccount> accounts = [];
        foreach (IGrouping<int, Claim> sentence in scenes.ClaimsOf.OrderBy(g => g.Key))
        {
            Claim[] all = [.. sentence];
            List<ClaimAccount> here = [];
            for (int i = 0; i < all.Length; i++)
            {
                // A sentence may be as long as a book; what bears on a claim stands near it.
                Claim claim = all[i];
                Claim[] claims = all[Math.Max(0, i - Near)..Math.Min(all.Length, i + Near + 1)];
                if (claim.Factuality.When is When.Conditional) continue;
                List<Quantity> own = figures.GetValueOrDefault(claim.Id) ?? [];
                if (own.Count == 0 && IsCountedElsewhere(claim, claims, scenes, figures)) continue;
                if (own.Count == 0) Add(here, Account(analysis, scenes, claims, claim, null, figures));
                foreach (Quantity figure in own) Add(here, SameToll(Account(analysis, scenes, claims, claim, figure, figures), accounts));
            }

            accounts.AddRange(here);
            if (Sum(here) is { } sum) accounts.Add(sum);
        }

        return accounts;
    }

    /// <summary>"The Front puts the number at 40": the number of whatever was counted just before.</summary>
    private ClaimAccount? SameToll(ClaimAccount? account, List<ClaimAccount> before)
    {
        if (account is not { Counted: null, Lemma: { } lemma, Type: null } || !_outcomes.GivesCount(lemma)) return account;
        ClaimAccount? counted = before.FindLast(a => a.Figure is not null && account.Sentence - a.Sentence <= Neighbours && a.IsKnownKind);
        return counted is null ? account : account with { What = counted.What, Counted = counted.Counted, IsKnownKind = true, Place = account.IsPlaceOfScene ? counted.Place : account.Place, Happened = account.Happened ?? counted.Happened, IsDayOfScene = account.Happened is null || account.IsDayOfScene };
    }

    private static void Add(List<ClaimAccount> accounts, ClaimAccount? account)
    {
        if (account is not null) accounts.Add(account);
    }

    /// <summary>Figures by the claim that tells them. One that no claim rests on goes to the nearest of its sentence.</summary>
    private static Dictionary<string, List<Quantity>> Figures(Analysis analysis, ReportScenes scenes)
    {
        Dictionary<string, string> by = new(StringComparer.Ordinal);
        foreach (ref readonly Claim claim in analysis.Claims.AsSpan())
            foreach (string id in claim.Quantities) by.TryAdd(id, claim.Id);
        Dictionary<string, List<Quantity>> figures = new(StringComparer.Ordinal);
        foreach (ref readonly Quantity figure in analysis.Quantities.AsSpan())
        {
            TextSpan at = figure.Span;
            List<Claim> near = [.. scenes.ClaimsOf[scenes.SentenceAt(at.Start)].Where(c => c.Event is not null).Take(Most)];
            string? given = by.GetValueOrDefault(figure.Id);
            // "Ten people were killed and 20 others wounded": the second figure is of those whom the second verb takes.
            string? claim = near.Find(c => c.Id == given) is { } first && !TakesPart(scenes, first, at) && near.Find(c => TakesPart(scenes, c, at)) is { } other
                ? other.Id
                : given ?? near.MinBy(c => Math.Abs(scenes.Event(c.Event)!.Trigger.Start - at.Start))?.Id;
            if (claim is null) continue;
            if (!figures.TryGetValue(claim, out List<Quantity>? own)) figures.Add(claim, own = []);
            own.Add(figure);
        }

        return figures;
    }

    private static bool TakesPart(ReportScenes scenes, Claim claim, TextSpan figure) => scenes.Event(claim.Event) is { } told && (told.Trigger.Overlaps(figure) || told.Participants.Any(p => p.Span.Overlaps(figure)));

    /// <summary>True where the claim only says again of a figure what another claim counts ("killed or wounded"), or gives the frame of a count.</summary>
    private bool IsCountedElsewhere(Claim claim, Claim[] sentence, ReportScenes scenes, Dictionary<string, List<Quantity>> figures)
    {
        if (scenes.Event(claim.Event) is not { } told) return claim.Event is null && claim.Kind != ClaimKind.State;
        TextSpan? target = told.Participants.FirstOrDefault(p => p.Role == ParticipantRole.Target)?.Span;
        return sentence.Any(other => other.Id != claim.Id && figures.TryGetValue(other.Id, out List<Quantity>? counted)
            && (counted.Any(q => q.Span == target || (target is { } at && at.Overlaps(q.Span))) || (scenes.Event(other.Event) is { } verb && _outcomes.GivesCount(verb) && _outcomes.Counted(told.Trigger.In(scenes.Text)) is not null)));
    }

    private ClaimAccount? Account(Analysis analysis, ReportScenes scenes, Claim[] sentence, Claim claim, Quantity? figure, Dictionary<string, List<Quantity>> figures)
    {
        EventMention? told = scenes.Event(claim.Event);
        if (told is null) return null;
        string text = scenes.Text;
        string words = figure?.Span.In(text) ?? "";
        Participant? target = told.Participants.FirstOrDefault(p => p.Role == ParticipantRole.Target && (figure is null || p.Span.Overlaps(figure.Span)))
            ?? told.Participants.FirstOrDefault(p => p.Role == ParticipantRole.Target);
        bool isCount = figure is null or { Kind: QuantityKind.Count or QuantityKind.Share };
        string of = figure is null ? "" : string.Join(' ', figure.Of.Select(s => s.In(text)));
        string what = What(scenes, sentence, told, target?.Span.In(text) ?? "", figure, $"{words} {of}", figures);
        if (figure is null && target is not null && _numbers.Share(target.Span.In(text)) is { } most) return Base(analysis, scenes, claim, told, target, what) with { Number = most, Counted = "share of " + _groups.Of(null, target.Span.In(text)), FigureWords = target.Span.In(text) };
        ToldNumber? number = figure is null ? null : _numbers.Of(figure, words);
        if (figure is not null && number is null) return null;
        bool isNegative = claim.Factuality.Polarity == Polarity.Negative, isNone = number is { IsNone: true };
        bool isDenied = figure is not null && !isNone && (isNegative || figure.Standing == FigureStanding.Denied || IsNot(text, figure.Span));
        string? counted = figure is null && target is not null ? _groups.Of(null, target.Span.In(text)) ?? _groups.Noun(target.Span.In(text)) : null;
        if (figure is not null) (counted, number) = Counted(figure, number!.Value, words, of, figure.Of.Count == 0 ? "" : figure.Of[0].In(text), target is null || !isCount ? "" : target.Span.In(text), what);
        TimeExpression? asOf = scenes.Time(figure?.AsOf);
        bool isDay = asOf is { From: { } from, To: { } to } && from == to;
        ClaimAccount account = Base(analysis, scenes, claim, told, target, what);
        bool isPart = figure?.PartOf is { } whole && counted is not null && scenes.Quantity(whole) is { } all && _groups.Of(all.Unit, all.Span.In(text)) is { } wholes && (counted == wholes || counted == CountedGroups.Person);
        if (isPart) counted += " (part)";
        return account with
        {
            Figure = figure,
            FigureWords = figure is null ? null : words,
            Number = number ?? (isNegative ? ToldNumber.None : target is not null && _voices.IsOne(target.Span.In(text)) && counted is not null ? ToldNumber.One : ToldNumber.Some),
            Counted = counted,
            Origins = Origins(scenes, claim.Sentence, figure?.Span ?? target?.Span ?? told.Trigger),
            IsDenied = isDenied,
            IsRevision = figure is not null && (figure.Change is FigureChange.UpTo or FigureChange.DownTo || _outcomes.Revises(told)),
            Window = isDay ? null : asOf,
            Happened = asOf is not null && account.Happened == asOf ? null : account.Happened,
            AsOf = isDay ? asOf!.To : account.AsOf,
        };
    }

    private ClaimAccount Base(Analysis analysis, ReportScenes scenes, Claim claim, EventMention told, Participant? target, string what)
    {
        Participant? actor = told.Participants.FirstOrDefault(p => p.Role == ParticipantRole.Actor);
        // "The Front has spoken of 40 dead": whoever is said to count them vouches for it.
        bool givesCount = _outcomes.GivesCount(told) || (_outcomes.Listed(told) is null && _outcomes.IsKnown(what) && told.Type is null);
        Sequence<AccountVoice> chain = _voices.Of(scenes, claim, givesCount ? actor : null);
        (Place? place, bool placeOfScene) = scenes.PlaceOf(claim, told);
        (TimeExpression? happened, bool dayOfScene) = scenes.DayOf(claim, told);
        TimeExpression? said = claim.Word.Count == 0 ? null : scenes.Time(scenes.Attribution(claim.Word[^1])?.Said);
        return new ClaimAccount
        {
            Address = new ClaimAddress(analysis.Document.Id, claim.Id),
            Published = analysis.Document.Published,
            Publisher = analysis.Document.Publisher,
            Span = claim.Span,
            Words = claim.Span.In(scenes.Text),
            Sentence = claim.Sentence,
            What = what,
            Type = told.Type,
            Mode = told.Mode,
            Lemma = told.Lemma,
            Trigger = told.Trigger,
            Actor = givesCount ? null : _voices.Party(scenes, actor),
            Target = _voices.Party(scenes, target),
            Place = place,
            IsPlaceOfScene = placeOfScene,
            Happened = happened,
            IsDayOfScene = dayOfScene,
            IsYetToCome = claim.Factuality.When == When.Future,
            IsKnownKind = _outcomes.IsKnown(what),
            AsOf = said?.To ?? analysis.Document.Published,
            Number = claim.Factuality.Polarity == Polarity.Negative ? ToldNumber.None : ToldNumber.Some,
            Polarity = claim.Factuality.Polarity,
            Certainty = claim.Factuality.Certainty,
            Chain = chain,
            Bare = BareWords.Of(analysis.Sentences[claim.Sentence].Span.In(scenes.Text)),
            Quoted = AccountVoices.Quoted(scenes, claim),
        };
    }

    private string What(ReportScenes scenes, Claim[] sentence, EventMention told, string target, Quantity? figure, string words, Dictionary<string, List<Quantity>> figures)
    {
        string? named = figure is null ? null : _outcomes.Counted(words), own = _outcomes.GivesCount(told) ? null : _outcomes.Listed(told, target);
        // "Has cost 60 lives": the counted noun says more than the verb.
        bool isToll = named is not null && (own is null || named == ToldOutcomes.Harmed || own is not (ToldOutcomes.Killed or ToldOutcomes.Hurt or "held" or "freed" or "missing" or "displaced"));
        // Soldiers that are lost are dead; tanks that are lost are gone.
        if (own == "lost") own = _groups.IsPerson(_groups.Of(figure?.Unit, $"{words} {target}")) ? ToldOutcomes.Killed : "destroyed";
        string what = isToll ? named! : own ?? Nearest(scenes, sentence, told) ?? _outcomes.Of(told);
        if (what is not (ToldOutcomes.Killed or ToldOutcomes.Hurt) || figure is null) return what;
        // One figure for the killed and the hurt together: "30 people were killed or wounded".
        string other = what == ToldOutcomes.Killed ? ToldOutcomes.Hurt : ToldOutcomes.Killed;
        return sentence.Any(c => !figures.ContainsKey(c.Id) && scenes.Event(c.Event) is { } second && _outcomes.Of(second) == other && second.Participants.Any(p => p.Role == ParticipantRole.Target && p.Span.Overlaps(figure.Span)))
            ? ToldOutcomes.Harmed : what;
    }

    /// <summary>What a verb counts that names no outcome of its own: the nearest in its sentence. In "the death toll of the strike has risen" it is the toll: strikes are hardly ever counted.</summary>
    private string? Nearest(ReportScenes scenes, Claim[] sentence, EventMention told)
    {
        if (!_outcomes.GivesCount(told)) return null;
        EventMention? near = sentence.Select(c => scenes.Event(c.Event)).OfType<EventMention>().Where(e => e.Id != told.Id && _outcomes.Listed(e) is not null)
            .OrderBy(e => _outcomes.Listed(e) is ToldOutcomes.Killed or ToldOutcomes.Hurt or ToldOutcomes.Harmed ? 0 : 1).ThenBy(e => Math.Abs(e.Trigger.Start - told.Trigger.Start)).FirstOrDefault();
        return near is null ? null : _outcomes.Listed(near);
    }

    /// <summary>What is counted or measured, and the number in a unit that all reports share.</summary>
    private (string? Counted, ToldNumber Number) Counted(Quantity figure, ToldNumber number, string words, string of, string first, string target, string what)
    {
        string? counted;
        if (figure.Kind == QuantityKind.Share && _numbers.Base(figure.Unit ?? "") is (var whole, var parts) && whole != figure.Unit)
        {
            // "Half a tonne" is a measure, whatever its grammar.
            (counted, number) = (whole, number.Times(parts));
        }
        else if (figure.Kind == QuantityKind.Share)
        {
            bool isFraction = figure.Unit != "percent" && number.Most <= 1 | number.Least < 1;
            string all = figure.Of.Count > 0 ? first : words;
            counted = "share of " + (_groups.Of(null, all) ?? BareWords.Of(all));
            if (isFraction) number = new ToldNumber(Hundredths(number.Least), double.IsInfinity(number.Most) ? 100 : Hundredths(number.Most), number.Point * 100);
        }
        else if (figure.Kind is QuantityKind.Sum or QuantityKind.Measure or QuantityKind.Factor)
        {
            (counted, double factor) = _numbers.Base(figure.Unit ?? "");
            number = number.Times(factor);
        }
        else
        {
            counted = _groups.Of(figure.Unit is "other" ? CountedGroups.Person : figure.Unit, words);
            if (figure.Unit is null) counted = _groups.Of(null, $"{of} {target}") ?? (what is ToldOutcomes.Killed or ToldOutcomes.Hurt or ToldOutcomes.Harmed ? CountedGroups.Person : null);
        }

        if (figure.Per is { } per)
        {
            (string rate, double factor) = _numbers.Base("per " + per);
            (counted, number) = ($"{counted} {rate}", number.Times(factor));
        }

        return (counted, number);
    }

    /// <summary>A third is told as 33.33 hundredths; that much is not meant to the last digit.</summary>
    private static double Hundredths(double share) => Math.Round(share * 100, 1);

    /// <summary>Killed and hurt of one sentence added up, for accounts that give casualties alone.</summary>
    private static ClaimAccount? Sum(List<ClaimAccount> sentence)
    {
        ClaimAccount? killed = sentence.Find(a => a is { What: ToldOutcomes.Killed, Figure: not null, Counted: CountedGroups.Person, IsDenied: false });
        ClaimAccount? hurt = sentence.Find(a => a is { What: ToldOutcomes.Hurt, Figure: not null, Counted: CountedGroups.Person or null, IsDenied: false });
        if (killed is null || hurt is null) return null;
        int start = Math.Min(killed.Figure!.Span.Start, hurt.Figure!.Span.Start), end = Math.Max(killed.Figure.Span.End, hurt.Figure.Span.End);
        return killed with
        {
            What = ToldOutcomes.Harmed,
            Number = killed.Number.Plus(hurt.Number),
            FigureWords = $"{killed.FigureWords} + {hurt.FigureWords}",
            Figure = killed.Figure with { Span = new TextSpan(start, end) },
            Place = killed.Place ?? hurt.Place,
        };
    }

    private static Sequence<string> Origins(ReportScenes scenes, int sentence, TextSpan span) =>
        [.. scenes.DemonymsOf[sentence].Where(p => span.Contains(p.Span)).Select(p => p.Country!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>"12, not 200": the second figure is the one that is not so.</summary>
    private static bool IsNot(string text, TextSpan figure) => text.AsSpan(Math.Max(0, figure.Start - 4), Math.Min(4, figure.Start)).Equals("not ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Claims of one sentence that are looked at on either side.</summary>
    private const int Near = 16;

    /// <summary>Claims of a sentence among which a figure looks for its own.</summary>
    private const int Most = 64;

    /// <summary>Sentences over which "the number" is that of what was counted before.</summary>
    private const int Neighbours = 2;
}
