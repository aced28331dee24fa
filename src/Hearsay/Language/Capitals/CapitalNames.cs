using Hearsay.Language.Names;
using Hearsay.Language.Text;

namespace Hearsay.Language.Capitals;

/// <summary>Writes the words of names large in a text that was read from capitals.</summary>
internal static class CapitalNames
{
    /// <summary>The text, and the forms of the drafts, with a capital at the head of every word of a name but the small ones: "the National Front of the Coast".</summary>
    public static string Write(string text, IEnumerable<ReadOnlyMemory<WordSpan>> words, ReadOnlySpan<SentenceDraft> drafts, List<FoundName> found)
    {
        char[] letters = text.ToCharArray();
        ReadOnlyMemory<WordSpan>[] places = [.. words];
        foreach (FoundName name in found)
            for (int i = name.Tokens.Start; i < name.Tokens.End; i++)
            {
                SentenceDraft draft = drafts[name.Sentence];
                string form = draft.Forms[i];
                if (!char.IsLower(form[0]) || draft.Upos[i] is "ADP" or "DET" or "CCONJ" or "PART") continue;
                int at = places[name.Sentence].Span[i].Start;
                letters[at] = char.ToUpperInvariant(letters[at]);
                draft.Forms[i] = letters[at] + form[1..];
            }

        return new string(letters);
    }
}
