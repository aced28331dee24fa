namespace Hearsay.Extraction.Attributions;

/// <summary>What the model asks of the first word, the last word and the whole of a span, seen from a cue.</summary>
internal static class SpanFeatures
{
    private static readonly RowWord[] Nothing = [default];

    /// <summary>Features of a first word (<paramref name="start"/>) or of a last word.</summary>
    public static void AddEdge(CueScene scene, int word, bool start, FeatureBag bag)
    {
        RowWord[] words = scene.Row.Words;
        ref readonly RowWord w = ref words[word];
        ref readonly RowWord beyond = ref At(words, start ? word - 1 : word + 1);
        ref readonly RowWord next = ref At(words, start ? word + 1 : word - 1);
        int top = scene.Top(word, start);
        uint path = scene.Path(top), relation = words[top].Relation;
        uint distance = Distance(scene, word);
        uint quote = QuoteState(words, word, start);
        uint place = (w.Sentence == words[scene.Cue].Sentence ? 0u : w.Sentence < words[scene.Cue].Sentence ? 1u : 2u)
            | (word == scene.First || word == scene.Last ? 4u : 0u)
            | ((start ? word == w.ParagraphFirst : word == w.ParagraphLast) ? 8u : 0u)
            | (w.Quote == 1 && (start ? word <= w.QuoteFirst + 1 : word >= w.QuoteLast - 2) ? 16u : 0u);
        uint touch = Touch(scene, word, start);
        uint t = start ? 0u : 40u;
        bag.Add(t, w.Form);
        bag.Add(t + 1, beyond.Form);
        bag.Add(t + 2, beyond.Form, w.Form);
        bag.Add(t + 3, beyond.Xpos, w.Xpos);
        bag.Add(t + 4, path);
        bag.Add(t + 5, path, scene.Lemma);
        bag.Add(t + 6, path, w.Form);
        bag.Add(t + 7, relation, distance);
        bag.Add(t + 8, distance, place);
        bag.Add(t + 9, quote, place, distance);
        bag.Add(t + 10, quote, scene.Quotes);
        bag.Add(t + 11, scene.Lemma, w.Form);
        bag.Add(t + 12, touch, w.Xpos);
        bag.Add(t + 13, touch, w.Form);
        bag.Add(t + 14, path, w.Xpos);
        bag.Add(t + 15, path, beyond.Form);
        bag.Add(t + 16, path, scene.Class);
        bag.Add(t + 17, path, scene.Signature);
        bag.Add(t + 18, touch, scene.Lemma);
        bag.Add(t + 19, touch, beyond.Form, w.Xpos);
        bag.Add(t + 20, w.Xpos, next.Xpos, beyond.Xpos);
        bag.Add(t + 21, touch, path);
        bag.Add(t + 22, quote, path);
        bag.Add(t + 23, w.Coarse, beyond.Coarse);
        bag.Add(t + 24, scene.Signature, touch, quote);
        bag.Add(t + 25, w.Name, beyond.Name, w.Xpos);
        bag.Add(t + 26, relation, beyond.Form);
        bag.Add(t + 27, scene.Path(word), w.Relation);
        bag.Add(t + 28, At(words, start ? word - 2 : word + 2).Form, beyond.Form);
        bag.Add(t + 29, scene.Quotes, place, touch);
        bag.Add(t + 30, beyond.CueClass, beyond.Relation);
        bag.Add(t + 34, w.Cueness, beyond.Cueness, touch);
        bag.Add(t + 35, Other(scene, word, w.Cueness), path);
        bag.Add(t + 36, Other(scene, word, At(words, start ? word - 1 : word + 1).Cueness), relation);
        if (w.Hints != 0)
        {
            (Hint edge, Hint within) = HintsOf((SpanRole)bag.Role, start);
            uint hint = w.Of(edge), inside = w.Of(within), outside = beyond.Of(within);
            bag.Add(t + 37, hint, inside, outside);
            bag.Add(t + 38, hint, touch);
            bag.Add(t + 39, hint, path);
        }

        if (beyond.Sentence == words[scene.Cue].Sentence && beyond.Span.End > 0)
        {
            int outer = start ? word - 1 : word + 1;
            int otherTop = scene.Top(outer, !start);
            // What ends just before, or starts just after: the sister that is left out.
            bag.Add(t + 31, words[otherTop].Relation, relation);
            bag.Add(t + 32, scene.Path(otherTop), path);
            bag.Add(t + 33, words[otherTop].Relation, beyond.Form, touch);
        }
    }

