using Hearsay.Extraction.Phrases;
using Hearsay.Language;

namespace Hearsay.Extraction.Times;

/// <summary>Finds words for times and reckons their dates. "Today" is the report's date, never the day on which it is read.</summary>
internal sealed class TimeFinder
{
    private readonly PhraseGrammar _grammar;
    private readonly TimeBuilder _builder;
    private readonly Tense _tense;
    private readonly Feasts _feasts;

    /// <exception cref="LanguagePackException">A rule cannot be read.</exception>
    public TimeFinder(LanguagePack pack)
    {
        _feasts = new Feasts(pack);
        _grammar = new PhraseGrammar(pack, "times", _feasts.Rules, "numerals", "calendar", "counted-nouns");
        _builder = new TimeBuilder(_grammar.Classes);
        _tense = new Tense(pack);
    }

    /// <summary>The rules, in the order in which they win ties.</summary>
    public IReadOnlyList<PhraseRule> Rules => _grammar.Rules;

    public TimeReading Find(TextTrees trees, DateOnly? published, ContentIds ids)
    {
        List<TimeExpression> times = [];
        List<Diagnostic> diagnostics = [];
        string? last = null;
        foreach (FoundTime found in Read(trees, published))
        {
            if (found.Phrase.Rule["list"] == "no") continue;
            TimeResolution r = found.Resolution;
            string id = ids.Next('t', found.Phrase.Span);
            string? anchor = r.Anchor switch { TimeAnchor.Published => "published", TimeAnchor.Last => last, _ => null };
            times.Add(new TimeExpression(id, found.Phrase.Span, r.Type, r.Value, r.Stretch.From, r.Stretch.To, r.Grain, found.Meaning.Mod, anchor) { FromClock = r.FromClock, ToClock = r.ToClock });
            if (r.Wanting) diagnostics.Add(TimeDiagnostics.WithoutReportDate(found.Phrase.Span.In(trees.Text), found.Phrase.Span));
            if (r.Stretch.From is not null) last = id;
        }

        return new TimeReading([.. times], [.. diagnostics]);
    }

