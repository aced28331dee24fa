using CsCheck;
using Xunit;

namespace Hearsay.Tests.Extraction.Claims;

public class ClaimProperties
{
    private static readonly string[] Pieces =
    [
        "Rebels attacked the town. ", "\"We will not leave,\" the colonel said. ", "Three people were killed", " and ", ", who ", "reportedly ", "not ", "If the army ", "\n\n", "“", "”", "?", " refused to surrender ",
        "the bombing of ", "Orvane", " was ", "no ", "may have been ", "\ud83d", "\u0000", "  ", "(", ")", "[too]", "According to the ministry, ", "Hold the line! ", "a", "12", ".", "–", "it ", "to ", "that ", "so-called ", "denied ",
        "killed in a suicide attack ", "called off ", "up to ", "on behalf of ", "with mortars ", "under attack from ", "taken into custody ",
    ];

    private static readonly string[] Fields = ["kind", "word", "factuality.certainty", "factuality.polarity", "factuality.when"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 24].Select(string.Concat);

    [Fact]
    public void Any_text_gives_sound_claims() => Texts.Sample(
        text =>
        {
            Analysis analysis = Repository.Pipeline.Read(new Document(text));
            HashSet<string> attributions = [.. analysis.Attributions.Select(a => a.Id)];
            Dictionary<string, EventMention> events = analysis.Events.ToDictionary(e => e.Id);
            TextSpan whole = new(0, text.Length);
            foreach (Claim claim in analysis.Claims)
            {
                Assert.True(whole.Contains(claim.Span) && !claim.Span.IsEmpty);
                Assert.All(claim.Word, id => Assert.Contains(id, attributions));
                Assert.Equal(claim.Word.Count + 1, claim.Factuality.Levels.Count);
                Assert.Null(claim.Factuality.Levels[0].Attribution);
                EventMention mention = events[claim.Event!];
                Assert.True(whole.Contains(mention.Trigger) && !mention.Trigger.IsEmpty);
                foreach (string field in Fields)
                    Assert.Contains(claim.Evidence, e => e.Field == field);
                if (mention.Type is not null) Assert.Contains(claim.Evidence, e => e.Field == "type");
                if (mention.Mode is not null) Assert.Contains(claim.Evidence, e => e.Field == "mode");
                foreach (Participant participant in mention.Participants)
                {
                    Assert.True(whole.Contains(participant.Span) && !participant.Span.IsEmpty);
                    Assert.Contains(claim.Evidence, e => e.Spans.Contains(participant.Span));
                }

                foreach (Evidence evidence in claim.Evidence)
                    Assert.All(evidence.Spans, s => Assert.True(whole.Contains(s) && !s.IsEmpty));
            }

            foreach (Mark mark in analysis.Marks) Assert.True(whole.Contains(mark.Span) && !mark.Span.IsEmpty);
        },
        iter: 300);
}
