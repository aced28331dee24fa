using System.Globalization;
using Hearsay.Lab.Ud;
using Hearsay.Language;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary>How many words got the right tag, head, and relation, in percent. Relations count without their subtypes, as in the shared tasks.</summary>
internal readonly record struct TreeScore(double Upos, double Xpos, double Uas, double Las)
{
    public static TreeScore Of(EncoderSentenceParser parser, IEnumerable<UdDocument> documents)
    {
        Sentence[] gold = [.. documents.SelectMany(d => d.Sentences)];
        SentenceDraft[] drafts = [.. gold.Select(s => new SentenceDraft([.. s.Tokens.Select(t => t.Form)]))];
        parser.Parse(drafts);
        int words = 0, upos = 0, xpos = 0, uas = 0, las = 0;
        for (int s = 0; s < gold.Length; s++)
            for (int i = 0; i < drafts[s].Forms.Length; i++)
            {
                Token token = gold[s].Tokens[i];
                words++;
                if (drafts[s].Upos[i] == token.Upos) upos++;
                if (drafts[s].Xpos[i] == token.Xpos) xpos++;
                if (drafts[s].Heads[i] != token.Head) continue;
                uas++;
                if (Universal(drafts[s].Relations[i]) == Universal(token.Relation)) las++;
            }

        return new TreeScore(100.0 * upos / words, 100.0 * xpos / words, 100.0 * uas / words, 100.0 * las / words);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Upos:F2} | {Xpos:F2} | {Uas:F2} | {Las:F2}");

    private static string Universal(string relation) => relation.Split(':')[0];
}
