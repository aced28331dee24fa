using System.Globalization;
using System.Text;

namespace Hearsay.Lab.EventCoding;

/// <summary>A tree that comes with a suite, of Universal Dependencies 1 and 2 mixed, in the relations that our trees have.</summary>
internal static class GoldTree
{
    /// <summary>The text that the words spell, and the sentence over it.</summary>
    public static (string Text, Sequence<Sentence> Sentences) Read(string[][] rows)
    {
        StringBuilder text = new();
        List<Token> tokens = [];
        foreach (string[] row in rows)
        {
            int start = text.Length;
            text.Append(row[1]);
            int head = int.Parse(row[6], CultureInfo.InvariantCulture) - 1;
            tokens.Add(new Token(new TextSpan(start, text.Length), row[1], row[2], row[3], row[4], row[5] == "_" ? "" : row[5], head, Relation(row, rows), false));
            if (!row[9].Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
        }

        return (text.ToString(), tokens.Count == 0 ? default : [new Sentence(new TextSpan(0, text.Length), 0, tokens.ToSequence())]);
    }

    private static string Relation(string[] row, string[][] rows)
    {
        int head = int.Parse(row[6], CultureInfo.InvariantCulture) - 1;
        return row[7] switch
        {
            "dobj" => "obj",
            "nsubjpass" => "nsubj:pass",
            "csubjpass" => "csubj:pass",
            "auxpass" => "aux:pass",
            "name" => "flat",
            "mwe" => "fixed",
            "neg" => "advmod",
            "nmod:agent" => "obl:agent",
            "nmod:tmod" => "obl:tmod",
            "nmod:npmod" => "obl:npmod",
            // The first version did not tell what hangs on a verb from what hangs on a noun.
            "nmod" when head >= 0 && rows[head][3] is "VERB" or "AUX" => "obl",
            string same => same,
        };
    }
}
