using Hearsay.Language.Models;
using Hearsay.Language.Neural;
using Hearsay.Language.Words;

namespace Hearsay.Language.Names;

/// <summary>What the head is told of the words of one document. Holds what the document shows: one a document.</summary>
/// <param name="clusters">Words that behave alike.</param>
/// <param name="clues">What the lists know.</param>
/// <param name="scheme">By whose conventions names are marked; training has several, reading one.</param>
internal sealed class NameFeatures(WordClusters clusters, NameClues clues, NameScheme scheme)
{
    private static readonly Word Outside = new() { Form = 7, Outline = 7, Case = 31 };

    private readonly Dictionary<uint, uint> _seen = [];
    private Word[] _words = [];
    private uint[] _clues = [];
    private int _sentences;
    private int _sentence;

    // How a word is spelt elsewhere in the document, and in what company.
    private const uint SeenLower = 1;
    private const uint SeenInside = 2;
    private const uint SeenAfterFirstName = 4;
    private const uint SeenAfterTitle = 8;
    private const uint SeenBeforeHead = 16;
    private const uint SeenWhere = 32;
    private const uint SeenInBrackets = 64;
    private const uint SeenOwning = 128;
    private const uint SeenSpeaking = 256;
    private const uint SeenTwice = 512;
    private const uint SeenOften = 1024;
    private const int Often = 4;
    private const int CountShift = 12;
    private const uint Flags = (1u << CountShift) - 1;

    /// <summary>Learns what the document shows of its words: a capital at the start of a sentence says little, one in the middle much, and who has a first name once is a person all along.</summary>
    public void Open(IReadOnlyCollection<string[]> sentences)
    {
        _seen.Clear();
        _sentences = sentences.Count;
        _sentence = 0;
        foreach (string[] forms in sentences)
            for (int i = 0; i < forms.Length; i++)
            {
                string form = forms[i];
                if (form.Length < 2) continue;
                uint flag = char.IsLower(form[0]) ? SeenLower : i > 0 && char.IsUpper(form[0]) && char.IsLower(form[^1]) ? SeenInside : 0;
                if (char.IsUpper(form[0])) flag |= Company(forms, i);
                if (flag == 0) continue;
                uint key = Word.Hash(form), known = _seen.GetValueOrDefault(key);
                if (char.IsUpper(form[0]))
                {
                    // Above the flags, how often it has been met with a capital so far.
                    if (known >> CountShift < Often) known += 1u << CountShift;
                    if (known >> CountShift >= 2) flag |= SeenTwice;
                    if (known >> CountShift >= Often) flag |= SeenOften;
                }

                _seen[key] = known | flag;
            }
    }

    private uint Company(string[] forms, int i)
    {
        uint flag = 0;
        if (i > 0)
        {
            if (clues.Has(forms[i - 1], NameClues.FirstName)) flag |= SeenAfterFirstName;
            if (clues.Has(forms[i - 1], NameClues.Title | NameClues.PersonNoun)) flag |= SeenAfterTitle;
            if (clues.Shown(forms[i - 1], before: true) is "place") flag |= SeenWhere;
            if (forms[i - 1] is "(" && i + 1 < forms.Length && forms[i + 1] is ")") flag |= SeenInBrackets;
        }

        if (i + 1 < forms.Length)
        {
            if (clues.Has(forms[i + 1], NameClues.OrganisationHead)) flag |= SeenBeforeHead;
            string? shown = clues.Shown(forms[i + 1], before: false);
            if (shown is "owner") flag |= SeenOwning;
            if (shown is "speaker") flag |= SeenSpeaking;
        }

        return flag;
    }

    /// <summary>Lays out the next sentence, as it is written: names have been learnt in capitals too.</summary>
    public void Lay(SentenceDraft sentence, FeatureRows rows)
    {
        string[] forms = sentence.Written;
        int n = forms.Length;
        if (_words.Length < n + 4)
        {
            _words = new Word[n + 68];
            _clues = new uint[n + 68];
        }

        bool caseless = Word.AreCaseless(forms);
        _words[0] = _words[1] = _words[n + 2] = _words[n + 3] = Outside;
        _clues.AsSpan(0, n + 4).Clear();
        for (int i = 0; i < n; i++) _words[i + 2] = Word.Of(forms[i], clusters, caseless);
        clues.Find(forms, caseless, _clues.AsSpan(2, n));
        uint place = Place(forms, caseless);
        for (int i = 0; i < n; i++)
        {
            Lay(i + 2, i == 0, place, sentence, rows);
            rows.Next();
        }

        _sentence++;
    }

