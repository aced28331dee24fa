using System.Buffers;
using System.Numerics;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Words;

namespace Hearsay.Language.Capitals;

/// <summary>What decides the case of a word: the word and its neighbours, what the lists of names know of them, and how the words before it were written.</summary>
internal sealed class CapitalFeatures
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Most = 160;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUYaeiouy");

    private const uint Spelt = 1;
    private const uint Voiceless = 2;

    private readonly string _text;
    private readonly IReadOnlyList<TextSpan> _spans;
    private readonly Word[] _words;
    private readonly uint[] _clues;
    private readonly uint[] _build;

    /// <param name="text">Text in capitals.</param>
    /// <param name="spans">Its words.</param>
    /// <param name="clusters">Words that behave alike.</param>
    /// <param name="clues">What the lists of names know.</param>
    /// <param name="initials">Words that the lists write in capitals: "NATO".</param>
    public CapitalFeatures(string text, IReadOnlyList<TextSpan> spans, WordClusters clusters, NameClues clues, IReadOnlySet<string> initials)
    {
        _text = text;
        _spans = spans;
        _words = new Word[spans.Count + 4];
        _clues = new uint[spans.Count + 4];
        _build = new uint[spans.Count + 4];
        Word edge = new() { Form = 7, Outline = 7, Case = 31 };
        _words[0] = _words[1] = _words[^1] = _words[^2] = edge;
        string[] forms = [.. spans.Select(s => s.In(text))];
        for (int i = 0; i < forms.Length; i++)
        {
            _words[i + 2] = Word.Of(forms[i], clusters, true);
            _build[i + 2] = Build(forms[i], initials);
        }

        clues.Find(forms, true, _clues.AsSpan(2, forms.Length));
    }

    /// <summary>The hash of a word's form, by which its other places in the text are known.</summary>
    public uint Form(int word) => _words[word + 2].Form;

    /// <summary>True for a word that no list of common words has.</summary>
    public bool IsRare(int word) => _words[word + 2].Fine == 0;

    /// <summary>Writes the features of a word and returns their number.</summary>
    /// <param name="word">Its index.</param>
    /// <param name="cases">Cases of the words before it.</param>
    /// <param name="into">At least <see cref="Most"/> long.</param>
    public int Extract(int word, ReadOnlySpan<LetterCase> cases, Span<ulong> into)
    {
        int i = word + 2;
        ref readonly Word w = ref _words[i], p = ref _words[i - 1], q = ref _words[i + 1];
        uint before = word > 0 ? (uint)cases[word - 1] : 3, earlier = word > 1 ? (uint)cases[word - 2] : 3;
        uint left = Mark(_spans[word].Start - 1), right = Mark(_spans[word].End);
        uint farther = word + 1 < _spans.Count ? Mark(_spans[word + 1].End) : 0;
        uint size = (uint)Math.Min(_spans[word].Length, 9), build = _build[i];
        int k = 0;
        into[k++] = Feature.Of(401, w.Form);
        into[k++] = Feature.Of(402, w.Form, before);
        into[k++] = Feature.Of(403, w.Form, p.Form);
        into[k++] = Feature.Of(404, w.Form, q.Form);
        into[k++] = Feature.Of(405, w.Form, left, right);
        into[k++] = Feature.Of(406, p.Form, before);
        into[k++] = Feature.Of(407, q.Form);
        into[k++] = Feature.Of(408, w.Suffix2);
        into[k++] = Feature.Of(409, w.Suffix3, before);
        into[k++] = Feature.Of(410, w.Suffix4);
        into[k++] = Feature.Of(411, w.Prefix3);
        into[k++] = Feature.Of(412, w.Fine, before);
        into[k++] = Feature.Of(413, w.Middle, before, earlier);
        into[k++] = Feature.Of(414, w.Middle, p.Middle, before);
        into[k++] = Feature.Of(415, w.Middle, q.Middle);
        into[k++] = Feature.Of(416, w.Coarse, p.Coarse, q.Coarse, before);
        into[k++] = Feature.Of(417, before, earlier, left, right);
        into[k++] = Feature.Of(418, left, right, size, build);
        into[k++] = Feature.Of(419, w.Fine, p.Form);
        into[k++] = Feature.Of(420, w.Fine, q.Form);
        into[k++] = Feature.Of(421, w.Fine, q.Fine);
        into[k++] = Feature.Of(422, build, size, before);
        into[k++] = Feature.Of(423, _words[i + 2].Middle, w.Middle);
        into[k++] = Feature.Of(424, p.Form, w.Suffix3);
        into[k++] = Feature.Of(425, q.Form, w.Suffix3);
        into[k++] = Feature.Of(426, w.Form, q.Form, farther);
        into[k++] = Feature.Of(427, w.Fine, left, right);
        uint c = _clues[i];
        into[k++] = Feature.Of(428, c, before);
        for (uint rest = c; rest != 0; rest &= rest - 1)
        {
            uint bit = (uint)BitOperations.TrailingZeroCount(rest);
            into[k++] = Feature.Of(429, bit, w.Fine);
            into[k++] = Feature.Of(430, bit, before);
        }

        for (uint rest = _clues[i - 1]; rest != 0; rest &= rest - 1) into[k++] = Feature.Of(431, (uint)BitOperations.TrailingZeroCount(rest), before, w.Middle);
        for (uint rest = _clues[i + 1]; rest != 0; rest &= rest - 1) into[k++] = Feature.Of(432, (uint)BitOperations.TrailingZeroCount(rest), w.Middle);
        return k;
    }

    // Initials are seldom words one can say: "FMLN" has no vowel.
    private static uint Build(string form, IReadOnlySet<string> initials)
    {
        bool vowel = form.AsSpan().ContainsAny(Vowels);
        return (initials.Contains(form) ? Spelt : 0) | (vowel ? 0 : Voiceless);
    }

    // The character beside a word, sorted as far as it says anything of case; at a space, the one beyond it where that closes something.
    private uint Mark(int at)
    {
        if (at < 0 || at >= _text.Length) return 1;
        return _text[at] switch
        {
            '(' or '[' => 2,
            ')' or ']' => 3,
            '"' or '“' or '”' => 4,
            '.' => 5,
            ',' => 6,
            ':' or ';' => 7,
            '-' or '–' or '—' => 8,
            '\'' or '’' => 9,
            '!' or '?' => 10,
            '/' or '&' => 11,
            _ => 0,
        };
    }
}
