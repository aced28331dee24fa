namespace Hearsay.Extraction.Attributions;

/// <summary>What the model asks of a whole attribution, to tell whether it stands: how sure each part is, and how it sits among its neighbours.</summary>
internal static class WholeFeatures
{
    public const uint Role = 2;

    /// <summary>Neighbours further off than this are not looked at.</summary>
    private const int Reach = 12;

    public static void Add(TextRow row, List<RowAttribution> likely, int index, FeatureBag bag)
    {
        bag.Role = Role;
        RowAttribution a = likely[index];
        RowWord[] words = row.Words;
        ref readonly RowWord cue = ref words[a.Head];
        uint score = Grain(a.Score), coarse = cue.Cueness;
        uint source = Grain(a.SourceMargin), before = Grain(a.BeforeMargin), after = Grain(a.AfterMargin);
        uint parts = (a.Source.First < 0 ? 0u : a.Source.First < a.Cue.First ? 1u : 2u) | (a.Before.First >= 0 ? 4u : 0u) | (a.After.First >= 0 ? 8u : 0u);
        bag.Add(0, 0);
        bag.Add(1, score);
        bag.Add(2, score, cue.Lemma);
        bag.Add(3, score, cue.CueClass);
        bag.Add(4, score, cue.Xpos);
        bag.Add(5, source, coarse);
        bag.Add(6, before, coarse);
        bag.Add(7, after, coarse);
        bag.Add(8, parts, coarse);
        bag.Add(9, parts, cue.Lemma);
        bag.Add(10, parts, cue.Xpos, cue.CueClass);
        bag.Add(11, cue.Quote, score);
        bag.Add(12, cue.Quote, parts, cue.CueClass);
        bag.Add(13, cue.Lemma);
        bag.Add(14, cue.Fine, cue.Xpos);
        bag.Add(15, cue.Middle, parts);
        AddParts(row, a, coarse, bag);
        AddNeighbours(row, likely, index, bag);
        if (cue.Hints != 0) AddHints(row, a, score, parts, bag);
    }

    private static void AddHints(TextRow row, RowAttribution a, uint score, uint parts, FeatureBag bag)
    {
        ref readonly RowWord cue = ref row.Words[a.Head];
        uint head = cue.Of(Hint.CueHead);
        uint source = a.Source.First < 0 ? 0 : 1 + row.MeanHint(true, a.Source.First, a.Source.Last);
        uint before = a.Before.First < 0 ? 0 : 1 + row.MeanHint(false, a.Before.First, a.Before.Last);
        uint after = a.After.First < 0 ? 0 : 1 + row.MeanHint(false, a.After.First, a.After.Last);
        bag.Add(110, head, score);
        bag.Add(111, head, cue.Lemma);
        bag.Add(112, head, cue.CueClass, parts);
        bag.Add(113, source, score);
        bag.Add(114, before, after);
        bag.Add(115, before, score);
        bag.Add(116, after, score);
        bag.Add(117, source, cue.CueClass);
        bag.Add(118, head, source, Math.Max(before, after));
        bag.Add(119, cue.Of(Hint.InContent), head);
        bag.Add(120, Math.Max(before, after), cue.Lemma);
        bag.Add(121, Math.Max(before, after), cue.CueClass, cue.Quote);
    }

    private static void AddParts(TextRow row, RowAttribution a, uint coarse, FeatureBag bag)
    {
        RowWord[] words = row.Words;
        ref readonly RowWord cue = ref words[a.Head];
        if (a.Source.First >= 0)
        {
            int head = Top(words, a.Source.First, a.Source.Last);
            ref readonly RowWord s = ref words[head];
            bag.Add(20, s.Lemma, coarse);
            bag.Add(21, s.Xpos, s.Name, coarse);
            bag.Add(22, s.SourceClass, cue.CueClass);
            bag.Add(23, s.Middle, cue.Lemma);
            bag.Add(24, s.Coarse, cue.CueClass, coarse);
            bag.Add(25, Step(a.Source.Last - a.Source.First), coarse);
        }

        bag.Add(26, Step(a.Cue.Last - a.Cue.First), cue.Lemma);
        bag.Add(27, words[a.Cue.First].Form, coarse);
        bag.Add(28, words[a.Cue.Last].Form, coarse);
        AddContent(words, a, a.Before, 30, coarse, bag);
        AddContent(words, a, a.After, 40, coarse, bag);
    }