    /// <summary>All temporal phrases, those included that tell no time of their own ("former").</summary>
    public List<FoundTime> Read(TextTrees trees, DateOnly? published)
    {
        List<PhraseItem> items = _grammar.Match(_grammar.Items(trees.Text));
        List<FoundTime> found = [];
        List<(Phrase Phrase, int Paragraph, TimeMeaning Meaning)> phrases = [];
        int paragraph = 0, ended = 0, name = 0;
        foreach (PhraseItem item in items)
        {
            if (trees.Text.AsSpan(ended, item.Span.Start - ended).Contains('\n')) paragraph++;
            ended = item.Span.End;
            if (item.Phrase is not { } phrase || phrase.Rule.Read == "none" || (phrase.Rule["unless"] is { } tag && IsTagged(trees, phrase.Span, tag))) continue;
            TimeMeaning meaning = _builder.Build(phrase);
            Sequence<Name> names = trees.Parsed.Names;
            while (name < names.Count && names[name].Span.End <= phrase.Span.Start) name++;
            if (name < names.Count && IsPartOfName(meaning, phrase.Span, names[name])) continue;
            if (meaning.Hour is null || !IsLong(meaning)) phrases.Add((phrase, paragraph, meaning));
            else
                // "Next month at 6 p.m.": the hour is that of some day, not of a month. They are two times.
                foreach (PhraseItem piece in phrase.Items)
                    if (piece.Phrase is { } inner)
                        phrases.Add((inner, paragraph, _builder.Build(inner) is { Hour: not null } clock ? clock with { Relation = phrase.Rule["relation"] } : _builder.Build(inner)));
        }

        bool narrative = IsNarrative(phrases, published);
        TimeResolver resolver = new(published, narrative, _feasts);
        foreach ((Phrase phrase, int at, TimeMeaning meaning) in phrases)
        {
            if (phrase.Rule.Read != "stretch")
            {
                found.Add(Resolve(phrase, meaning, at));
                continue;
            }

            List<FoundTime> ends = Ends(phrase, at);
            TimeResolution between = Between(ends[0].Resolution, ends[^1].Resolution);
            // Two times of which the later stands first are no stretch.
            if (between.Stretch.From > between.Stretch.To) found.AddRange(ends);
            else found.Add(new FoundTime(phrase, meaning, between) { Ends = [.. ends] });
        }

        return found;

        List<FoundTime> Ends(Phrase phrase, int at)
        {
            List<(Phrase Phrase, TimeMeaning Meaning)> ends = [];
            foreach (PhraseItem item in phrase.Items)
                if (item.Phrase is { } one) ends.Add((one, _builder.Build(one)));
            StretchEnds.Share(ends);
            List<FoundTime> found = [.. ends.Select(e => Resolve(e.Phrase, e.Meaning, at))];
            // "From May to September": the months belong together, whichever year each alone would have.
            if (ends[0].Meaning is { Sort: TimeSort.Calendar, Month: { } opens, Year: null } && ends[^1].Meaning is { Sort: TimeSort.Calendar, Month: { } closes, Year: null }
                && found[^1].Resolution.Stretch.To is { } close && found[0].Resolution.Stretch.From is { } open && open > close)
                found[^1] = Resolve(ends[^1].Phrase, ends[^1].Meaning with { Year = open.Year + (opens > closes ? 1 : 0) }, at);
            // "From Christmas to Easter": the feast that follows.
            if (ends[0].Meaning.Feast is not null && ends[^1].Meaning is { Sort: TimeSort.Calendar, Feast: not null, Year: null } && found[0].Resolution.Stretch.From is { Year: < 9000 } eve && found[^1].Resolution.Stretch.To < eve)
                found[^1] = Resolve(ends[^1].Phrase, ends[^1].Meaning with { Year = eve.Year + 1 }, at);
            // "Between March and June they killed 40", told in May: both months are those of the year before.
            if (ends[0].Meaning is { Sort: TimeSort.Calendar, Month: not null, Year: null } && ends[^1].Meaning is { Sort: TimeSort.Calendar, Month: not null, Year: null }
                && found[^1].Resolution.Stretch.From > published && found[0].Resolution.Stretch.From is { Year: > 1 } ahead && Tense.IsPast(trees, phrase.Span))
                for (int i = 0; i < found.Count; i++)
                    found[i] = Resolve(ends[i].Phrase, ends[i].Meaning with { Year = (i == 0 ? ahead.Year : found[i].Resolution.Stretch.From!.Value.Year) - 1 }, at);
            // "From now to Friday": what runs on from the report lies ahead of it.
            if (found[0].Resolution.Stretch.From == published && published is not null && found[^1].Resolution.Stretch.To < published && (ends[0].Meaning.Value == "PRESENT_REF" || ends[0].Meaning is { Sort: TimeSort.Neighbour, Unit: "D", By: 0 }))
                found[^1] = Resolve(ends[^1].Phrase, ends[^1].Meaning, at, future: true);
            // "From Monday to Friday", told on a Wednesday: days of one week, and not the Friday before.
            if (StretchEnds.AreWeekdays(ends) && found[0].Resolution.Stretch.From is { } first && found[^1].Resolution.Stretch.To is { } end && first > end && published is { } today)
            {
                int which = end < today ? 0 : ends.Count - 1, step = end < today ? -1 : 1;
                int by = (which == 0 ? first : end).DayOfWeek == today.DayOfWeek ? step : 2 * step;
                found[which] = Resolve(ends[which].Phrase, ends[which].Meaning with { Sort = TimeSort.Neighbour, By = by }, at);
            }

            return found;
        }

        FoundTime Resolve(Phrase phrase, TimeMeaning meaning, int at, bool future = false) =>
            new(phrase, meaning, resolver.Resolve(meaning, at, future || _tense.IsFuture(trees, phrase.Span) || (meaning.Relation == "until" && _tense.IsDeadline(trees, phrase.Span)), trees.SentenceAt(phrase.Span.Start), IsAside(trees, phrase)));
    }

