namespace Hearsay.Comparison.Tracing;

/// <summary>Words that tell, in what a quotation leaves out, what went with them: lines of <c>cut-words.tsv</c>.</summary>
internal sealed class CutWords
{
    private const int LongestPhrase = 5;
    private readonly Dictionary<string, string> _start = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _end = new(StringComparer.Ordinal);

    public CutWords(LanguagePack pack)
    {
        foreach (LexiconRow row in pack.Lexicon("cut-words").Rows)
        {
            if (row["edge"] != "end") _start.TryAdd(row.Key, row["reading"]);
            if (row["edge"] != "start") _end.TryAdd(row.Key, row["reading"]);
        }
    }

    /// <summary>The cues among some words left out, in order; the longest at each place.</summary>
    /// <param name="words">The words, in lower case.</param>
    /// <param name="atStart">True where they stood before what was kept, false where after it or within.</param>
    public List<CutWord> Among(IReadOnlyList<string> words, bool atStart)
    {
        Dictionary<string, string> phrases = atStart ? _start : _end;
        List<CutWord> found = [];
        for (int i = 0; i < words.Count;)
        {
            int longest = 0;
            string reading = "", phrase = "";
            for (int k = i; k < words.Count && k < i + LongestPhrase; k++)
            {
                phrase = k == i ? words[k] : $"{phrase} {words[k]}";
                if (phrases.TryGetValue(phrase, out string? known)) (longest, reading) = (k - i + 1, known);
            }

            if (longest == 0 && words[i].EndsWith("n't", StringComparison.Ordinal)) (longest, reading) = (1, "negation");
            if (longest > 0) found.Add(new CutWord(reading, i, i + longest));
            i += Math.Max(1, longest);
        }

        return found;
    }
}

/// <summary>A cue among words left out.</summary>
/// <param name="Reading">What it tells.</param>
/// <param name="From">Its first word.</param>
/// <param name="To">The word after its last.</param>
internal readonly record struct CutWord(string Reading, int From, int To);
