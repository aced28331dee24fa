using Hearsay.Lab.Learning;
using Hearsay.Language.Models;
using Hearsay.Language.Trees;

namespace Hearsay.Lab.Ud;

/// <summary>
/// Learns the parser with a dynamic oracle for the arc-hybrid system (Goldberg and Nivre 2013): in every state, right or wrong,
/// it knows which actions lose no further arc, and it learns from the states that its own mistakes lead to.
/// </summary>
internal static class ParserTraining
{
    /// <summary>A sentence as the parser sees it, with its gold tree (numbered from 1, the root last).</summary>
    public sealed record Example(ParserWords Words, int[] Heads, int[] Relations);

    private const int Impossible = int.MaxValue;

    public static byte[] Train(Example[] examples, string[] relations, int rounds, int explorePercent)
    {
        TransitionParser parser = new(relations, null!);
        PerceptronTable table = new(parser.Actions, 3);
        ParserState state = new();
        Shuffle shuffle = new(7);
        ulong[] features = new ulong[ParserFeatures.Most];
        int[] scores = new int[512];
        examples = [.. examples];
        for (int round = 0; round < rounds; round++)
        {
            shuffle.Reorder(examples);
            int wrong = 0, all = 0;
            foreach (Example example in examples)
            {
                state.Begin(example.Words.Count);
                while (!state.IsDone)
                {
                    int count = ParserFeatures.Extract(state, example.Words, features);
                    ReadOnlySpan<ulong> seen = features.AsSpan(0, count);
                    table.Score(seen, scores);
                    int best = parser.Best(state, scores);
                    int good = Oracle(state, example, scores);
                    all++;
                    if (best != good)
                    {
                        wrong++;
                        table.Update(seen, good, best);
                    }

                    table.Time++;
                    state.Apply(round > 0 && shuffle.Chance(explorePercent) ? best : good);
                }
            }

            Console.Error.WriteLine($"  parser round {round + 1}: {100.0 * wrong / all:F2} % wrong");
        }

        ModelWriter writer = new(TransitionParser.Kind);
        writer.Strings(relations);
        table.WriteTo(writer, 0.4f);
        return writer.ToArray();
    }

    // The best-scored of the actions that lose fewest gold arcs.
    private static int Oracle(ParserState state, Example example, int[] scores)
    {
        int[] head = example.Heads;
        int front = state.Front, top = state.Top, depth = state.Depth;
        int[] stack = state.Stack;
        int shift = Impossible, left = Impossible, right = Impossible;
        if (state.CanShift)
        {
            shift = 0;
            for (int i = 0; i < depth; i++)
            {
                if (head[stack[i]] == front) shift++;
                if (i < depth - 1 && head[front] == stack[i]) shift++;
            }
        }

        if (depth > 0)
        {
            int lost = 0;
            for (int i = front; i <= state.Words; i++)
                if (head[i] == top) lost++;
            if (state.CanAttachLeft)
            {
                left = lost;
                if (head[top] > front) left++;
                if (depth > 1 && head[top] == stack[depth - 2]) left++;
            }

            if (state.CanAttachRight)
            {
                right = lost;
                if (head[top] >= front) right++;
            }
        }

        int least = Math.Min(shift, Math.Min(left, right));
        int good = shift == least ? 0 : -1;
        int relation = example.Relations[top];
        int underFront = front == state.Root ? 1 : 1 + (2 * relation);
        if (left == least && (good < 0 || scores[underFront] > scores[good])) good = underFront;
        if (right == least && (good < 0 || scores[2 + (2 * relation)] > scores[good])) good = 2 + (2 * relation);
        return good;
    }
}