    private static void AddContent(RowWord[] words, RowAttribution a, (int First, int Last) content, uint template, uint coarse, FeatureBag bag)
    {
        if (content.First < 0) return;
        int head = Top(words, content.First, content.Last);
        ref readonly RowWord h = ref words[head];
        ref readonly RowWord cue = ref words[a.Head];
        bag.Add(template, h.Xpos, coarse);
        bag.Add(template + 1, h.Relation, cue.CueClass, coarse);
        bag.Add(template + 2, h.Lemma, cue.Lemma);
        bag.Add(template + 3, h.Middle, cue.CueClass);
        bag.Add(template + 4, words[content.First].Form, coarse);
        bag.Add(template + 5, words[content.First].Form, cue.Lemma);
        bag.Add(template + 6, Step(content.Last - content.First), coarse, words[content.First].Quote);
        bag.Add(template + 7, h.Upos, h.Relation, cue.Lemma);
        bag.Add(template + 8, h.Coarse, cue.Coarse);
    }

    private static void AddNeighbours(TextRow row, List<RowAttribution> likely, int index, FeatureBag bag)
    {
        RowAttribution a = likely[index];
        RowWord[] words = row.Words;
        ref readonly RowWord cue = ref words[a.Head];
        int outer = -1, inner = -1, rival = -1, near = -1;
        for (int j = Math.Max(0, index - Reach); j < Math.Min(likely.Count, index + Reach + 1); j++)
        {
            if (j == index) continue;
            RowAttribution b = likely[j];
            if (b.Holds(a.Head)) outer = Stronger(likely, outer, j);
            if (a.Holds(b.Head)) inner = Stronger(likely, inner, j);
            if (b.Cue.First <= a.Cue.Last && a.Cue.First <= b.Cue.Last) rival = Stronger(likely, rival, j);
            if (words[b.Head].Sentence == cue.Sentence) near = Stronger(likely, near, j);
        }

        AddNeighbour(words, likely, a, outer, 60, bag);
        AddNeighbour(words, likely, a, inner, 70, bag);
        AddNeighbour(words, likely, a, rival, 80, bag);
        AddNeighbour(words, likely, a, near, 90, bag);
        bag.Add(100, outer < 0 ? 0u : 1u, inner < 0 ? 0u : 1u, (rival < 0 ? 0u : 1u) | ((uint)cue.Cueness << 1));
    }

    private static void AddNeighbour(RowWord[] words, List<RowAttribution> likely, RowAttribution a, int other, uint template, FeatureBag bag)
    {
        ref readonly RowWord cue = ref words[a.Head];
        if (other < 0)
        {
            bag.Add(template, 0, cue.Cueness);
            return;
        }

        RowAttribution b = likely[other];
        ref readonly RowWord o = ref words[b.Head];
        uint lead = Grain(a.Score - b.Score);
        uint link = cue.Head == b.Head ? 1u : o.Head == a.Head ? 2u : cue.Head >= 0 && cue.Head == o.Head ? 3u : 4u;
        bag.Add(template + 1, o.Cueness, cue.Cueness);
        bag.Add(template + 2, lead, o.Cueness);
        bag.Add(template + 3, o.CueClass, cue.CueClass, lead);
        bag.Add(template + 4, o.Lemma, cue.Lemma);
        bag.Add(template + 5, link, link == 1 ? cue.Relation : link == 2 ? o.Relation : 0, o.Cueness);
        bag.Add(template + 6, cue.Lemma, o.Cueness);
        bag.Add(template + 7, o.Quote, cue.Quote, o.Cueness);
    }

    private static int Stronger(List<RowAttribution> likely, int best, int j) => best < 0 || likely[j].Score > likely[best].Score ? j : best;

    /// <summary>The first word of a span whose head lies outside it.</summary>
    private static int Top(RowWord[] words, int first, int last)
    {
        for (int i = first; i <= Math.Min(last, first + 60); i++)
            if ((words[i].Head < first || words[i].Head > last) && words[i].Kind != WordKind.Mark) return i;
        return first;
    }

    /// <summary>A score in steps of half a unit, cut at both ends.</summary>
    private static uint Grain(int score) => (uint)(Math.Clamp(score, -320, 480) + 320) / 32;

    private static uint Step(int length) => length switch
    {
        < 6 => (uint)length,
        < 10 => 6,
        < 20 => 7,
        < 40 => 8,
        _ => 9,
    };
}
