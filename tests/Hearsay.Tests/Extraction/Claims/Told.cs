namespace Hearsay.Tests.Extraction.Claims;

/// <summary>The claim of a trigger.</summary>
internal sealed record Told(Analysis Analysis, Claim Claim, EventMention Event)
{
    public static Told By(string text, string trigger)
    {
        Analysis analysis = Repository.Pipeline.Read(new Document(text));
        EventMention mention = analysis.Events.FirstOrDefault(e => e.Trigger.In(text) == trigger)
            ?? throw new InvalidOperationException($"No event \"{trigger}\", only: {string.Join(", ", analysis.Events.Select(e => e.Trigger.In(text)))}");
        return new Told(analysis, analysis.Claims.First(c => c.Event == mention.Id), mention);
    }

    public List<string> Words(ParticipantRole role) => [.. Event.Participants.Where(p => p.Role == role).Select(p => p.Span.In(Analysis.Document.Text))];
}
