using Hearsay.Language.Models;

namespace Hearsay.Language.Trees;

/// <summary>What the parser looks at: the top of the stack, the front of the buffer, their dependents so far, and how far apart they stand.</summary>
internal static class ParserFeatures
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Most = 192;

    /// <summary>Writes the features of a state and returns their number.</summary>
    public static int Extract(ParserState state, ParserWords words, Span<ulong> into)
    {
        int depth = state.Depth;
        int[] stack = state.Stack;
        int root = state.Root;
        int s0 = state.Top, s1 = depth > 1 ? stack[depth - 2] : 0, s2 = depth > 2 ? stack[depth - 3] : 0;
        int b0 = state.Front, b1 = b0 + 1 <= root ? b0 + 1 : 0, b2 = b0 + 2 <= root ? b0 + 2 : 0;
        int s0l = state.Left1[s0], s0r = state.Right1[s0], s1l = state.Left1[s1], s1r = state.Right1[s1], b0l = state.Left1[b0];
        int s0l2 = state.Left2[s0], s0r2 = state.Right2[s0], s1l2 = state.Left2[s1], s1r2 = state.Right2[s1], b0l2 = state.Left2[b0];
        uint[] w = words.Form, t = words.Tag, u = words.Upos, f = words.Fine, m = words.Middle, c = words.Coarse;
        uint s0w = w[s0], s1w = w[s1], s2w = w[s2], b0w = w[b0], b1w = w[b1], b2w = w[b2];
        uint s0t = t[s0], s1t = t[s1], s2t = t[s2], b0t = t[b0], b1t = t[b1], b2t = t[b2];
        uint d0 = s0 == 0 ? 99 : Distance(b0 - s0), d1 = s1 == 0 ? 99 : Distance(s0 - s1);
        int k = 0;

        // Single words.
        into[k++] = Feature.Of(101, s0w, s0t);
        into[k++] = Feature.Of(102, s0w);
        into[k++] = Feature.Of(103, s0t);
        into[k++] = Feature.Of(104, s1w, s1t);
        into[k++] = Feature.Of(105, s1w);
        into[k++] = Feature.Of(106, s1t);
        into[k++] = Feature.Of(107, b0w, b0t);
        into[k++] = Feature.Of(108, b0w);
        into[k++] = Feature.Of(109, b0t);
        into[k++] = Feature.Of(110, b1w);
        into[k++] = Feature.Of(111, b1t);
        into[k++] = Feature.Of(112, b2t);
        into[k++] = Feature.Of(113, b2w);
        into[k++] = Feature.Of(114, s2t);
        into[k++] = Feature.Of(115, s2w);

        // Pairs and triples.
        into[k++] = Feature.Of(116, s0w, s0t, b0w, b0t);
        into[k++] = Feature.Of(117, s0w, b0w);
        into[k++] = Feature.Of(118, s0t, b0t);
        into[k++] = Feature.Of(119, s0w, b0t);
        into[k++] = Feature.Of(120, s0t, b0w);
        into[k++] = Feature.Of(121, s0w, s0t, b0t);
        into[k++] = Feature.Of(122, b0w, b0t, s0t);
        into[k++] = Feature.Of(123, s0w, s1w);
        into[k++] = Feature.Of(124, s0t, s1t);
        into[k++] = Feature.Of(125, s0w, s1t);
        into[k++] = Feature.Of(126, s0t, s1w);
        into[k++] = Feature.Of(127, s1w, s1t, s0t);
        into[k++] = Feature.Of(128, s0w, s0t, s1t);
        into[k++] = Feature.Of(129, s0t, b0t, b1t);
        into[k++] = Feature.Of(130, s1t, s0t, b0t);
        into[k++] = Feature.Of(131, b0t, b1t);
        into[k++] = Feature.Of(132, b0t, b1t, b2t);
        into[k++] = Feature.Of(133, s1t, b0t);
        into[k++] = Feature.Of(134, s2t, s1t, s0t);
        into[k++] = Feature.Of(135, s1w, b0w);
        into[k++] = Feature.Of(136, s0w, b0w, s1t);
        into[k++] = Feature.Of(137, s0w, s1w, b0t);
        into[k++] = Feature.Of(138, s0t, b0t, b1w);
        into[k++] = Feature.Of(139, s0w, b0t, b1t);
        into[k++] = Feature.Of(140, s1t, s0t, b0t, b1t);

        // Distance and number of dependents.
        into[k++] = Feature.Of(141, s0w, d0);
        into[k++] = Feature.Of(142, s0t, d0);
        into[k++] = Feature.Of(143, b0t, d0);
        into[k++] = Feature.Of(144, s0t, b0t, d0);
        into[k++] = Feature.Of(145, s1t, s0t, d1);
        into[k++] = Feature.Of(146, s0w, d1);
        into[k++] = Feature.Of(147, s1w, d1);
        into[k++] = Feature.Of(148, s1t, s0t, d1, d0);
        uint s0lv = (uint)state.LeftCount[s0], s0rv = (uint)state.RightCount[s0], s1lv = (uint)state.LeftCount[s1], s1rv = (uint)state.RightCount[s1], b0lv = (uint)state.LeftCount[b0];
        into[k++] = Feature.Of(149, s0w, s0rv);
        into[k++] = Feature.Of(150, s0t, s0rv);
        into[k++] = Feature.Of(151, s0t, s0lv);
        into[k++] = Feature.Of(152, s1t, s1rv);
        into[k++] = Feature.Of(153, s1w, s1rv);
        into[k++] = Feature.Of(154, s1t, s1lv);
        into[k++] = Feature.Of(155, b0t, b0lv);
        into[k++] = Feature.Of(156, b0w, b0lv);

        // Dependents and their relations.
        int[] rel = state.Relation;
        uint s0lr = (uint)rel[s0l], s0rr = (uint)rel[s0r], s1lr = (uint)rel[s1l], s1rr = (uint)rel[s1r], b0lr = (uint)rel[b0l];
        into[k++] = Feature.Of(157, t[s0l], s0lr);
        into[k++] = Feature.Of(158, w[s0l], s0t);
        into[k++] = Feature.Of(159, t[s0r], s0rr);
        into[k++] = Feature.Of(160, w[s0r], s0t);
        into[k++] = Feature.Of(161, t[s1l], s1lr);
        into[k++] = Feature.Of(162, t[s1r], s1rr);
        into[k++] = Feature.Of(163, w[s1r], s1t);
        into[k++] = Feature.Of(164, t[b0l], b0lr);
        into[k++] = Feature.Of(165, w[b0l], b0t);
        into[k++] = Feature.Of(166, s0t, s0lr, s0rr);
        into[k++] = Feature.Of(167, s1t, s1lr, s1rr);
        into[k++] = Feature.Of(168, s0t, b0t, s0lr);
        into[k++] = Feature.Of(169, s0t, b0t, s0rr);
        into[k++] = Feature.Of(170, s0t, b0t, b0lr);
        into[k++] = Feature.Of(171, s1t, s0t, s1rr);
        into[k++] = Feature.Of(172, s1t, s0t, s0lr);
        into[k++] = Feature.Of(173, s1t, s0t, s0rr);
        into[k++] = Feature.Of(174, s1t, s0t, s1lr);
        into[k++] = Feature.Of(175, s0t, s0lr, (uint)rel[s0l2]);
        into[k++] = Feature.Of(176, s0t, s0rr, (uint)rel[s0r2]);
        into[k++] = Feature.Of(177, b0t, b0lr, (uint)rel[b0l2]);
        into[k++] = Feature.Of(178, s1t, s1rr, (uint)rel[s1r2]);
        into[k++] = Feature.Of(179, s1t, s1lr, (uint)rel[s1l2]);
        into[k++] = Feature.Of(180, s0w, s0lr, s0rr);
        into[k++] = Feature.Of(181, s1w, s1lr, s1rr);
        into[k++] = Feature.Of(182, w[s0r], s0t, b0t);
        into[k++] = Feature.Of(183, s1w, s1rr, s0t);
        into[k++] = Feature.Of(184, u[s0], u[b0], u[b1], u[s1]);
        into[k++] = Feature.Of(185, t[s0l], s0t, b0t);
        into[k++] = Feature.Of(186, t[s0r], s0t, b0t);
        into[k++] = Feature.Of(187, t[b0l], s0t, b0t);
        into[k++] = Feature.Of(188, t[s1r], s1t, s0t);
        into[k++] = Feature.Of(189, w[s0l], s0t, b0t);
        into[k++] = Feature.Of(190, s0w, s0lr, b0t);
        into[k++] = Feature.Of(191, b0w, b0lr, s0t);

        // Clusters stand in for words that training saw seldom or never.
        uint s0m = m[s0], s1m = m[s1], b0m = m[b0], b1m = m[b1];
        into[k++] = Feature.Of(201, s0m, s0t);
        into[k++] = Feature.Of(202, s1m, s1t);
        into[k++] = Feature.Of(203, b0m, b0t);
        into[k++] = Feature.Of(204, b1m, b1t);
        into[k++] = Feature.Of(205, s0m, b0m);
        into[k++] = Feature.Of(206, s1m, s0m);
        into[k++] = Feature.Of(207, s0m, b0t);
        into[k++] = Feature.Of(208, s0t, b0m);
        into[k++] = Feature.Of(209, s1m, s0t);
        into[k++] = Feature.Of(210, s1t, s0m);
        into[k++] = Feature.Of(211, c[s0], c[b0], c[s1]);
        into[k++] = Feature.Of(212, s1m, s0m, b0t);
        into[k++] = Feature.Of(213, f[s0], b0t);
        into[k++] = Feature.Of(214, f[s0], s1t);
        into[k++] = Feature.Of(215, f[b0], s0t);
        into[k++] = Feature.Of(216, f[s1], s0t);
        into[k++] = Feature.Of(217, c[s0], c[b0], s0t, b0t);
        into[k++] = Feature.Of(218, c[s1], c[s0], s1t, s0t);
        into[k++] = Feature.Of(219, m[s0r], s0t, s0rr);
        into[k++] = Feature.Of(220, m[s1r], s1t, s1rr);
        into[k++] = Feature.Of(221, s0m, d0);
        into[k++] = Feature.Of(222, s1m, d1);
        return k;
    }

    private static uint Distance(int words) => words <= 4 ? (uint)words : words <= 6 ? 5u : words <= 10 ? 6u : 7u;
}
