using Hearsay.Lab.Learning;
using Hearsay.Language.Capitals;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Capitals;

/// <summary>Learns from ordinary print how words are written that stand in capitals: each text is put into capitals, and the model is asked to undo it.</summary>
internal static class CapitalTraining
{
    public static byte[] Train(IReadOnlyList<string> texts, LanguagePack pack, WordClusters clusters, int rounds)
    {
        PerceptronTable table = new(3);
        Truecaser truecaser = new(pack, clusters, new NameClues(pack, new NameLexicon(pack)), table);
        CasedText[] examples = [.. texts.Select(t => CasedText.Of(t, truecaser))];
        Shuffle shuffle = new(5);
        ulong[] features = new ulong[CapitalFeatures.Most];
        int[] scores = new int[16];
        for (int round = 0; round < rounds; round++)
        {
            shuffle.Reorder(examples);
            int wrong = 0, all = 0;
            foreach (CasedText text in examples)
            {
                LetterCase[] cases = [.. text.Cases];
                for (int i = 0; i < cases.Length; i++)
                {
                    if (text.Asked[i] is false) continue;
                    int count = text.Features.Extract(i, cases, features);
                    table.Score(features.AsSpan(0, count), scores);
                    int best = 0, gold = (int)text.Cases[i];
                    for (int c = 1; c < 3; c++)
                        if (scores[c] > scores[best]) best = c;
                    all++;
                    if (best != gold)
                    {
                        wrong++;
                        table.Update(features.AsSpan(0, count), gold, best);
                    }

                    // What follows is read after our own answer, as in a report, where nobody mends it.
                    cases[i] = (LetterCase)best;
                    table.Time++;
                }
            }

            Console.Error.WriteLine($"  capitals round {round + 1}: {100.0 * wrong / all:F2} % of {all} wrong");
        }

        ModelWriter writer = new(Truecaser.Kind);
        table.WriteTo(writer, 0.05f);
        return writer.ToArray();
    }
}

/// <summary>A text put into capitals, and how its words were written before.</summary>
/// <param name="Features">Of the text in capitals.</param>
/// <param name="Cases">As printed.</param>
/// <param name="Asked">False where the place or the letters decide, and the print shows nothing.</param>
internal sealed record CasedText(CapitalFeatures Features, LetterCase[] Cases, bool[] Asked)
{
    public static CasedText Of(string text, Truecaser truecaser)
    {
        string loud = text.ToUpperInvariant();
        TextSpan whole = new(0, text.Length);
        List<TextSpan> words = CapitalWords.Find(loud, whole);
        bool[] headings = Headings(text);
        LetterCase[] cases = new LetterCase[words.Count];
        bool[] asked = new bool[words.Count];
        for (int i = 0; i < cases.Length; i++)
        {
            LetterCase? plain = CapitalWords.Plain(loud, words[i]);
            cases[i] = plain ?? Case(words[i].In(text));
            asked[i] = plain is null && !headings[words[i].Start] && !CapitalWords.OpensSentence(loud, whole, words[i], static _ => false);
        }

        return new CasedText(truecaser.Look(loud, words), cases, asked);
    }

    private static LetterCase Case(string word) =>
        char.IsLower(word[0]) ? LetterCase.Lower : word.Length > 1 && word.All(char.IsUpper) ? LetterCase.Upper : LetterCase.Initial;

    // Headings write every word large, and shouted lines all of it: neither is ordinary print.
    private static bool[] Headings(string text)
    {
        bool[] headings = new bool[text.Length];
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            int large = 0, words = 0;
            for (int i = at; i < end; i++)
            {
                if (!char.IsLetter(text[i]) || (i > at && char.IsLetterOrDigit(text[i - 1]))) continue;
                words++;
                if (char.IsUpper(text[i])) large++;
            }

            if (large * 2 > words || large == 0) Array.Fill(headings, true, at, end - at);
            at = end + 1;
        }

        return headings;
    }
}
