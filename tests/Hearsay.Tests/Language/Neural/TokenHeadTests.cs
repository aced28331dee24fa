using Hearsay.Lab.Neural;
using Hearsay.Language;
using Hearsay.Language.Models;
using Hearsay.Language.Neural;
using Xunit;

namespace Hearsay.Tests.Language.Neural;

/// <summary>With random weights, on the real encoder: what is trained must be what runs.</summary>
public class TokenHeadTests
{
    private static readonly EncoderSentenceParser Parser = EncoderSentenceParser.Read(Repository.Pack);

    private static readonly string[][] Texts =
    [
        ["The", "patrol", "left", "Orvane", "at", "six", "."],
        ["Nobody", "answered"],
        [.. Enumerable.Range(0, 300).Select(i => i % 3 == 0 ? "“" : "depot")],
        ["Wait"],
    ];

    [Theory]
    [InlineData(16, 64)]
    [InlineData(0, 64)]
    [InlineData(16, 0)]
    public void What_was_trained_is_what_runs_after_writing_and_reading(int width, int buckets)
    {
        TokenHeadNetwork network = Network(width, buckets);
        SentenceDraft[] drafts = [.. Texts.Select(t => new SentenceDraft(t))];
        Half[][] states = EncoderStates.Of(Parser, network.Shape.Sources, drafts);
        HeadExample[] batch = [.. drafts.Select((d, s) => new HeadExample(states[s], [.. d.Forms.Select(f => Told(f, buckets))], new int[d.Forms.Length]))];
        float[] wanted = network.Forward(batch, TokenHeadNetwork.Starts(batch), dropout: false).ToArray();

        Kept kept = new(Read(network));
        Parser.Parse(drafts, [kept]);
        Assert.Equal(wanted.Length, kept.Scores.Count);
        // States are kept in half precision while a head is trained, and its table in eight bits when it is written.
        for (int i = 0; i < wanted.Length; i++) Assert.Equal(wanted[i], kept.Scores[i], 0.02);
    }

    [Fact]
    public void Sentences_nobody_wants_are_passed_over_and_leave_the_others_as_they_were()
    {
        TokenHead head = Read(Network(width: 16, buckets: 64));
        Kept short_ = new(head, s => s.Forms.Length < 10), none = new(head, _ => false);
        Parser.Parse([.. Texts.Select(t => new SentenceDraft(t))], [none, short_]);
        Kept alone = new(head);
        foreach (string[] text in Texts.Where(t => t.Length < 10)) Parser.Parse([new SentenceDraft(text)], [alone]);
        Assert.Empty(none.Scores);
        Assert.Equal(alone.Scores, short_.Scores);
    }

    [Fact]
    public void Company_changes_no_score()
    {
        TokenHead head = Read(Network(width: 16, buckets: 64));
        Kept together = new(head);
        Parser.Parse([.. Texts.Select(t => new SentenceDraft(t))], [together, new Kept(head)]);
        Kept alone = new(head);
        foreach (string[] text in Texts) Parser.Parse([new SentenceDraft(text)], [alone]);
        Assert.Equal(alone.Scores, together.Scores);
    }

    [Fact]
    public void The_gradient_by_hand_is_the_slope_of_the_loss()
    {
        TokenHeadNetwork network = new(new TokenHeadShape([0, 2], [3, 5], Hidden: 8, Width: 8, Buckets: 7, Classes: 4), seed: 3);
        Random random = new(5);
        HeadExample[] batch = [.. new[] { 4, 1, 6 }.Select(n => new HeadExample(
            [.. Enumerable.Range(0, n * 8).Select(_ => (Half)(random.NextSingle() - 0.5f))],
            [.. Enumerable.Range(0, n).Select(_ => new[] { random.Next(7), random.Next(7) })],
            [.. Enumerable.Range(0, n).Select(_ => random.Next(-1, 4))]))];
        int[] starts = TokenHeadNetwork.Starts(batch);
        Learn();
        float[][] gradients = [.. network.Parameters.Select(p => p.Gradient.ToArray())];
        for (int p = 0; p < gradients.Length; p++)
            foreach (int i in Enumerable.Range(0, 8).Select(_ => random.Next(gradients[p].Length)))
            {
                float[] value = network.Parameters[p].Value;
                float kept = value[i];
                value[i] = kept + 2e-3f;
                double above = Learn();
                value[i] = kept - 2e-3f;
                double below = Learn();
                value[i] = kept;
                double slope = (above - below) / 4e-3 / starts[^1];
                Assert.True(Math.Abs(slope - gradients[p][i]) < 2e-3 + (0.05 * Math.Abs(slope)), $"{network.Parameters[p].Name}[{i}]: slope {slope:G4}, gradient {gradients[p][i]:G4}");
            }

        double Learn()
        {
            Span<float> scores = network.Forward(batch, starts, dropout: false);
            double loss = TokenHeadTrainer.Classes(batch, starts, scores, 1f / starts[^1]);
            network.Backward(starts, scores);
            return loss;
        }
    }

