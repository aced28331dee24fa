using Hearsay.Language.Neural;

namespace Hearsay.Language.Lemmas;

/// <summary>
/// Sees through slips of the hand, so that "releif" finds the lemma of "relief". Only the slips that leave little doubt are undone: two letters
/// exchanged, a letter doubled or not doubled, one left out, a letter held down. Of several words the most frequent wins.
/// </summary>
/// <remarks>After P. Norvig, "How to write a spelling corrector" (2007), with the edits that were wrong too often on the development sets left out.</remarks>
internal sealed class Spelling(WordTable vocabulary)
{
    /// <summary>A word as rare as this is never what was meant. Rows of the vocabulary go by frequency.</summary>
    private const int Frequent = 20000;

    /// <summary>Shorter words have too many neighbours, longer ones are no words.</summary>
    private const int Shortest = 5, Longest = 24;

    /// <summary>The word that was meant by one that nobody knows; null where that is not clear.</summary>
    public string? Meant(string form)
    {
        if (form.Length is < 4 or > Longest || !form.All(char.IsAsciiLetterLower)) return null;
        if (Undrawn(form) is { } held) return held;
        return form.Length < Shortest || Row(form) >= 0 ? null : Neighbour(form);
    }

    // "soooo": a letter three times or more in a row is one or two of it.
    private string? Undrawn(string form)
    {
        Span<char> once = stackalloc char[form.Length], twice = stackalloc char[form.Length];
        int ones = 0, twos = 0, run = 0, longest = 0;
        for (int i = 0; i < form.Length; i++)
        {
            run = i > 0 && form[i] == form[i - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
            if (run == 1) once[ones++] = form[i];
            if (run <= 2) twice[twos++] = form[i];
        }

        if (longest < 3) return null;
        int one = Row(once[..ones]), two = Row(twice[..twos]);
        return one < 0 && two < 0 ? null : two < 0 || (one >= 0 && one < two) ? once[..ones].ToString() : twice[..twos].ToString();
    }

    private string? Neighbour(string form)
    {
        int best = Frequent;
        string? meant = null;
        Span<char> other = stackalloc char[Longest + 1];
        for (int i = 0; i + 1 < form.Length; i++)
        {
            form.CopyTo(other);
            (other[i], other[i + 1]) = (other[i + 1], other[i]);
            Weigh(other[..form.Length]);
            if (form[i] != form[i + 1]) continue;
            form.AsSpan(i + 1).CopyTo(other[i..]);
            form.AsSpan(0, i).CopyTo(other);
            Weigh(other[..(form.Length - 1)]);
        }

        for (int i = 0; i <= form.Length; i++)
        {
            form.AsSpan(0, i).CopyTo(other);
            form.AsSpan(i).CopyTo(other[(i + 1)..]);
            for (char letter = 'a'; letter <= 'z'; letter++)
            {
                other[i] = letter;
                Weigh(other[..(form.Length + 1)]);
            }
        }

        return meant;

        void Weigh(ReadOnlySpan<char> word)
        {
            int row = Row(word);
            if (row < 0 || row >= best) return;
            best = row;
            meant = word.ToString();
        }
    }

    private int Row(ReadOnlySpan<char> word) => vocabulary.Find(WordTable.Hash(word));
}
