namespace Hearsay.Comparison.Claims;

/// <summary>Names voices and participants so that the same one has the same name in every report, as far as the words allow.</summary>
internal sealed class AccountVoices(LanguagePack pack)
{
    private readonly HashSet<string> _articles = [.. pack.Lexicon("articles").Rows.Select(r => r.Key)];
    private readonly HashSet<string> _ones = [.. pack.Lexicon("articles").Rows.Where(r => r["one"] == "yes").Select(r => r.Key)];

    /// <summary>True where the words name a single one: "a woman".</summary>
    public bool IsOne(string words) => BareWords.Of(words) is var bare && bare.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && _ones.Contains(bare[..blank]);

    /// <summary>The voices of a claim, outermost first. Where a count is somebody's act ("police put the dead at 12"), they are its innermost voice.</summary>
    public Sequence<AccountVoice> Of(ReportScenes scenes, Claim claim, Participant? counter)
    {
        List<AccountVoice> chain = [.. claim.Word.Select(scenes.Attribution).OfType<Attribution>().Select(a => Voice(scenes, a))];
        if (counter is not null && chain.Count == 0) chain.Add(new AccountVoice(Name(scenes, counter.Entity, counter.Span), SourceClass.Official, counter.Span.In(scenes.Text), counter.Span));
        return [.. chain];
    }

    public AccountParty? Party(ReportScenes scenes, Participant? participant)
    {
        if (participant is null) return null;
        Entity? entity = scenes.Entity(participant.Entity);
        string words = participant.Span.In(scenes.Text);
        // A town that nobody resolved is a name all the same.
        bool isName = entity is not null ? IsNamed(entity) : !char.IsPunctuation(Before(scenes.Text, participant.Span.Start)) && words.Split(' ').All(w => w.Length > 0 && char.IsUpper(w[0]));
        return new AccountParty(Name(scenes, participant.Entity, participant.Span), isName, entity?.Country, words, participant.Span);
    }

    /// <summary>What the innermost voice of a claim is quoted with, bare; null where it is not quoted word for word.</summary>
    public static string? Quoted(ReportScenes scenes, Claim claim)
    {
        if (claim.Word.Count == 0 || scenes.Attribution(claim.Word[^1]) is not { Kind: AttributionKind.Direct } said) return null;
        foreach (TextSpan span in said.Content)
            if (span.Overlaps(claim.Span)) return BareWords.Of(span.In(scenes.Text));
        return null;
    }

    private AccountVoice Voice(ReportScenes scenes, Attribution said)
    {
        Source source = said.Source;
        TextSpan span = source.Spans.Count > 0 ? source.Spans[0] : said.Cue.Spans.Count > 0 ? said.Cue.Spans[0] : said.Content[0];
        return source.Spans.Count > 0
            ? new AccountVoice(Name(scenes, source.Entity, span), source.Class, span.In(scenes.Text), span)
            : new AccountVoice(scenes.Entity(source.Entity)?.Name ?? "", source.Class, "", span);
    }

    private string Name(ReportScenes scenes, string? id, TextSpan span) =>
        scenes.Entity(id) is { } entity && (IsNamed(entity) || IsPronoun(entity, span)) ? IsNamed(entity) ? entity.Name : WithoutArticle(BareWords.Of(entity.Name)) : WithoutArticle(BareWords.Of(span.In(scenes.Text)));

    private static bool IsPronoun(Entity entity, TextSpan span) => entity.Mentions.Any(m => m.Form == MentionForm.Pronoun && m.Span == span);

    /// <summary>The last mark before an offset; a full stop at the beginning of the text, where everything is in capitals.</summary>
    private static char Before(string text, int start)
    {
        for (int i = start - 1; i >= 0 && i > start - 3; i--)
            if (!char.IsWhiteSpace(text[i])) return text[i];
        return start == 0 ? '.' : ' ';
    }

    private string WithoutArticle(string words)
    {
        int blank = words.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && _articles.Contains(words[..blank]) ? words[(blank + 1)..] : words;
    }

    private static bool IsNamed(Entity entity) => entity.Mentions.Any(m => m.Form == MentionForm.Name);
}
