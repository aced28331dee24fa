using Hearsay.Language;

namespace Hearsay.Extraction.Actors;

/// <summary>Which words say what part of public life somebody belongs to: <c>lexicon/sectors.tsv</c>.</summary>
internal sealed class SectorLexicon
{
    // No entry is longer than this, in words.
    private const int Longest = 3;

    private static readonly Dictionary<string, Sector> Names = Enum.GetValues<Sector>().ToDictionary(Hyphenated, s => s, StringComparer.Ordinal);

    private readonly Dictionary<(string Words, string Use), Sector?> _sectors = [];

    public SectorLexicon(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("sectors");
        foreach (LexiconRow row in table.Rows)
        {
            if (row["use"] is not ("noun" or "weak" or "state" or "before" or "over" or "title")) throw new LanguagePackException(table.FileName, row.Line, $"expected noun, weak, state, before, over or title, found \"{row["use"]}\"");
            _sectors.TryAdd((row.Key, row["use"]), row["sector"].Length == 0 ? null : Parse(row["sector"]) ?? throw new LanguagePackException(table.FileName, row.Line, $"expected a sector, found \"{row["sector"]}\""));
        }
    }

    /// <summary>The sector of a name such as <c>armed-group</c>; null for any other word.</summary>
    public static Sector? Parse(string name) => Names.TryGetValue(name, out Sector sector) ? sector : null;

    /// <summary>The longest entry of a use that ends in a word, with the words it takes; false where none does.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="first">No word before this one is taken.</param>
    /// <param name="last">The word it ends in.</param>
    /// <param name="use"><c>noun</c> decides by itself; <c>weak</c> only where no body or word beside it does; <c>state</c> only for a country; <c>before</c> and <c>over</c> stand before a noun; <c>title</c> before a name.</param>
    /// <param name="found">What was found.</param>
    public bool EndsIn(SentenceTree tree, int first, int last, string use, out SectorWords found)
    {
        for (int length = Math.Min(Longest, last - first + 1); length > 0; length--)
            if (Find(tree, last - length + 1, last, use, out found)) return true;
        found = default;
        return false;
    }

    /// <summary>The entry that begins with a word and goes on after it: "secretary of state".</summary>
    public bool BeginsWith(SentenceTree tree, int first, string use, out SectorWords found)
    {
        found = default;
        return first + 2 < tree.Count && tree[first + 1].Form == "of" && Find(tree, first, first + 2, use, out found);
    }

    private bool Find(SentenceTree tree, int first, int last, string use, out SectorWords found)
    {
        found = default;
        string words = "";
        for (int t = first; t < last; t++)
        {
            // The words on both sides of a hyphen are written together in the list.
            if (tree[t].Form is "-") words = words.TrimEnd() + "-";
            else words += tree[t].Form.ToLowerInvariant() + " ";
        }

        foreach (string end in (string[])[tree[last].Lemma.ToLowerInvariant(), tree[last].Form.ToLowerInvariant()])
            if (_sectors.TryGetValue((words + end, use), out Sector? sector))
            {
                found = new SectorWords(sector, new TokenRange(first, last + 1), "lexicon:sectors/" + words + end);
                return true;
            }

        return false;
    }

    private static string Hyphenated(Sector sector)
    {
        string name = sector.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }
}

/// <summary>An entry as found in a sentence.</summary>
/// <param name="Sector">What it says; null for words that say it only with others.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="By">The line of the list.</param>
internal readonly record struct SectorWords(Sector? Sector, TokenRange Tokens, string By);
