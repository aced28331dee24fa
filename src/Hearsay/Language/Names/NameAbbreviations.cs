namespace Hearsay.Language.Names;

/// <summary>
/// "The Vorel Relief Committee (VRC)": letters in brackets that the capitals before them spell are the name's short form, and the words they spell are
/// the whole name. It holds where one of the two is a name already, or a word among them heads organisations: "Armoured Personnel Carrier (APC)" names nobody.
/// </summary>
internal static class NameAbbreviations
{
    private const int MostWords = 14;

    public static void Mark(string[] forms, NameClues clues, Span<int> labels)
    {
        for (int open = 2; open + 2 < forms.Length; open++)
        {
            if (forms[open] != "(" || forms[open + 2] != ")" || !IsShort(forms[open + 1])) continue;
            int start = Start(forms, open, forms[open + 1]);
            if (start < 0 || !IsOrganisation(forms, start, open, clues, labels)) continue;
            // A longer name that goes on to the left or over the brackets keeps its words.
            if (labels[open] != NameLabels.Outside || labels[open + 2] != NameLabels.Outside) continue;
            if (labels[start] != NameLabels.Outside && !NameLabels.Begins(labels[start])) continue;
            NameLabels.Mark(labels, new TokenRange(start, open), NameSort.Organisation);
            NameLabels.Mark(labels, new TokenRange(open + 1, open + 2), NameSort.Organisation);
        }
    }

    private static bool IsShort(string form)
    {
        if (form.Length is < 3 or > 10) return false;
        foreach (char letter in form)
            if (!char.IsUpper(letter)) return false;
        return true;
    }

    // From the bracket back: every capitalised word gives one letter, the last letter first; small words between give none.
    private static int Start(string[] forms, int end, string letters)
    {
        int left = letters.Length;
        for (int i = end - 1; i >= 0 && i >= end - MostWords; i--)
        {
            string form = forms[i];
            if (form.Length == 0 || !char.IsLetter(form[0])) return -1;
            if (!char.IsUpper(form[0])) continue;
            if (form[0] != letters[--left]) return -1;
            if (left == 0) return i;
        }

        return -1;
    }

    private static bool IsOrganisation(string[] forms, int start, int end, NameClues clues, ReadOnlySpan<int> labels)
    {
        int brackets = labels[end + 1];
        if (brackets != NameLabels.Outside && NameLabels.Sort(brackets) == NameSort.Organisation) return true;
        for (int i = start; i < end; i++)
        {
            if (labels[i] != NameLabels.Outside && NameLabels.Sort(labels[i]) == NameSort.Organisation) return true;
            if (clues.Has(forms[i], NameClues.OrganisationHead | NameClues.BodyNoun)) return true;
        }

        return false;
    }
}
