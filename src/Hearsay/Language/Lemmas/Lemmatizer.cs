using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Language.Lemmas;

/// <summary>Gives lemma and universal features of a tagged word, by what training saw of the word or of words that end like it.</summary>
internal sealed class Lemmatizer(
    string[] rules, EndingTable lemmas, Dictionary<uint, ushort[]> usual, string[] featureSets, EndingTable features, HashSet<uint> lowered, WordClusters vocabulary,
    LexiconTable? verbForms, LexiconTable? shortForms, Dictionary<string, string> nationalities, Spelling spelling)
{
    public const string File = "models/lemmas.bin";
    public const string Kind = "lemmas";

    /// <summary>Longer words in capitals are names that somebody shouts.</summary>
    private const int LongestAcronym = 5;

    /// <summary>Rules kept for each group of words, the most usual first.</summary>
    public const int UsualRules = 6;

    public static Lemmatizer Read(LanguagePack pack, WordClusters vocabulary, Spelling spelling)
    {
        ModelReader reader = new(pack, File, Kind);
        string[] rules = reader.Strings();
        EndingTable lemmas = EndingTable.Read(ref reader);
        uint[] groups = reader.Array<uint>();
        ushort[] usual = reader.Array<ushort>();
        Dictionary<uint, ushort[]> byGroup = [];
        for (int i = 0; i < groups.Length; i++) byGroup[groups[i]] = usual[(i * UsualRules)..((i + 1) * UsualRules)];
        return new Lemmatizer(rules, lemmas, byGroup, reader.Strings(), EndingTable.Read(ref reader), [.. reader.Array<uint>()], vocabulary, pack.LexiconOrNull("verb-forms"), pack.LexiconOrNull("short-forms"), Nationalities(pack), spelling);
    }

    // "scottish" is Scottish, however it is written.
    private static Dictionary<string, string> Nationalities(LanguagePack pack)
    {
        Dictionary<string, string> nationalities = new(StringComparer.OrdinalIgnoreCase);
        foreach (LexiconRow country in pack.LexiconOrNull("countries")?.Rows ?? [])
            foreach (string demonym in country.Values("demonyms")) nationalities.TryAdd(demonym, demonym);
        foreach (LexiconRow people in pack.LexiconOrNull("peoples")?.Rows ?? []) nationalities.TryAdd(people.Key, people.Key);
        return nationalities;
    }

    /// <summary>Lemma of a form with the given tags.</summary>
    public string Lemma(string form, string upos, string xpos)
    {
        // A list before the endings: to go by its ending, "shelled" would come from "shel". Base forms are in it only as lemmas.
        if (upos == "VERB" && xpos is not ("VB" or "VBP") && verbForms?.Find(form.ToLowerInvariant()) is { } listed) return listed["lemma"];
        if (upos == "NUM" && Digits(form) is { } digits) return digits;
        uint group = Group(form, upos, xpos, lowered);
        int rule = lemmas.Find(group, form, out bool isWhole);
        bool isSeenSmall = lowered.Contains(Word.Hash(form));
        if (!isWhole && xpos is "NNP" or "NNPS")
        {
            if (NameLemma(form, xpos, isSeenSmall) is { } name) return name;
        }
        else if (!isWhole)
        {
            if (shortForms?.Find(form.ToLowerInvariant()) is { } shortened) return shortened["lemma"];
            if (upos == "ADJ" && nationalities.TryGetValue(form, out string? nationality)) return nationality;
            if (isSeenSmall && HasCapital(form)) return Lemma(form.ToLowerInvariant(), upos, xpos);
            if (!isSeenSmall && spelling.Meant(form.ToLowerInvariant()) is { } meant) return Lemma(meant, upos, xpos);
        }

        if (rule < 0) return form.ToLowerInvariant();
        string lemma = LemmaRule.Apply(rules[rule], form);
        if (isWhole || upos is not ("VERB" or "NOUN" or "ADJ") || !usual.TryGetValue(group, out ushort[]? others)) return lemma;

        // The ending misled if it gives no word ("provok"), or leaves the plural or the past as it was, where another rule of such words gives one.
        if (IsKnown(lemma) && !IsInflected(lemma, form, xpos)) return lemma;
        foreach (ushort other in others)
        {
            string instead = LemmaRule.Apply(rules[other], form);
            if (IsKnown(instead) && !IsInflected(instead, form, xpos)) return instead;
        }

        return lemma;
    }

    // A name keeps its capital, and gets one where it was written small ("tampa") or all in capitals ("TEHRAN"; "NATO" is short for something).
    private string? NameLemma(string form, string xpos, bool isSeenSmall)
    {
        if (form.All(char.IsLower)) return xpos == "NNP" && !isSeenSmall ? Title(form) : null;
        if (xpos == "NNPS" && form.EndsWith("ies", StringComparison.Ordinal)) return Title(Lemma(form.ToLowerInvariant(), "NOUN", "NNS"));
        return xpos == "NNP" && form.Length > LongestAcronym && form.All(char.IsUpper) ? Title(form.ToLowerInvariant()) : null;
    }

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // True where the lemma is the form with the ending that its tag speaks of still on it.
    private static bool IsInflected(string lemma, string form, string xpos) => lemma.Equals(form, StringComparison.OrdinalIgnoreCase) && xpos switch
    {
        "NNS" => lemma.EndsWith('s'),
        "VBD" or "VBN" => lemma.EndsWith("ed", StringComparison.Ordinal),
        "VBG" => lemma.EndsWith("ing", StringComparison.Ordinal),
        _ => false,
    };

    // "12,000" counts the same as "12000"; a comma elsewhere is left alone.
    private static string? Digits(string form)
    {
        if (!form.Contains(',', StringComparison.Ordinal)) return null;
        string[] parts = form.Split('.', 2)[0].Split(',');
        bool isGrouped = parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(p => p.Length == 3) && parts.All(p => p.All(char.IsAsciiDigit));
        return isGrouped ? form.Replace(",", "", StringComparison.Ordinal) : null;
    }

    private bool IsKnown(string lemma) => vocabulary.Find(Word.Hash(lemma)).Fine != 0;

    /// <summary>Universal features of a form with the given tags; empty where there are none.</summary>
    public string Features(string form, string upos, string xpos)
    {
        int set = features.Find(TagGroup(upos, xpos), form, out _);
        return set < 0 ? "" : featureSets[set];
    }

    /// <summary>
    /// Words of one tag and one way of using capitals are learnt together. A capital on a word that is also written small, such as the
    /// first of a sentence, says less than one on a word that never is: <paramref name="lowered"/> holds the hashes of the former.
    /// </summary>
    public static uint Group(string form, string upos, string xpos, HashSet<uint> lowered)
    {
        if (!HasCapital(form)) return TagGroup(upos, xpos);
        bool hasSmall = form.Any(char.IsLower) || form.Length == 1;
        return TagGroup(upos, xpos) + (!hasSmall ? 2u : lowered.Contains(Word.Hash(form)) ? 3u : 1u);
    }

    public static bool HasCapital(string form) => form.Any(char.IsUpper);

    /// <summary>Words of one tag.</summary>
    public static uint TagGroup(string upos, string xpos) => Word.Hash($"{upos}|{xpos}") & ~3u;
}
