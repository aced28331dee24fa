using Hearsay.Language;

namespace Hearsay.Extraction.Actors;

/// <summary>Reads how a role is held ("acting", "president-elect") and from when to when ("from 2005 to 2008", "since March"). The words are <c>lexicon/role-standings.tsv</c>.</summary>
internal sealed class RoleDates
{
    private readonly Dictionary<string, (RoleStanding Standing, string Line)> _standings = new(StringComparer.Ordinal);

    public RoleDates(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("role-standings");
        foreach (LexiconRow row in table.Rows)
        {
            RoleStanding standing = row["standing"] switch
            {
                "acting" => RoleStanding.Acting,
                "then" => RoleStanding.Then,
                "designate" => RoleStanding.Designate,
                _ => throw new LanguagePackException(table.FileName, row.Line, $"expected acting, then or designate, found \"{row["standing"]}\""),
            };
            _standings.TryAdd(row.Key, (standing, "lexicon:role-standings/" + row.Key));
        }
    }

    /// <summary>A reader over one text.</summary>
    public RoleReader Over(TextTrees trees, Sequence<TimeExpression> times) => new(_standings, trees, times);
}

/// <summary>Dates the roles of one text.</summary>
internal sealed class RoleReader(Dictionary<string, (RoleStanding Standing, string Line)> standings, TextTrees trees, Sequence<TimeExpression> times)
{
    // Between a role and its dates stand a comma or a bracket, no more.
    private const int MostBetween = 2;

    /// <summary>The role with its standing and its dates, where the words tell them.</summary>
    public Role Date(Role role)
    {
        int s = trees.SentenceAt(role.Span.Start);
        if (s >= trees.Count) return role;
        SentenceTree tree = trees[s];
        TokenRange words = trees.TokensIn(s, role.Span);
        List<Evidence> evidence = [];
        RoleStanding standing = role.Former ? RoleStanding.Former : RoleStanding.Held;
        // "then-president", "acting": the word may stand just before what was taken for the role.
        int from = words.Start;
        while (from > 0 && words.Start - from < 2 && (tree[from - 1].Form is "-" || standings.ContainsKey(tree[from - 1].Form.ToLowerInvariant()))) from--;
        for (int t = from; t < words.End && standing == RoleStanding.Held | standing == RoleStanding.Former; t++)
        {
            if (!standings.TryGetValue(tree[t].Form.ToLowerInvariant(), out (RoleStanding Standing, string Line) found)) continue;
            standing = found.Standing;
            evidence.Add(new Evidence("standing", [tree[t].Span], found.Line));
        }

        DateOnly? first = null, last = null;
        string? asOf = null;
        if (Time(tree, role.Span, words) is { } time)
        {
            string marker = time.Span.In(trees.Text).Split(' ', 2)[0].ToLowerInvariant();
            string before = Before(tree, s, time.Span);
            if (marker is "since" || before is "since") first = time.From;
            else if (marker is "until" or "till" || before is "until" or "till" or "to") last = time.To;
            else if (marker is "from" or "between" || time.Span.In(trees.Text).AsSpan().ContainsAny('-', '–')) (first, last) = (time.From, time.To);
            else if (before is "from") first = time.From;
            else if (before is "in" or "during" or "on" or "at" or "of") asOf = time.Id;
            if (first is not null || last is not null || asOf is not null) evidence.Add(new Evidence("dates", [time.Span], "time:" + time.Id));
        }

        return role with { Former = role.Former, Standing = standing, From = first, To = last, AsOf = asOf, Evidence = [.. evidence] };
    }

    private TimeExpression? Time(SentenceTree tree, TextSpan role, TokenRange words)
    {
        int i = FirstEndingAfter(role.Start);
        if (i >= times.Count) return null;
        TimeExpression time = times[i];
        if (time.Type != TimeType.Date || time.Span.Start < role.Start || time.Span.Start >= tree.Sentence.Span.End) return null;
        if (role.Contains(time.Span)) return time;
        int between = 0;
        for (int t = words.End; t < tree.Count && tree[t].Span.Start < time.Span.Start; t++)
        {
            if (++between > MostBetween || !(tree[t].Form is "(" or "in" or "from" or "since" or "until" or "during")) return null;
        }

        return time;
    }

    private string Before(SentenceTree tree, int sentence, TextSpan time)
    {
        int t = trees.TokensIn(sentence, time).Start - 1;
        return t < 0 ? "" : tree[t].Form.ToLowerInvariant();
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = times.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (times[middle].Span.End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