    // Where in the document, how long, and how capitals are used: signatures, headlines and posts each have their own habits.
    private uint Place(string[] forms, bool caseless)
    {
        int capitals = 0, letters = 0;
        foreach (string form in forms)
        {
            if (form.Length == 0 || !char.IsLetter(form[0])) continue;
            letters++;
            if (char.IsUpper(form[0])) capitals++;
        }

        uint style = caseless ? 3u : capitals == 0 ? 0u : letters > 3 && capitals * 3 > letters * 2 ? 2u : 1u;
        uint length = (uint)Math.Min(forms.Length, 6);
        uint where = _sentence == 0 ? 0u : _sentence == _sentences - 1 ? 3u : _sentence >= _sentences - 4 ? 2u : 1u;
        return style | (length << 2) | (where << 6);
    }

    private void Lay(int i, bool first, uint place, SentenceDraft sentence, FeatureRows rows)
    {
        ref readonly Word w = ref _words[i];
        ref readonly Word p = ref _words[i - 1];
        ref readonly Word q = ref _words[i + 1];
        uint seen = _seen.GetValueOrDefault(w.Form) & Flags;
        uint shape = w.Case | (first ? 64u : 0) | ((seen & 3) << 8);
        uint xpos = Word.Hash(sentence.Xpos[i - 2]);
        rows.Add(Feature.Of(1, (uint)scheme));
        rows.Add(Feature.Of(2, w.Form));
        rows.Add(Feature.Of(3, p.Form));
        rows.Add(Feature.Of(4, q.Form));
        rows.Add(Feature.Of(5, shape));
        rows.Add(Feature.Of(6, w.Outline, first ? 1u : 0));
        rows.Add(Feature.Of(7, w.Prefix3, w.Case));
        rows.Add(Feature.Of(8, w.Suffix3, w.Case));
        rows.Add(Feature.Of(9, w.Suffix4, w.Case));
        rows.Add(Feature.Of(10, w.Fine));
        rows.Add(Feature.Of(11, w.Middle));
        rows.Add(Feature.Of(12, w.Coarse, w.Case));
        rows.Add(Feature.Of(13, p.Middle));
        rows.Add(Feature.Of(14, q.Middle));
        rows.Add(Feature.Of(15, xpos));
        rows.Add(Feature.Of(16, Word.Hash(sentence.Relations[i - 2])));
        int head = sentence.Heads[i - 2];
        if (head >= 0) rows.Add(Feature.Of(17, _words[head + 2].Middle, (uint)Math.Sign(head - (i - 2)) + 1));
        uint c = _clues[i], cp = _clues[i - 1], cq = _clues[i + 1];
        rows.Add(Feature.Of(18, c, w.Case));
        for (uint rest = c; rest != 0; rest &= rest - 1) rows.Add(Feature.Of(19, (uint)System.Numerics.BitOperations.TrailingZeroCount(rest), shape & 0xff));
        for (uint rest = cp; rest != 0; rest &= rest - 1) rows.Add(Feature.Of(20, (uint)System.Numerics.BitOperations.TrailingZeroCount(rest), w.Case));
        for (uint rest = cq; rest != 0; rest &= rest - 1) rows.Add(Feature.Of(21, (uint)System.Numerics.BitOperations.TrailingZeroCount(rest), w.Case));
        rows.Add(Feature.Of(22, place & 3, w.Case));
        rows.Add(Feature.Of(23, place));
        for (uint rest = seen >> 2; rest != 0; rest &= rest - 1) rows.Add(Feature.Of(24, (uint)System.Numerics.BitOperations.TrailingZeroCount(rest), seen & SeenLower));
        rows.Add(Feature.Of(25, _words[i - 2].Middle));
        rows.Add(Feature.Of(26, _words[i + 2].Middle));
        string form = sentence.Written[i - 2];
        if (form.Length is < 5 or > 20) return;
        for (int k = 0; k + 3 <= form.Length; k++) rows.Add(Feature.Of(27, Word.Hash(form.AsSpan(k, 3))));
    }
}
