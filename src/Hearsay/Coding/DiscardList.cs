namespace Hearsay.Coding;

/// <summary>Phrases that mark a report as none of a coder's business: sport, storms, history. A <c>+</c> before one sets the whole report aside, without it the sentence.</summary>
internal sealed class DiscardList
{
    private readonly PhraseIndex<Entry> _phrases = new();

    private DiscardList()
    {
    }

    public static DiscardList Read(IEnumerable<DictionaryFile> files)
    {
        DiscardList list = new();
        foreach (DictionaryFile file in files)
            foreach ((DictionaryLine at, string line) in DictionaryLines.Of(file))
            {
                string text = line.Trim();
                bool report = text.StartsWith('+');
                int bracket = text.IndexOf('[', StringComparison.Ordinal);
                if (bracket >= 0) text = text[..bracket];
                list._phrases.Add(DictionaryWords.Of(text.TrimStart('+')), new Entry(report, at));
            }

        return list;
    }

    /// <summary>What sets a sentence aside, and whether it takes the report along; null where nothing does.</summary>
    public Entry? Find(SentenceWords words)
    {
        Entry? found = null;
        for (int i = 0; i < words.Count; i++)
            if (_phrases.Longest(words, i).Entry is { } entry && (found is null || entry.WholeReport)) found = entry;
        return found;
    }

    /// <summary>A phrase of the list.</summary>
    internal sealed record Entry(bool WholeReport, DictionaryLine Line);
}
