using Hearsay.Language.Models;

namespace Hearsay.Language.Trees;

/// <summary>Builds the tree of a tagged sentence from left to right, one action after the other, always the best-scored one.</summary>
internal sealed class TransitionParser(string[] relations, IScorer model)
{
    public const string File = "models/parser.bin";
    public const string Kind = "parser";

    public IReadOnlyList<string> Relations => relations;

    /// <summary>Number of actions: a shift, and each relation to either side.</summary>
    public int Actions => 1 + (2 * relations.Length);

    public static TransitionParser Read(LanguagePack pack)
    {
        ModelReader reader = new(pack, File, Kind);
        string[] relations = reader.Strings();
        return new TransitionParser(relations, LinearModel.Read(ref reader));
    }

    /// <summary>Parses; the tree is then in the state's heads and relations.</summary>
    public void Parse(ParserWords words, ParserState state)
    {
        Span<ulong> features = stackalloc ulong[ParserFeatures.Most];
        Span<int> scores = stackalloc int[512];
        state.Begin(words.Count);
        while (!state.IsDone)
        {
            int count = ParserFeatures.Extract(state, words, features);
            model.Score(features[..count], scores);
            state.Apply(Best(state, scores));
        }
    }

    /// <summary>The best action that the state allows, the first where two are equal.</summary>
    public int Best(ParserState state, ReadOnlySpan<int> scores)
    {
        // Relation 0 is the root's own, and no other word's.
        if (state.Front == state.Root && state.Depth == 1) return 1;
        int best = state.CanShift ? 0 : -1;
        if (state.CanAttachLeft)
            for (int action = 3; action < Actions; action += 2)
                if (best < 0 || scores[action] > scores[best]) best = action;
        if (state.CanAttachRight)
            for (int action = 4; action < Actions; action += 2)
                if (best < 0 || scores[action] > scores[best]) best = action;
        return best;
    }
}
