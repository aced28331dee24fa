namespace Hearsay.Coding;

/// <summary>The few words of the language that coding has to know beside the dictionaries.</summary>
internal sealed class CodingWords
{
    private readonly HashSet<string> _doers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _negations = new(StringComparer.Ordinal);

    public CodingWords(LexiconTable table)
    {
        foreach (LexiconRow row in table.Rows) (row["part"] == "doer" ? _doers : _negations).Add(row.Key);
    }

    /// <summary>True for a preposition that can lead in the doer of a passive that names none with "by".</summary>
    public bool TellsDoer(string preposition) => _doers.Contains(preposition);

    /// <summary>True for a word that says that the deed is not done.</summary>
    public bool Negates(string lemma) => _negations.Contains(lemma);
}