    [Fact]
    public void A_head_learns_what_the_encoder_knows()
    {
        TokenHeadNetwork network = Network(width: 0, buckets: 0);
        SentenceDraft[] drafts = [.. Texts.Where(t => t.Length < 10).Select(t => new SentenceDraft(t))];
        Half[][] states = EncoderStates.Of(Parser, network.Shape.Sources, drafts);
        HeadExample[] examples = [.. drafts.Select((d, s) => new HeadExample(states[s], [], [.. d.Upos.Select(u => u == "NOUN" ? 1 : 0)]))];
        new TokenHeadTrainer(network, TokenHeadTrainer.Classes, seed: 1).Train(examples, rounds: 300, rate: 5e-3f);
        Kept kept = new(Read(network));
        Parser.Parse(drafts, [kept]);
        string[] upos = [.. drafts.SelectMany(d => d.Upos)];
        Assert.All(Enumerable.Range(0, upos.Length), i => Assert.Equal(upos[i] == "NOUN", kept.Scores[(i * 3) + 1] > kept.Scores[i * 3]));
    }

    [Fact]
    public void Kept_scores_are_found_by_sentence_and_token()
    {
        KeptScores kept = new(Read(Network(width: 16, buckets: 0)));
        Kept exact = new(kept.Head);
        Parser.Parse([.. Texts.Select(t => new SentenceDraft(t))], [kept, exact]);
        Assert.Equal(exact.Scores[((Texts[0].Length + 1) * 3) + 2], kept.Scores[1, 1, 2], 0.002);
    }

    private static TokenHeadNetwork Network(int width, int buckets) =>
        new(TokenHeadShape.On(Parser.Shape, [0, 1, 3, 4], hidden: 24, width, buckets, classes: 3), seed: 9);

    private static TokenHead Read(TokenHeadNetwork network)
    {
        ModelWriter writer = new(KeptScores.Kind);
        network.Write(writer);
        LanguagePack pack = LanguagePack.Load([new PackFile("pack.tsv", "key\tvalue\nlanguage\ten\nversion\ttest\n"u8.ToArray()), new PackFile("models/any.bin", writer.ToArray())]);
        return KeptScores.Read(pack, "models/any.bin")!;
    }

    private static int[] Told(string form, int buckets)
    {
        if (buckets == 0) return [];
        FeatureRows rows = new();
        rows.Clear(buckets);
        Tell(form, rows);
        return rows[0].ToArray();
    }

    private static void Tell(string form, FeatureRows rows)
    {
        rows.Add(Feature.Of(1, (uint)form.Length));
        if (char.IsUpper(form[0])) rows.Add(Feature.Of(2, 1));
        rows.Next();
    }

    private sealed class Kept(TokenHead head, Func<SentenceDraft, bool>? wants = null) : IHeadTask
    {
        public TokenHead Head => head;

        public List<float> Scores { get; } = [];

        public bool Wants(SentenceDraft sentence) => wants is null || wants(sentence);

        public void Describe(SentenceDraft sentence, FeatureRows features)
        {
            foreach (string form in sentence.Forms) Tell(form, features);
        }

        public void Take(SentenceDraft sentence, ReadOnlySpan<float> scores) => Scores.AddRange(scores);
    }
}
