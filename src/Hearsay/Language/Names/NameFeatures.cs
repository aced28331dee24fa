using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Language.Names;

/// <summary>Lays out the features of a document's sentences, one sentence at a time. Holds scratch space: one a thread.</summary>
internal sealed class NameFeatures(WordClusters clusters, NameClues clues)
{
    private const int Edge = 2;
    private const int Most = 96;

    private static readonly Word Outside = new() { Form = 7, Outline = 7, Case = 31 };

    private readonly Dictionary<uint, byte> _seen = [];
    private Word[] _words = [];
    private uint[] _clues = [];
    private uint[] _tags = [];
    private ulong[] _features = [];
    private int[] _starts = [];
    private string[] _forms = [];

    private const byte SeenLower = 1;
    private const byte SeenInside = 2;

    public ReadOnlySpan<ulong> Features => _features.AsSpan(0, _starts[Count]);

    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count + 1);

    public int Count { get; private set; }

    /// <summary>Learns how the words of a document are spelt elsewhere in it: a capital at the start of a sentence says little, one in the middle much.</summary>
    public void Open(Sequence<Sentence> sentences)
    {
        _seen.Clear();
        foreach (Sentence sentence in sentences)
        {
            ReadOnlySpan<Token> tokens = sentence.Tokens.AsSpan();
            for (int i = 0; i < tokens.Length; i++)
            {
                string form = tokens[i].Form;
                if (form.Length < 2) continue;
                byte flag = char.IsLower(form[0]) ? SeenLower : i > 0 && char.IsUpper(form[0]) && char.IsLower(form[^1]) ? SeenInside : (byte)0;
                if (flag == 0) continue;
                uint key = Word.Hash(form);
                _seen.TryGetValue(key, out byte flags);
                if ((flags & flag) == 0) _seen[key] = (byte)(flags | flag);
            }
        }
    }

    /// <summary>Lays out one sentence.</summary>
    public void Lay(ReadOnlySpan<Token> tokens)
    {
        int n = Count = tokens.Length;
        Grow(n);
        for (int i = 0; i < n; i++) _forms[i] = tokens[i].Form;
        ReadOnlySpan<string> forms = _forms.AsSpan(0, n);
        bool caseless = Word.AreCaseless(forms);
        for (int i = 0; i < Edge; i++) _words[i] = _words[n + Edge + i] = Outside;
        for (int i = 0; i < n; i++)
        {
            _words[i + Edge] = Word.Of(forms[i], clusters, caseless);
            _tags[i + Edge] = Word.Hash(tokens[i].Xpos);
        }

        _clues.AsSpan(0, n + (2 * Edge)).Clear();
        _tags[0] = _tags[1] = _tags[n + Edge] = _tags[n + Edge + 1] = 3;
        clues.Find(forms, _clues.AsSpan(Edge, n));
        int at = 0;
        for (int i = 0; i < n; i++)
        {
            _starts[i] = at;
            at = Lay(i + Edge, i == 0, at);
        }

        _starts[n] = at;
    }

    private int Lay(int i, bool first, int at)
    {
        Span<ulong> f = _features.AsSpan(at, Most);
        ref readonly Word w = ref _words[i];
        ref readonly Word p = ref _words[i - 1];
        ref readonly Word q = ref _words[i + 1];
        ref readonly Word pp = ref _words[i - 2];
        ref readonly Word qq = ref _words[i + 2];
        _seen.TryGetValue(w.Form, out byte seen);
        uint shape = w.Case | (first ? 64u : 0) | ((uint)seen << 8);
        int n = 0;
        f[n++] = 1;
        f[n++] = Feature.Of(1, w.Form);
        f[n++] = Feature.Of(2, w.Form, w.Case);
        f[n++] = Feature.Of(3, p.Form);
        f[n++] = Feature.Of(4, q.Form);
        f[n++] = Feature.Of(5, pp.Form);
        f[n++] = Feature.Of(6, qq.Form);
        f[n++] = Feature.Of(7, p.Form, w.Form);
        f[n++] = Feature.Of(8, w.Form, q.Form);
        f[n++] = Feature.Of(9, shape);
        f[n++] = Feature.Of(10, w.Outline, first ? 1u : 0);
        f[n++] = Feature.Of(11, p.Case, w.Case, q.Case, first ? 1u : 0);
        f[n++] = Feature.Of(12, p.Outline, w.Outline);
        f[n++] = Feature.Of(13, w.Outline, q.Outline);
        f[n++] = Feature.Of(14, w.Prefix3, w.Case);
        f[n++] = Feature.Of(15, w.Suffix2, w.Case);
        f[n++] = Feature.Of(16, w.Suffix3, w.Case);
        f[n++] = Feature.Of(17, w.Suffix4, w.Case);
        f[n++] = Feature.Of(18, w.Fine, w.Case);
        f[n++] = Feature.Of(19, w.Middle, w.Case);
        f[n++] = Feature.Of(20, w.Coarse, shape);
        f[n++] = Feature.Of(21, p.Middle);
        f[n++] = Feature.Of(22, q.Middle);
        f[n++] = Feature.Of(23, pp.Middle);
        f[n++] = Feature.Of(24, qq.Middle);
        f[n++] = Feature.Of(25, p.Middle, w.Middle);
        f[n++] = Feature.Of(26, w.Middle, q.Middle);
        f[n++] = Feature.Of(27, p.Coarse, w.Coarse, w.Case, p.Case);
        f[n++] = Feature.Of(28, w.Coarse, q.Coarse, w.Case, q.Case);
        f[n++] = Feature.Of(29, p.Coarse, w.Coarse, q.Coarse, w.Case);
        f[n++] = Feature.Of(30, _tags[i], w.Case);
        f[n++] = Feature.Of(31, _tags[i - 1], _tags[i]);
        f[n++] = Feature.Of(32, _tags[i], _tags[i + 1]);
        f[n++] = Feature.Of(33, _tags[i - 1], _tags[i], _tags[i + 1]);
        f[n++] = Feature.Of(34, _tags[i], w.Middle);
        f[n++] = Feature.Of(35, p.Form, w.Coarse, w.Case);
        f[n++] = Feature.Of(36, q.Form, w.Coarse, w.Case);
        f[n++] = Feature.Of(37, p.Suffix3, w.Case);
        f[n++] = Feature.Of(38, q.Suffix3, w.Case);
        f[n++] = Feature.Of(39, p.Fine, w.Case);
        f[n++] = Feature.Of(40, q.Fine, w.Case);
        f[n++] = Feature.Of(41, p.Form, pp.Form, w.Case);
        uint c = _clues[i], cp = _clues[i - 1], cq = _clues[i + 1];
        f[n++] = Feature.Of(42, c, w.Case);
        f[n++] = Feature.Of(43, cp, w.Case);
        f[n++] = Feature.Of(44, cq, w.Case);
        f[n++] = Feature.Of(45, cp, c);
        f[n++] = Feature.Of(46, c, cq);
        // One bit at a time, so that a rare mixture of lists still has something to say.
        for (uint rest = c; rest != 0; rest &= rest - 1)
        {
            uint bit = (uint)System.Numerics.BitOperations.TrailingZeroCount(rest);
            f[n++] = Feature.Of(47, bit, w.Case);
            f[n++] = Feature.Of(48, bit, shape);
        }

        for (uint rest = cp; rest != 0; rest &= rest - 1) f[n++] = Feature.Of(49, (uint)System.Numerics.BitOperations.TrailingZeroCount(rest), w.Case);
        for (uint rest = cq; rest != 0; rest &= rest - 1) f[n++] = Feature.Of(50, (uint)System.Numerics.BitOperations.TrailingZeroCount(rest), w.Case);
        return at + n;
    }

    private void Grow(int n)
    {
        if (_forms.Length >= n && _starts.Length > n) return;
        int size = Math.Max(64, n * 2);
        _forms = new string[size];
        _words = new Word[size + (2 * Edge)];
        _clues = new uint[size + (2 * Edge)];
        _tags = new uint[size + (2 * Edge)];
        _starts = new int[size + 1];
        _features = new ulong[(size + 1) * Most];
    }
}