    /// <summary>Features of the whole span.</summary>
    public static void AddSpan(CueScene scene, int first, int last, FeatureBag bag)
    {
        RowWord[] words = scene.Row.Words;
        const uint t = 80;
        int innerFirst = first, innerLast = last;
        while (innerFirst < innerLast && words[innerFirst].Kind is WordKind.Mark or WordKind.Lead) innerFirst++;
        while (innerLast > innerFirst && words[innerLast].Kind is WordKind.Mark or WordKind.Lead) innerLast--;
        int heads = 0, head = -1;
        int scan = Math.Min(innerLast, innerFirst + 80);
        for (int i = innerFirst; i <= scan; i++)
            if (words[i].Head < innerFirst || words[i].Head > innerLast)
            {
                if (words[i].Kind is WordKind.Mark) continue;
                heads++;
                if (head < 0) head = i;
                // Past the whole subtree of an only head nothing new can come.
                if (words[i].Right >= innerLast && heads == 1) break;
            }

        if (head < 0) head = innerFirst;
        ref readonly RowWord h = ref words[head];
        bool whole = heads == 1 && h.Left >= innerFirst && h.Right <= last && (h.Left == innerFirst || h.Left == first) && (h.Right == innerLast || h.Right == last);
        bool all = heads == 1 && h.Left <= innerFirst && h.Right >= innerLast;
        uint shape = (uint)Math.Min(heads, 3) | (whole ? 4u : 0u) | (all ? 8u : 0u);
        uint path = scene.Path(head);
        uint length = Bucket(last - first + 1);
        uint quote = Balance(words, first, last);
        uint sentences = (uint)Math.Min(3, words[last].Sentence - words[first].Sentence);
        uint firstPath = scene.Path(scene.Top(first, true)), lastPath = scene.Path(scene.Top(last, false));
        bag.Add(t, shape);
        bag.Add(t + 1, shape, path);
        bag.Add(t + 2, path, scene.Lemma);
        bag.Add(t + 3, path, h.Xpos, shape);
        bag.Add(t + 4, h.Lemma, scene.Class);
        bag.Add(t + 5, h.Lemma, path);
        bag.Add(t + 6, h.Coarse, path, shape);
        bag.Add(t + 7, h.Name, h.Upos, path);
        bag.Add(t + 8, h.SourceClass, path);
        bag.Add(t + 9, length, shape);
        bag.Add(t + 10, length, path);
        bag.Add(t + 11, quote, sentences);
        bag.Add(t + 12, quote, scene.Quotes);
        bag.Add(t + 13, quote, path, shape);
        bag.Add(t + 14, sentences, scene.Quotes);
        bag.Add(t + 15, words[first].Form, words[last].Form);
        bag.Add(t + 16, At(words, first - 1).Form, At(words, last + 1).Form);
        bag.Add(t + 17, firstPath, lastPath);
        bag.Add(t + 18, At(words, first - 1).Form, path, shape);
        bag.Add(t + 19, At(words, last + 1).Form, path, shape);
        bag.Add(t + 20, scene.Signature, path, shape);
        bag.Add(t + 21, Touch(scene, first, true), Touch(scene, last, false));
        bag.Add(t + 22, h.Relation, shape, scene.Class);
        bag.Add(t + 23, scene.Quotes, shape, path);
        bag.Add(t + 24, h.Xpos, words[first].Xpos, length);
        bag.Add(t + 25, (scene.SourceFirst >= first && scene.SourceFirst <= last) ? 1u : 0u, shape);
        bag.Add(t + 26, h.Middle, scene.Class);
        bag.Add(t + 27, words[first].Form, path, shape);
        bag.Add(t + 28, path, scene.Class, shape);
        (uint cues, uint topPath) = CuesInside(scene, first, last);
        bag.Add(t + 29, cues, (uint)(scene.Row.Words[scene.Cue].Cueness));
        bag.Add(t + 30, cues, path, shape);
        bag.Add(t + 31, cues, quote);
        bag.Add(t + 32, cues, topPath);
        bag.Add(t + 33, cues, scene.Lemma);
        if (words[first].Hints != 0) AddHints(scene, first, last, path, shape, length, bag);
    }

