using Hearsay.Comparison.Reuse;

namespace Hearsay.Comparison.Tracing;

/// <summary>
/// The stretch of a source that says the most of what a quotation says. Words left out in a row cost little, however many: that is how quotations
/// are cut (local alignment with affine gaps; Gotoh, 1982).
/// </summary>
internal static class LocalAlignment
{
    private const int Same = 40;
    private const int Changed = -30;
    private const int CutOpens = -60;
    private const int CutGoesOn = -1;
    private const int AddedOpens = -50;
    private const int AddedGoesOn = -20;
    private const int Never = int.MinValue / 2;

    /// <summary>The best passage of the two, with no words in common where there is none.</summary>
    public static SharedPassage Best(ReadOnlySpan<uint> source, ReadOnlySpan<uint> target)
    {
        // Column t of a row: alignments that end with source word s and target word t; three states a column.
        Cell[] matched = new Cell[target.Length + 1], cut = new Cell[target.Length + 1], before = new Cell[target.Length + 1];
        Array.Fill(cut, new Cell(Never, 0, 0, 0));
        Array.Fill(before, new Cell(Never, 0, 0, 0));
        SharedPassage best = default;
        int bestScore = 0;
        for (int s = 0; s < source.Length; s++)
        {
            Cell diagonal = new(Never, 0, 0, 0), added = new(Never, 0, 0, 0);
            matched[0] = diagonal;
            for (int t = 1; t <= target.Length; t++)
            {
                Cell above = before[t];
                bool same = source[s] == target[t - 1];
                // "before" holds the best of all states of the row before.
                cut[t] = Greater(above.Plus(CutOpens), cut[t].Plus(CutGoesOn));
                Cell here = same ? Greater(diagonal.Plus(Same, 1), new Cell(Same, s, t - 1, 1)) : diagonal.Plus(Changed);
                added = Greater(matched[t - 1].Plus(AddedOpens), added.Plus(AddedGoesOn));
                matched[t] = here;
                if (same && here.Score > bestScore)
                {
                    bestScore = here.Score;
                    best = new SharedPassage(here.Source, s + 1, here.Target, t, here.Matches);
                }

                diagonal = above;
                before[t] = Greater(Greater(here, cut[t]), added);
            }
        }

        return best;
    }

    private static Cell Greater(Cell a, Cell b) => b.Score > a.Score ? b : a;

    /// <summary>An alignment as far as it has come.</summary>
    private readonly record struct Cell(int Score, int Source, int Target, int Matches)
    {
        public Cell Plus(int score, int matches = 0) => Score <= Never ? this : new Cell(Score + score, Source, Target, Matches + matches);
    }
}
