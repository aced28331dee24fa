namespace Hearsay.Language.Neural;

/// <summary>From a score for every possible head to the best tree with one root (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class ArcDecoder
{
    private const double RootPrice = 1e6;

    /// <summary>Finds heads. Row d of <paramref name="scores"/> holds the scores of the heads of token d: column 0 the root, column h + 1 token h.</summary>
    /// <param name="scores">One row a token; overwritten.</param>
    /// <param name="count">Number of tokens.</param>
    /// <param name="heads">Receives the head of each token, -1 for the root.</param>
    public static void Decode(Span<float> scores, int count, Span<int> heads)
    {
        int stride = count + 1;
        int roots = 0;
        for (int d = 0; d < count; d++)
        {
            Span<float> row = scores.Slice(d * stride, stride);
            row[d + 1] = float.NegativeInfinity;
            int best = 0;
            for (int h = 1; h < stride; h++)
                if (row[h] > row[best]) best = h;
            heads[d] = best - 1;
            if (best == 0) roots++;
        }

        if (roots == 1 && IsTree(heads[..count])) return;

        Edmonds(scores, count, heads);
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        // 0 not seen, 1 on the path being followed, 2 known to reach the root.
        byte[] state = new byte[heads.Length];
        for (int start = 0; start < heads.Length; start++)
        {
            int at = start;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = 1;
                at = heads[at];
            }

            if (at >= 0 && state[at] == 1) return false;
            for (at = start; at >= 0 && state[at] == 1; at = heads[at]) state[at] = 2;
        }

        return true;
    }

    /// <summary>Contracts one cycle after another; each contraction keeps, for every arc into or out of the cycle, which arc it stands for.</summary>
    private static void Edmonds(ReadOnlySpan<float> scores, int count, Span<int> heads)
    {
        int n = count + 1;
        // weight[h, d] between present nodes; node 0 is the root. Its price, which no other arcs can make up for, leaves exactly one root
        // in the best tree; doubles, so that the price does not swallow the differences.
        double[] weight = new double[n * n];
        int[] fromHead = new int[n * n];
        int[] fromDependent = new int[n * n];
        for (int h = 0; h < n; h++)
            for (int d = 1; d < n; d++)
            {
                weight[(h * n) + d] = h == d ? double.NegativeInfinity : scores[((d - 1) * n) + h] - (h == 0 ? RootPrice : 0);
                fromHead[(h * n) + d] = h;
                fromDependent[(h * n) + d] = d;
            }

        bool[] gone = new bool[n];
        int[] best = new int[n];
        int[][] tokens = new int[n][];
        for (int i = 0; i < n; i++) tokens[i] = [i];
        Stack<(int[][] Members, int[] Heads, int[] Ends)> contracted = new();
        while (true)
        {
            for (int d = 1; d < n; d++)
            {
                if (gone[d]) continue;
                int head = -1;
                for (int h = 0; h < n; h++)
                    if (!gone[h] && h != d && (head < 0 || weight[(h * n) + d] > weight[(head * n) + d])) head = h;
                best[d] = head;
            }

            int[]? cycle = FindCycle(best, gone);
            if (cycle is null) break;
            int node = cycle[0];
            int[] insideHeads = new int[cycle.Length], insideEnds = new int[cycle.Length];
            bool[] inside = new bool[n];
            double[] cost = new double[cycle.Length];
            for (int i = 0; i < cycle.Length; i++)
            {
                int arc = (best[cycle[i]] * n) + cycle[i];
                insideHeads[i] = fromHead[arc];
                insideEnds[i] = fromDependent[arc];
                cost[i] = weight[arc];
                inside[cycle[i]] = true;
            }

            for (int other = 0; other < n; other++)
            {
                if (gone[other] || inside[other]) continue;
                int into = 0, outOf = 0;
                for (int i = 1; i < cycle.Length; i++)
                {
                    if (weight[(other * n) + cycle[i]] - cost[i] > weight[(other * n) + cycle[into]] - cost[into]) into = i;
                    if (weight[(cycle[i] * n) + other] > weight[(cycle[outOf] * n) + other]) outOf = i;
                }

                int enter = (other * n) + cycle[into], leave = (cycle[outOf] * n) + other;
                (double enterWeight, int enterHead, int enterEnd) = (weight[enter] - cost[into], fromHead[enter], fromDependent[enter]);
                (double leaveWeight, int leaveHead, int leaveEnd) = (weight[leave], fromHead[leave], fromDependent[leave]);
                (weight[(other * n) + node], fromHead[(other * n) + node], fromDependent[(other * n) + node]) = (enterWeight, enterHead, enterEnd);
                if (other > 0) (weight[(node * n) + other], fromHead[(node * n) + other], fromDependent[(node * n) + other]) = (leaveWeight, leaveHead, leaveEnd);
            }

            for (int i = 1; i < cycle.Length; i++) gone[cycle[i]] = true;
            contracted.Push((Array.ConvertAll(cycle, i => tokens[i]), insideHeads, insideEnds));
            tokens[node] = [.. cycle.SelectMany(i => tokens[i])];
        }

        // Unfold: an arc names the real token it ends in. The part of the cycle that holds the token entered from outside loses its arc.
        Span<int> found = heads[..count];
        found.Fill(int.MinValue);
        for (int d = 1; d < n; d++)
            if (!gone[d]) found[fromDependent[(best[d] * n) + d] - 1] = fromHead[(best[d] * n) + d] - 1;
        while (contracted.TryPop(out (int[][] Members, int[] Heads, int[] Ends) step))
        {
            bool[] entered = new bool[step.Ends.Length];
            for (int i = 0; i < entered.Length; i++)
                foreach (int token in step.Members[i])
                    entered[i] |= found[token - 1] != int.MinValue;
            for (int i = 0; i < entered.Length; i++)
                if (!entered[i]) found[step.Ends[i] - 1] = step.Heads[i] - 1;
        }
    }

    private static int[]? FindCycle(int[] best, bool[] gone)
    {
        int[] mark = new int[best.Length];
        for (int start = 1; start < best.Length; start++)
        {
            if (gone[start] || mark[start] != 0) continue;
            int at = start;
            while (at != 0 && mark[at] == 0)
            {
                mark[at] = start;
                at = best[at];
            }

            if (at == 0 || mark[at] != start) continue;
            List<int> cycle = [at];
            for (int next = best[at]; next != at; next = best[next]) cycle.Add(next);
            return [.. cycle];
        }

        return null;
    }
}