    private static (Hint Edge, Hint Within) HintsOf(SpanRole role, bool start) => role switch
    {
        SpanRole.Cue => (Hint.CueHead, Hint.InCue),
        SpanRole.Source => (start ? Hint.SourceFirst : Hint.SourceLast, Hint.InSource),
        _ => (start ? Hint.ContentFirst : Hint.ContentLast, Hint.InContent),
    };

    private static void AddHints(CueScene scene, int first, int last, uint path, uint shape, uint length, FeatureBag bag)
    {
        const uint t = 114;
        RowWord[] words = scene.Row.Words;
        (Hint start, Hint within) = HintsOf((SpanRole)bag.Role, true);
        (Hint end, _) = HintsOf((SpanRole)bag.Role, false);
        uint edges = words[first].Of(start) | (words[last].Of(end) << 4);
        uint mean = within == Hint.InCue ? 0 : scene.Row.MeanHint(within == Hint.InSource, first, last);
        bag.Add(t, edges);
        bag.Add(t + 1, mean);
        bag.Add(t + 2, mean, path);
        bag.Add(t + 3, mean, shape);
        bag.Add(t + 4, mean, length);
        bag.Add(t + 5, mean, At(words, first - 1).Of(within), At(words, last + 1).Of(within));
        bag.Add(t + 6, edges, mean / 3);
    }

    /// <summary>Features of there being no such span.</summary>
    public static void AddNone(CueScene scene, uint other, FeatureBag bag)
    {
        const uint t = 128;
        ref readonly RowWord cue = ref scene.Row.Words[scene.Cue];
        int subject = CueSurroundings.SubjectOf(scene.Row, scene.Cue, out uint route);
        bag.Add(t, 0);
        bag.Add(t + 1, scene.Lemma);
        bag.Add(t + 2, scene.Signature, cue.Xpos);
        bag.Add(t + 3, scene.Quotes, cue.Xpos);
        bag.Add(t + 4, scene.Lemma, cue.Relation);
        bag.Add(t + 5, scene.Class, scene.Signature);
        bag.Add(t + 6, scene.Class, cue.Relation, cue.Xpos);
        bag.Add(t + 7, subject < 0 ? 0 : route + 1, cue.Xpos);
        bag.Add(t + 8, subject < 0 ? 0 : scene.Row.Words[subject].Xpos, cue.Xpos, scene.Class);
        bag.Add(t + 9, other, scene.Quotes);
        bag.Add(t + 10, other, scene.Signature);
        bag.Add(t + 11, other, scene.Lemma);
        bag.Add(t + 12, At(scene.Row.Words, scene.CueLast + 1).Form, scene.Quotes, other);
        bag.Add(t + 13, At(scene.Row.Words, scene.CueFirst - 1).Form, scene.Quotes);
        bag.Add(t + 14, Bucket(scene.Cue - scene.First), scene.Signature);
        bag.Add(t + 15, Bucket(scene.Last - scene.Cue), scene.Signature);
        bag.Add(t + 16, At(scene.Row.Words, scene.CueLast + 1).Xpos, scene.Class);
        bag.Add(t + 17, scene.SourceFirst < 0 ? 0 : scene.SourceFirst < scene.CueFirst ? 1u : 2u, scene.Quotes);
        bag.Add(t + 18, scene.Signature, scene.Quotes, other);
        if (cue.Hints == 0) return;
        (Hint edge, Hint within) = HintsOf((SpanRole)bag.Role, true);
        bag.Add(t + 19, scene.Most(edge), other);
        bag.Add(t + 20, At(scene.Row.Words, scene.CueFirst - 1).Of(within), At(scene.Row.Words, scene.CueLast + 1).Of(within), other);
    }