    /// <summary>True for what is longer than a day and has none in it.</summary>
    private static bool IsLong(TimeMeaning m) =>
        (m.Day ?? m.Weekday) is null && m.Feast is null && (m is { Sort: TimeSort.Neighbour, Unit: "W" or "WE" or "M" or "Q" or "Y" } || (m.Month ?? m.Year ?? m.Week) is not null || m.Season is not null);

    /// <summary>"August Weber", "the Sunday Times": a month or a day that somebody or a paper is called by.</summary>
    private static bool IsPartOfName(TimeMeaning m, TextSpan span, Name name) =>
        name.Kind is EntityKind.Person or EntityKind.Media && name.Span.Contains(span) && name.Span != span
        && m is { Sort: TimeSort.Calendar, Day: null, Year: null, Hour: null, Feast: null, Decade: null, Century: null };

    /// <summary>"May God protect them": what the tagger takes for a verb is no month.</summary>
    private static bool IsTagged(TextTrees trees, TextSpan span, string tag)
    {
        int s = trees.SentenceAt(span.Start);
        if (s >= trees.Count || trees.TokensIn(s, span) is not { Length: 1 } tokens) return false;
        Token token = trees[s][tokens.Start];
        return token.Span == span && token.Upos == tag;
    }

    /// <summary>From the first day of one to the last of the other, written as ISO 8601 writes it.</summary>
    private static TimeResolution Between(TimeResolution first, TimeResolution last)
    {
        string? value = first.Value is { } from && last.Value is { } to ? $"{from}/{to}" : null;
        return first with { Value = value, Stretch = new TimeStretch(first.Stretch.From, last.Stretch.To), ToClock = last.ToClock, Wanting = first.Wanting || last.Wanting };
    }

    /// <summary>True where a year, if it stands alone, is told by the way: in brackets or late in its sentence ("for a campaign planned in 1976").</summary>
    private static bool IsAside(TextTrees trees, Phrase phrase)
    {
        int s = trees.SentenceAt(phrase.Span.Start);
        if (s >= trees.Count) return false;
        if (phrase.Span.Start > 0 && trees.Text[phrase.Span.Start - 1] == '(') return true;
        // The sentence that opens a paragraph sets its time, wherever in it the year stands.
        if (s == 0 || trees[s - 1].Sentence.Paragraph != trees[s].Sentence.Paragraph) return false;
        return phrase.Span.Start - trees[s].Sentence.Span.Start > Opening;
    }

    /// <summary>Characters into its sentence after which a year without a month no longer opens a new chapter of the story.</summary>
    private const int Opening = 60;

    /// <summary>
    /// True where a text tells of the past at length: most of the years that it names lie well before its own. There "in March" is the March
    /// of the year told last, not the last March.
    /// </summary>
    private static bool IsNarrative(List<(Phrase, int, TimeMeaning Meaning)> phrases, DateOnly? published)
    {
        if (published is not { } today) return false;
        int years = 0, old = 0;
        foreach ((_, _, TimeMeaning meaning) in phrases)
        {
            if (meaning is not { Year: { } year, ShortYear: false }) continue;
            years++;
            if (today.Year - year > 1) old++;
        }

        return old >= 8 && old * 10 >= years * 4;
    }
}

/// <summary>A temporal phrase and what it comes to.</summary>
internal sealed record FoundTime(Phrase Phrase, TimeMeaning Meaning, TimeResolution Resolution)
{
    /// <summary>First and last time of a stretch "from … to …".</summary>
    public Sequence<FoundTime> Ends { get; init; } = [];
}
