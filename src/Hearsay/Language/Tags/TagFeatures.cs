using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Language.Tags;

/// <summary>What the tagger looks at: the word and its parts, two words on either side, the two tags before, and where there is advice the tags that another tagger gave to the words after.</summary>
internal static class TagFeatures
{
    /// <summary>Room that <see cref="Extract"/> needs.</summary>
    public const int Most = 80;

    private static readonly Word Edge = new() { Form = 2, Suffix2 = 2, Suffix3 = 2, Outline = 2, Fine = 9999, Middle = 9999, Coarse = 9999, Ambiguity = 9999, Case = 16 };

    /// <summary>Writes the features of word <paramref name="i"/> and returns their number.</summary>
    public static int Extract(ReadOnlySpan<Word> words, int i, ReadOnlySpan<byte> tags, ReadOnlySpan<byte> advice, Span<ulong> into)
    {
        Word w = words[i];
        Word p = i > 0 ? words[i - 1] : Edge;
        Word pp = i > 1 ? words[i - 2] : Edge;
        Word n = i + 1 < words.Length ? words[i + 1] : Edge;
        Word nn = i + 2 < words.Length ? words[i + 2] : Edge;
        uint t1 = i > 0 ? tags[i - 1] : 254u, t2 = i > 1 ? tags[i - 2] : 254u;
        uint first = i == 0 ? 1u : 0u;
        int k = 0;
        into[k++] = Feature.Of(1, w.Form);
        into[k++] = Feature.Of(2, w.Suffix1, w.Case);
        into[k++] = Feature.Of(3, w.Suffix2);
        into[k++] = Feature.Of(4, w.Suffix3);
        into[k++] = Feature.Of(5, w.Suffix4);
        into[k++] = Feature.Of(6, w.Prefix3);
        into[k++] = Feature.Of(7, w.Prefix1, w.Suffix2);
        into[k++] = Feature.Of(8, w.Outline, first);
        into[k++] = Feature.Of(9, w.Case, first, p.Case);
        into[k++] = Feature.Of(10, w.Case, n.Case, first);
        into[k++] = Feature.Of(11, t1);
        into[k++] = Feature.Of(12, t2);
        into[k++] = Feature.Of(13, t1, t2);
        into[k++] = Feature.Of(14, t1, w.Form);
        into[k++] = Feature.Of(15, t1, t2, w.Ambiguity);
        into[k++] = Feature.Of(16, p.Form);
        into[k++] = Feature.Of(17, pp.Form);
        into[k++] = Feature.Of(18, n.Form);
        into[k++] = Feature.Of(19, nn.Form);
        into[k++] = Feature.Of(20, w.Form, n.Form);
        into[k++] = Feature.Of(21, w.Form, p.Form);
        into[k++] = Feature.Of(22, p.Form, n.Form);
        into[k++] = Feature.Of(23, n.Suffix3);
        into[k++] = Feature.Of(24, n.Suffix2, t1);
        into[k++] = Feature.Of(25, p.Suffix3);
        into[k++] = Feature.Of(26, w.Outline, n.Outline);
        into[k++] = Feature.Of(27, t1, w.Suffix3);
        into[k++] = Feature.Of(28, t1, n.Form);
        into[k++] = Feature.Of(29, w.Suffix3, w.Case, t1);
        into[k++] = Feature.Of(30, w.Ambiguity);
        into[k++] = Feature.Of(31, n.Ambiguity);
        into[k++] = Feature.Of(32, nn.Ambiguity);
        into[k++] = Feature.Of(33, w.Ambiguity, n.Ambiguity);
        into[k++] = Feature.Of(34, t1, w.Ambiguity, n.Ambiguity);
        into[k++] = Feature.Of(35, n.Ambiguity, nn.Ambiguity);
        into[k++] = Feature.Of(36, w.Form, n.Ambiguity);
        into[k++] = Feature.Of(37, w.Fine);
        into[k++] = Feature.Of(38, w.Middle);
        into[k++] = Feature.Of(39, w.Coarse, t1);
        into[k++] = Feature.Of(40, p.Middle);
        into[k++] = Feature.Of(41, n.Middle);
        into[k++] = Feature.Of(42, nn.Middle);
        into[k++] = Feature.Of(43, w.Middle, n.Middle);
        into[k++] = Feature.Of(44, w.Middle, t1);
        into[k++] = Feature.Of(45, n.Fine, t1);
        into[k++] = Feature.Of(46, w.Middle, w.Case);
        into[k++] = Feature.Of(47, w.Fine, w.Suffix2);
        into[k++] = Feature.Of(48, w.Ambiguity, nn.Ambiguity, n.Form);
        into[k++] = Feature.Of(49, t1, w.Form, n.Ambiguity);
        into[k++] = Feature.Of(50, w.Ambiguity, w.Case, first);
        into[k++] = Feature.Of(51, w.Fine, w.Case);
        into[k++] = Feature.Of(52, t1, w.Case, n.Case);
        into[k++] = Feature.Of(53, w.Case, n.Case, p.Case, w.Coarse);
        if (advice.IsEmpty) return k;
        uint a0 = advice[i], a1 = i + 1 < words.Length ? advice[i + 1] : 253u, a2 = i + 2 < words.Length ? advice[i + 2] : 253u;
        into[k++] = Feature.Of(60, a0);
        into[k++] = Feature.Of(61, a0, w.Form);
        into[k++] = Feature.Of(62, a0, t1);
        into[k++] = Feature.Of(63, a1);
        into[k++] = Feature.Of(64, a1, t1);
        into[k++] = Feature.Of(65, a1, w.Form);
        into[k++] = Feature.Of(66, a1, w.Suffix3);
        into[k++] = Feature.Of(67, a1, a2);
        into[k++] = Feature.Of(68, a1, a2, w.Ambiguity);
        into[k++] = Feature.Of(69, a1, t1, w.Ambiguity);
        into[k++] = Feature.Of(70, a1, w.Middle);
        into[k++] = Feature.Of(71, a0, w.Ambiguity, w.Case);
        return k;
    }
}
