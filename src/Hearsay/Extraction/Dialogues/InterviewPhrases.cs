using Hearsay.Language;

namespace Hearsay.Extraction.Dialogues;

/// <summary>Words that announce an interview, and on which side of them the one who is interviewed stands: <c>lexicon/interview-phrases.tsv</c>.</summary>
internal sealed class InterviewPhrases
{
    private readonly PhraseSet _phrases;
    private readonly Dictionary<string, Side> _sides = new(StringComparer.Ordinal);

    public InterviewPhrases(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("interview-phrases");
        _phrases = new PhraseSet(table.Rows.Select(r => r.Key));
        foreach (LexiconRow row in table.Rows)
            _sides.TryAdd(row.Key, row["interviewed"] switch
            {
                "after" => Side.After,
                "before" => Side.Before,
                "before press" => Side.BeforePress,
                "topic" => Side.Topic,
                _ => throw new LanguagePackException(table.FileName, row.Line, $"expected \"after\", \"before\", \"before press\" or \"topic\", found \"{row["interviewed"]}\""),
            });
    }

    /// <summary>Where the one who is interviewed stands, seen from the phrase.</summary>
    public enum Side
    {
        None,

        /// <summary>"spoke with Ortega".</summary>
        After,

        /// <summary>"Ortega, interviewed by".</summary>
        Before,

        /// <summary>"Ortega tells", where a news outlet follows.</summary>
        BeforePress,

        /// <summary>"on", "about": what follows is what they speak of.</summary>
        Topic,
    }

    /// <summary>The side of the phrase that begins at a word, and the word after the phrase.</summary>
    public Side At(SentenceTree tree, int token, out int end)
    {
        string[]? phrase = _phrases.At(tree, token);
        end = token + (phrase?.Length ?? 0);
        return phrase is null ? Side.None : _sides[string.Join(' ', phrase)];
    }

    /// <summary>True where a sentence announces an interview.</summary>
    public bool Announces(SentenceTree tree)
    {
        for (int t = 0; t < tree.Count; t++)
            if (At(tree, t, out _) is Side.After or Side.Before) return true;
        return false;
    }
}
