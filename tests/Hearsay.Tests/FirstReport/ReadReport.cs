namespace Hearsay.Tests.FirstReport;

/// <summary>The first report with its analysis, asked by words instead of ids.</summary>
internal sealed class ReadReport(Analysis analysis)
{
    private static readonly Lock Gate = new();
    private static ReadReport? s_read;

    public Analysis Analysis { get; } = analysis;

    /// <summary>Read once a test run; the test is skipped where the report is not there.</summary>
    public static ReadReport Read()
    {
        string path = Repository.Corpus("seed/article.txt");
        lock (Gate) return s_read ??= new ReadReport(Repository.Pipeline.Read(new Document(File.ReadAllText(path)) { Published = new DateOnly(2011, 8, 29), Language = "en" }));
    }

    public string Words(TextSpan span) => span.In(Analysis.Document.Text);

    public string Words(Sequence<TextSpan> spans) => string.Join(" ... ", spans.Select(Words));

    public string Content(Attribution attribution) => Words(attribution.Content);

    /// <summary>The smallest attribution whose content holds the words.</summary>
    public Attribution Attribution(string words)
    {
        TextSpan at = Find(words);
        return Analysis.Attributions.Where(a => a.Content.Any(s => s.Overlaps(at))).OrderBy(a => a.Content.Sum(s => s.Length)).FirstOrDefault() ?? throw Missing("attribution", words);
    }

    /// <summary>The claim whose event is named by the word; by its occurrence inside <paramref name="within"/> where one is given.</summary>
    public Claim Claim(string trigger, string? within = null)
    {
        TextSpan? at = within is null ? null : Find(within);
        return Analysis.Claims.FirstOrDefault(c => c.Event is not null && Words(Event(c).Trigger) == trigger && (at is not { } span || span.Overlaps(Event(c).Trigger))) ?? throw Missing("claim", trigger);
    }

    /// <summary>The smallest claim that overlaps the words and whose event, if it has one, is named inside them.</summary>
    public Claim ClaimIn(string words)
    {
        TextSpan at = Find(words);
        return Analysis.Claims.Where(c => c.Span.Overlaps(at) && (c.Event is null || at.Overlaps(Event(c).Trigger))).OrderByDescending(c => c.Span.Length).FirstOrDefault() ?? throw Missing("claim", words);
    }

    public EventMention Event(Claim claim) => Analysis.Events.Single(e => e.Id == claim.Event);

    public Attribution InnermostVoice(Claim claim) => claim.Word.Count == 0 ? throw Missing("voice", Words(claim.Span)) : Analysis.Attributions.Single(a => a.Id == claim.Word[^1]);

    public string Participant(Claim claim, ParticipantRole role) =>
        Event(claim).Participants.Where(p => p.Role == role).Select(p => Words(p.Span)).FirstOrDefault() ?? throw Missing(role.ToString(), Words(claim.Span));

    public Entity Entity(string? id) => Analysis.Entities.SingleOrDefault(e => e.Id == id) ?? throw Missing("entity", id ?? "none");

    public Quantity Quantity(string words) => Analysis.Quantities.FirstOrDefault(q => Words(q.Span).Contains(words, StringComparison.Ordinal)) ?? throw Missing("quantity", words);

    public TimeExpression Time(string words) => Analysis.Times.FirstOrDefault(t => Words(t.Span).Contains(words, StringComparison.Ordinal)) ?? throw Missing("time", words);

    public Place Place(string words) => Analysis.Places.FirstOrDefault(p => Words(p.Span).Contains(words, StringComparison.Ordinal)) ?? throw Missing("place", words);

    private TextSpan Find(string words)
    {
        int at = Analysis.Document.Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? throw Missing("passage", words) : new TextSpan(at, at + words.Length);
    }

    private static InvalidOperationException Missing(string what, string words) => new($"No {what} for \"{words}\".");
}
