using System.Collections.Frozen;

namespace Hearsay.Extraction.Phrases;

/// <summary>The words that phrase rules speak of: those of the lexicons with their classes, and the literal words of the rules themselves.</summary>
internal sealed class PhraseLexicon
{
    private readonly FrozenDictionary<string, PhraseWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="tables">Each with columns <c>form</c>, <c>class</c>, <c>value</c>, and if wanted <c>case</c>, which says <c>capital</c> where only a capitalised word is meant.</param>
    /// <param name="classes">Gives each class its bit.</param>
    /// <param name="literals">Words that rules name as they stand.</param>
    public PhraseLexicon(IEnumerable<LexiconTable> tables, PhraseClasses classes, IEnumerable<string> literals)
    {
        Dictionary<string, List<PhraseSense>> senses = new(StringComparer.OrdinalIgnoreCase);
        foreach (string literal in literals) senses.TryAdd(literal, []);
        foreach (LexiconTable table in tables)
            foreach (LexiconRow row in table.Rows)
            {
                if (!senses.TryGetValue(row.Key, out List<PhraseSense>? list)) senses.Add(row.Key, list = []);
                list.Add(new PhraseSense(classes.Bit(row["class"]), row["value"], row["case"] == "capital"));
            }

        int id = 0;
        FrozenDictionary<string, PhraseWord> words = senses
            .OrderBy(s => s.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(s => s.Key, s => new PhraseWord(++id, [.. s.Value]), StringComparer.OrdinalIgnoreCase);
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The word written as <paramref name="form"/>, in whatever case; null where no list and no rule has it.</summary>
    public PhraseWord? Find(ReadOnlySpan<char> form) => _words.TryGetValue(form, out PhraseWord? word) ? word : null;
}

/// <summary>One word of the lexicon.</summary>
internal sealed class PhraseWord(int id, PhraseSense[] senses)
{
    /// <summary>Number that stands for the word in compiled rules; never 0.</summary>
    public int Id => id;

    /// <summary>Classes of the word as written with or without a capital.</summary>
    public ulong Classes(bool capital)
    {
        ulong classes = 0;
        foreach (PhraseSense sense in senses)
            if (capital || !sense.Capital) classes |= sense.Class;
        return classes;
    }

    /// <summary>What the word stands for as a member of a class, written with or without a capital.</summary>
    public string? Value(ulong ofClass, bool capital = true)
    {
        foreach (PhraseSense sense in senses)
            if (sense.Class == ofClass && (capital || !sense.Capital)) return sense.Value;
        return null;
    }
}

/// <summary>A word as a member of one class.</summary>
internal readonly record struct PhraseSense(ulong Class, string Value, bool Capital);
