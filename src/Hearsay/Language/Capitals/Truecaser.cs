using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Words;

namespace Hearsay.Language.Capitals;

/// <summary>
/// Reads what is printed in capitals as ordinary print has it (truecasing, Lita and others 2003): "THE ARMY IN SAN MIGUEL" as "The army in San Miguel".
/// The text stays the report's; what comes back is as long, letter for letter, and only the models and lists see it.
/// </summary>
internal sealed class Truecaser
{
    public const string File = "models/capitals.bin";
    public const string Kind = "capitals";

    private readonly WordClusters _clusters;
    private readonly NameClues _clues;
    private readonly IScorer _model;
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _abbreviations;

    public Truecaser(LanguagePack pack, WordClusters clusters, NameClues clues, IScorer model)
    {
        _clusters = clusters;
        _clues = clues;
        _model = model;
        _abbreviations = new(pack.Lexicon("abbreviations").Rows.Select(r => r.Key), StringComparer.OrdinalIgnoreCase);
        foreach (string list in (string[])["armed-groups", "government-bodies", "organisations", "media-outlets"])
            foreach (LexiconRow row in pack.Lexicon(list).Rows)
                foreach (string name in (string[])[row.Key, .. row.Values("variants")])
                    foreach (string word in name.Split(' ', '-'))
                        if (word.Length > 1 && word.All(char.IsAsciiLetterUpper)) _initials.Add(word);
    }

    /// <summary>The truecaser of a pack, or null where it has no model for it.</summary>
    public static Truecaser? Read(LanguagePack pack, WordClusters clusters, NameClues clues)
    {
        if (!pack.Has(File)) return null;
        ModelReader reader = new(pack, File, Kind);
        return new Truecaser(pack, clusters, clues, LinearModel.Read(ref reader));
    }

    /// <summary>The text as ordinary print has it; the very same string where nothing in it is in capitals.</summary>
    public string Recase(string text)
    {
        List<TextSpan> stretches = CapitalStretches.Find(text);
        if (stretches.Count == 0) return text;
        char[] letters = text.ToCharArray();
        foreach (TextSpan stretch in stretches)
        {
            List<TextSpan> words = CapitalWords.Find(text, stretch);
            LetterCase[] cases = Cases(text, words);
            for (int i = 0; i < cases.Length; i++)
            {
                LetterCase written = cases[i];
                if (written == LetterCase.Upper) continue;
                if (written == LetterCase.Lower && CapitalWords.OpensSentence(text, stretch, words[i], _abbreviations.Contains)) written = LetterCase.Initial;
                for (int at = words[i].Start + (written == LetterCase.Initial ? 1 : 0); at < words[i].End; at++) letters[at] = char.ToLowerInvariant(letters[at]);
            }
        }

        return new string(letters);
    }

    /// <summary>The features of a text's words, for reading and for training alike.</summary>
    public CapitalFeatures Look(string text, IReadOnlyList<TextSpan> words) => new(text, words, _clusters, _clues, _initials);

    private LetterCase[] Cases(string text, List<TextSpan> words)
    {
        CapitalFeatures features = Look(text, words);
        LetterCase[] cases = new LetterCase[words.Count];
        bool[] asked = new bool[words.Count];
        Dictionary<uint, (int Lower, int Initial, int Upper)> sums = [];
        Span<ulong> found = stackalloc ulong[CapitalFeatures.Most];
        Span<int> scores = stackalloc int[16];
        for (int i = 0; i < cases.Length; i++)
        {
            if (CapitalWords.Plain(text, words[i]) is { } plain)
            {
                cases[i] = plain;
                continue;
            }

            asked[i] = true;
            int count = features.Extract(i, cases, found);
            _model.Score(found[..count], scores);
            cases[i] = Best(scores[0], scores[1], scores[2]);
            if (!features.IsRare(i)) continue;
            (int lower, int initial, int upper) = sums.GetValueOrDefault(features.Form(i));
            sums[features.Form(i)] = (lower + scores[0], initial + scores[1], upper + scores[2]);
        }

        // A rare word is the same word all through a report: where it stands after a title shows what it is elsewhere.
        for (int i = 0; i < cases.Length; i++)
            if (asked[i] && features.IsRare(i) && sums.TryGetValue(features.Form(i), out (int Lower, int Initial, int Upper) sum)) cases[i] = Best(sum.Lower, sum.Initial, sum.Upper);
        return cases;
    }

    private static LetterCase Best(int lower, int initial, int upper) =>
        upper > lower && upper > initial ? LetterCase.Upper : initial > lower ? LetterCase.Initial : LetterCase.Lower;
}
