namespace Hearsay.Lab.Ud;

/// <summary>
/// The measures of the CoNLL 2018 shared task: words are aligned by the characters of the written tokens, white space ignored;
/// the words of one token are aligned where both sides cut it into as many. Subtypes of relations are ignored.
/// </summary>
internal sealed class UdScore
{
    private static readonly string[] Names = ["tokens", "sentences", "words", "UPOS", "XPOS", "lemma", "UAS", "LAS"];

    private readonly long[] _right = new long[Names.Length];
    private readonly long[] _gold = new long[Names.Length];
    private readonly long[] _system = new long[Names.Length];
    private readonly Dictionary<string, (int Right, int Gold, int System)> _relations = new(StringComparer.Ordinal);

    /// <summary>F1 of a measure, in per cent.</summary>
    public double this[string measure]
    {
        get
        {
            int i = Array.IndexOf(Names, measure);
            return 200.0 * _right[i] / Math.Max(1, _gold[i] + _system[i]);
        }
    }

    /// <summary>Counts one document; both sides must hold the same characters.</summary>
    public void Add(string text, Sequence<Sentence> gold, Sequence<Sentence> system)
    {
        int[] place = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++) place[i + 1] = place[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        Side g = new(gold, place), s = new(system, place);
        Count(0, g.Tokens.Count(s.Tokens.Contains), g.Tokens.Count, s.Tokens.Count);
        Count(1, g.Ends.Count(s.Ends.Contains), g.Ends.Count, s.Ends.Count);
        int words = 0, upos = 0, xpos = 0, lemma = 0, uas = 0, las = 0;
        foreach ((Key key, (Token token, Key? head)) in g.Words)
        {
            Relation(token.Relation, 0, 1, 0);
            if (!s.Words.TryGetValue(key, out (Token Token, Key? Head) found)) continue;
            words++;
            if (token.Upos == found.Token.Upos) upos++;
            if (token.Xpos == found.Token.Xpos) xpos++;
            if (token.Lemma == "_" || token.Lemma == found.Token.Lemma) lemma++;
            if (head != found.Head) continue;
            uas++;
            if (Base(token.Relation) == Base(found.Token.Relation)) las++;
            if (token.Relation == found.Token.Relation) Relation(token.Relation, 1, 0, 0);
        }

        foreach ((Token token, _) in s.Words.Values) Relation(token.Relation, 0, 0, 1);
        int[] right = [words, upos, xpos, lemma, uas, las];
        for (int i = 0; i < right.Length; i++) Count(2 + i, right[i], g.Words.Count, s.Words.Count);
    }

    /// <summary>One line with all measures.</summary>
    public override string ToString() => string.Join("  ", Names.Select(n => FormattableString.Invariant($"{n} {this[n]:F2}")));

    /// <summary>F1 of one relation with its subtype, head and label both right.</summary>
    public double OfRelation(string relation)
    {
        (int right, int gold, int system) = _relations.GetValueOrDefault(relation);
        return 200.0 * right / Math.Max(1, gold + system);
    }

    private static string Base(string relation)
    {
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }

    private void Count(int measure, int right, int gold, int system)
    {
        _right[measure] += right;
        _gold[measure] += gold;
        _system[measure] += system;
    }

    private void Relation(string relation, int right, int gold, int system)
    {
        (int r, int g, int s) = _relations.GetValueOrDefault(relation);
        _relations[relation] = (r + right, g + gold, s + system);
    }

    /// <summary>A word is known by its token's stretch, its place in it, and into how many words the token is cut.</summary>
    private readonly record struct Key(int Start, int End, int Place, int Of);

    private sealed class Side
    {
        public Side(Sequence<Sentence> sentences, int[] place)
        {
            foreach (Sentence sentence in sentences)
            {
                Ends.Add((place[sentence.Span.Start], place[sentence.Span.End]));
                ReadOnlySpan<Token> tokens = sentence.Tokens.AsSpan();
                Key[] keys = new Key[tokens.Length];
                for (int i = 0; i < tokens.Length;)
                {
                    int end = i + 1;
                    while (end < tokens.Length && tokens[end].JoinedToPrevious) end++;
                    (int from, int to) = (place[tokens[i].Span.Start], place[tokens[end - 1].Span.End]);
                    Tokens.Add((from, to));
                    for (int j = i; j < end; j++) keys[j] = new Key(from, to, j - i, end - i);
                    i = end;
                }

                for (int i = 0; i < tokens.Length; i++) Words[keys[i]] = (tokens[i], tokens[i].Head < 0 ? null : keys[tokens[i].Head]);
            }
        }

        public HashSet<(int, int)> Tokens { get; } = [];

        public HashSet<(int, int)> Ends { get; } = [];

        public Dictionary<Key, (Token Token, Key? Head)> Words { get; } = [];
    }
}
