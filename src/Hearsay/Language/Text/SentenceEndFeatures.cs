using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Language.Text;

/// <summary>What decides whether a sentence ends between two words: the words around, the space between, and whether a quotation or bracket is open.</summary>
internal static class SentenceEndFeatures
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Most = 48;

    /// <summary>False where no sentence ever ends: the models are not asked there.</summary>
    public static bool IsPossible(string text, ReadOnlySpan<WordSpan> words, int i)
    {
        WordSpan next = words[i + 1];
        if (next.Joined) return false;
        char last = text[words[i].End - 1], first = text[next.Start];
        if (last is '.' or '!' or '?' or '…' or ':' or ';' or ')' or ']' or '"' or '”' or '’' or '\'' or '>' or '*' or '_' or '-' or '—') return true;
        return next.Start > words[i].End && !char.IsLower(first) && first is not (',' or '%' or ')');
    }

    /// <summary>Writes the features of the place after word <paramref name="i"/> and returns their number.</summary>
    public static int Extract(string text, ReadOnlySpan<WordSpan> words, ReadOnlySpan<Word> seen, int i, int length, int quotes, int brackets, Span<ulong> into)
    {
        Word edge = new() { Form = 3, Outline = 3, Case = 17 };
        Word w = seen[i], p = i > 0 ? seen[i - 1] : edge, pp = i > 1 ? seen[i - 2] : edge, n = seen[i + 1], nn = i + 2 < seen.Length ? seen[i + 2] : edge;
        int gap = words[i + 1].Start - words[i].End;
        uint space = (uint)Math.Min(gap, 2), before = i > 0 && words[i].Start > words[i - 1].End ? 1u : 0u;
        uint after = i + 2 < words.Length && words[i + 2].Start > words[i + 1].End ? 1u : 0u;
        uint so = length <= 1 ? 0u : length <= 3 ? 1u : length <= 8 ? 2u : length <= 20 ? 3u : length <= 40 ? 4u : 5u;
        uint open = (uint)(Math.Min(brackets, 1) * 2) + (uint)(quotes & 1);
        int k = 0;
        into[k++] = Feature.Of(301, w.Form);
        into[k++] = Feature.Of(302, w.Form, n.Case, space);
        into[k++] = Feature.Of(303, w.Outline, n.Outline, space);
        into[k++] = Feature.Of(304, w.Form, open, space);
        into[k++] = Feature.Of(305, w.Form, open, n.Form, (after * 4) + (before * 2) + space);
        into[k++] = Feature.Of(306, n.Form, n.Case);
        into[k++] = Feature.Of(307, w.Form, n.Form, n.Case);
        into[k++] = Feature.Of(308, p.Form, w.Form, n.Case);
        into[k++] = Feature.Of(309, p.Case, w.Form, n.Case, space);
        into[k++] = Feature.Of(310, p.Outline, w.Form, space);
        into[k++] = Feature.Of(311, p.Suffix3, w.Form);
        into[k++] = Feature.Of(312, w.Form, so, n.Case);
        into[k++] = Feature.Of(313, w.Case, n.Case, nn.Case, space);
        into[k++] = Feature.Of(314, n.Form, nn.Form, n.Case);
        into[k++] = Feature.Of(315, n.Middle, n.Case, w.Case);
        into[k++] = Feature.Of(316, w.Middle, n.Middle, n.Case);
        into[k++] = Feature.Of(317, w.Coarse, n.Coarse, n.Case, w.Case);
        into[k++] = Feature.Of(318, w.Form, p.Coarse, n.Coarse, n.Case);
        into[k++] = Feature.Of(319, w.Form, nn.Form);
        into[k++] = Feature.Of(320, w.Form, so, open);
        into[k++] = Feature.Of(321, p.Form, w.Form, pp.Form);
        into[k++] = Feature.Of(322, w.Form, nn.Case, n.Outline);
        into[k++] = Feature.Of(323, w.Outline, so, n.Case);
        into[k++] = Feature.Of(324, w.Case, n.Case, so, space);
        into[k++] = Feature.Of(325, p.Middle, w.Form);
        into[k++] = Feature.Of(326, w.Form, n.Middle, n.Case);
        into[k++] = Feature.Of(327, w.Suffix3, n.Form, n.Case);
        into[k++] = Feature.Of(328, n.Middle, nn.Middle, n.Case);
        return k;
    }

    /// <summary>Counts a quotation mark or bracket.</summary>
    public static void Count(string text, WordSpan word, ref int quotes, ref int brackets)
    {
        switch (text[word.Start])
        {
            case '"':
                quotes++;
                break;
            case '“':
                quotes |= 1;
                break;
            case '”':
                quotes &= ~1;
                break;
            case '(' or '[':
                brackets++;
                break;
            case ')' or ']':
                brackets = Math.Max(0, brackets - 1);
                break;
        }
    }
}