    /// <summary>How strongly the strongest other cue inside a span looks like one, and the way to it.</summary>
    private static (uint Cueness, uint Path) CuesInside(CueScene scene, int first, int last)
    {
        uint most = 0, path = 0;
        foreach (int cue in scene.Cues)
        {
            if (cue < first || cue > last) continue;
            uint cueness = scene.Row.Words[cue].Cueness;
            if (cueness > most) (most, path) = (cueness, scene.Path(cue));
        }

        return (most, path);
    }

    private static uint Other(CueScene scene, int word, byte cueness) => word == scene.Cue ? 9u : cueness;

    /// <summary>How far a word stands from the cue's near edge, in steps that widen.</summary>
    private static uint Distance(CueScene scene, int word)
    {
        if (word >= scene.CueFirst && word <= scene.CueLast) return 31;
        return word < scene.CueFirst ? Bucket(scene.CueFirst - word) : 16 + Bucket(word - scene.CueLast);
    }

    private static uint Bucket(int distance) => distance switch
    {
        < 1 => 0,
        < 5 => (uint)distance,
        < 8 => 5,
        < 12 => 6,
        < 18 => 7,
        < 30 => 8,
        < 60 => 9,
        _ => 10,
    };

    /// <summary>Whether an edge touches the cue, the source, or a mark next to either.</summary>
    private static uint Touch(CueScene scene, int word, bool start)
    {
        RowWord[] words = scene.Row.Words;
        int beyond = start ? word - 1 : word + 1;
        uint mark = 0;
        if (beyond >= 0 && beyond < words.Length && words[beyond].Kind is WordKind.Mark or WordKind.Lead)
        {
            mark = 1;
            beyond += start ? -1 : 1;
        }

        uint touch = start
            ? beyond == scene.CueLast ? 1u : beyond == scene.SourceLast && scene.SourceLast >= 0 ? 2u : 0u
            : beyond == scene.CueFirst ? 1u : beyond == scene.SourceFirst && scene.SourceFirst >= 0 ? 2u : 0u;
        uint relative = scene.SourceFirst < 0 ? 0u : word < scene.SourceFirst ? 1u : word > scene.SourceLast ? 2u : 3u;
        return (touch << 1) | mark | (relative << 3) | (word < scene.CueFirst ? 32u : 0u) | (word >= scene.CueFirst && word <= scene.CueLast ? 64u : 0u);
    }

    private static uint QuoteState(RowWord[] words, int word, bool start)
    {
        ref readonly RowWord w = ref words[word];
        ref readonly RowWord beyond = ref At(words, start ? word - 1 : word + 1);
        return w.Quote | ((uint)beyond.Quote << 2) | (w.OpensQuote ? 16u : 0u) | (w.ClosesQuote ? 32u : 0u) | (beyond.OpensQuote ? 64u : 0u) | (beyond.ClosesQuote ? 128u : 0u);
    }

    private static uint Balance(RowWord[] words, int first, int last)
    {
        ref readonly RowWord a = ref words[first];
        ref readonly RowWord b = ref words[last];
        bool same = a.Quote is 1 or 2 && b.Quote is 1 or 2 && a.QuoteFirst == b.QuoteFirst;
        bool opens = a.Quote is 1 or 2 && first <= a.QuoteFirst + 1, closes = b.Quote is 1 or 2 && last >= b.QuoteLast - 2;
        return (same ? 1u : 0u) | (opens ? 2u : 0u) | (closes ? 4u : 0u) | (a.Quote is 1 or 2 ? 8u : 0u) | (b.Quote is 1 or 2 ? 16u : 0u);
    }

    private static ref readonly RowWord At(RowWord[] words, int word)
    {
        if (word < 0 || word >= words.Length) return ref Nothing[0];
        return ref words[word];
    }
}
