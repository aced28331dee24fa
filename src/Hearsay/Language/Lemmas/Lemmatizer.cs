using Hearsay.Language.Models;

namespace Hearsay.Language.Lemmas;

/// <summary>Gives lemma and universal features of a tagged word, by what training saw of the word or of words that end like it.</summary>
internal sealed class Lemmatizer(string[] rules, EndingTable lemmas, string[] featureSets, EndingTable features)
{
    public const string File = "models/lemmas.bin";
    public const string Kind = "lemmas";

    public static Lemmatizer Read(LanguagePack pack)
    {
        ModelReader reader = new(pack, File, Kind);
        return new Lemmatizer(reader.Strings(), EndingTable.Read(ref reader), reader.Strings(), EndingTable.Read(ref reader));
    }

    /// <summary>Lemma of a form with the given tags.</summary>
    public string Lemma(string form, string upos, string xpos)
    {
        int rule = lemmas.Find(Group(form, upos, xpos), form);
        return rule < 0 ? form.ToLowerInvariant() : LemmaRule.Apply(rules[rule], form);
    }

    /// <summary>Universal features of a form with the given tags; empty where there are none.</summary>
    public string Features(string form, string upos, string xpos)
    {
        int set = features.Find(TagGroup(upos, xpos), form);
        return set < 0 ? "" : featureSets[set];
    }

    /// <summary>Words of one tag and one way of using capitals are learnt together.</summary>
    public static uint Group(string form, string upos, string xpos)
    {
        bool upper = false, lower = false;
        foreach (char c in form)
        {
            upper |= char.IsUpper(c);
            lower |= char.IsLower(c);
        }

        return TagGroup(upos, xpos) + (upper ? (lower ? 1u : form.Length == 1 ? 1u : 2u) : 0u);
    }

    /// <summary>Words of one tag.</summary>
    public static uint TagGroup(string upos, string xpos) => Words.Word.Hash($"{upos}|{xpos}") & ~3u;
}
