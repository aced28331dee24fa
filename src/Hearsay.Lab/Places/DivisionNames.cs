namespace Hearsay.Lab.Places;

/// <summary>How divisions are written: GeoNames has "Province of Pangasinan" and "Sar-e Pol Province" where reports have "Pangasinan" and "Sar-e Pol".</summary>
internal sealed class DivisionNames
{
    private readonly HashSet<string> _last = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _first = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="file">The list <c>place-words.tsv</c> of the language pack.</param>
    public DivisionNames(string file)
    {
        foreach (LexiconRow row in LexiconTable.Parse(new PackFile("lexicon/place-words.tsv", File.ReadAllBytes(file))).Rows)
        {
            if (row["use"] == "head" && row["value"] is "region" or "district") _last.Add(row.Key);
            if (row["use"] == "of") _first.Add(row.Key);
        }
    }

    /// <summary>The name, and the name without the word for the sort of division. "Orange County" is never called Orange, so counties keep theirs.</summary>
    public IEnumerable<string> Names(string name)
    {
        if (name.Length == 0) yield break;
        yield return name;
        string[] words = name.Split(' ');
        if (words.Length > 1 && _last.Contains(words[^1]) && words[^1] is not ("County" or "Parish" or "Island" or "Islands" or "Valley" or "Borough" or "Coast")) yield return string.Join(' ', words[..^1]);
        if (words.Length > 2 && words[1] == "of" && _first.Contains(words[0])) yield return string.Join(' ', words[2..]);
    }
}
