namespace Hearsay.Language.Names;

/// <summary>The four sorts of name the model tells apart; lexicons refine them to an <see cref="EntityKind"/>.</summary>
internal enum NameSort
{
    Person,
    Organisation,
    Place,
    Other,
}

/// <summary>
/// Labels of tokens: 0 outside a name, and for each sort of name its first, inner, last and only token.
/// Last and only tokens are told apart from inner ones because the end of a name has marks of its own ("Party", "Inc.").
/// </summary>
internal static class NameLabels
{
    public const int Count = 17;
    public const int Outside = 0;

    public static int First(NameSort sort) => 1 + (4 * (int)sort);

    public static int Inner(NameSort sort) => 2 + (4 * (int)sort);

    public static int Last(NameSort sort) => 3 + (4 * (int)sort);

    public static int Only(NameSort sort) => 4 + (4 * (int)sort);

    public static NameSort Sort(int label) => (NameSort)((label - 1) / 4);

    /// <summary>True where a name begins at a token of this label.</summary>
    public static bool Begins(int label) => label > 0 && ((label - 1) & 3) is 0 or 3;

    /// <summary>True where a name ends at a token of this label.</summary>
    public static bool Ends(int label) => label > 0 && ((label - 1) & 3) is 2 or 3;

    /// <summary>True where <paramref name="next"/> may follow <paramref name="previous"/>; -1 stands for the edge of the sentence.</summary>
    public static bool MayFollow(int previous, int next)
    {
        bool open = previous > 0 && !Ends(previous);
        if (next < 0) return !open;
        bool begins = next == Outside || Begins(next);
        return open ? !begins && Sort(previous) == Sort(next) : begins;
    }

    /// <summary>Writes the labels of a name over its tokens.</summary>
    public static void Mark(Span<int> labels, TokenRange tokens, NameSort sort)
    {
        for (int i = tokens.Start; i < tokens.End; i++) labels[i] = Inner(sort);
        labels[tokens.Start] = First(sort);
        labels[tokens.End - 1] = tokens.Length == 1 ? Only(sort) : Last(sort);
    }
}
