using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Extraction.Entities;
using Hearsay.Lab.Learning;
using Hearsay.Lab.Ud;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.Entities;

/// <summary>
/// <c>train antecedents</c>: learns from GUM how much each feature says for an antecedent, and writes the weights as a lexicon that people
/// can read and change. A ranking perceptron with averaged weights.
/// </summary>
internal static class AntecedentTraining
{
    private const int Rounds = 12;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> language = new("--language") { Description = "The language pack; the weights go into its folder lexicon/.", DefaultValueFactory = _ => "languages/en" };
        Command command = new("antecedents", "Learn the weights that choose what a pronoun stands for.") { data, language };
        command.SetAction(parse => Train(parse.GetValue(data)!, parse.GetValue(language)!));
        return command;
    }

    private static void Train(string data, string folder)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(folder));
        LexiconTable kept = pack.Lexicon("antecedents");
        Example[] examples = [.. Examples(data, pack)];
        int sorts = AntecedentWeights.Sorts.Length, count = AntecedentFeatures.Names.Length;
        int[][] weights = [.. Enumerable.Range(0, sorts).Select(_ => new int[64])];
        long[][] sums = [.. Enumerable.Range(0, sorts).Select(_ => new long[64])];
        long time = 1;
        Shuffle shuffle = new(20261124);
        AntecedentWeights model = new(weights);
        for (int round = 1; round <= Rounds; round++)
        {
            shuffle.Reorder(examples);
            int wrong = 0;
            foreach ((int sort, ulong[] right, ulong[] others) in examples)
            {
                time++;
                if (others.Length == 0) continue;
                ulong best = right.MaxBy(f => model.Score(sort, f)), rival = others.MaxBy(f => model.Score(sort, f));
                int lead = model.Score(sort, best) - model.Score(sort, rival);
                if (lead <= 0) wrong++;
                // A near tie is not yet learnt.
                if (lead > 2) continue;
                for (int bit = 0; bit < count; bit++)
                {
                    int change = (int)((best >> bit) & 1) - (int)((rival >> bit) & 1);
                    weights[sort][bit] += change;
                    sums[sort][bit] += time * change;
                }
            }

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  antecedents round {round}: {100.0 * wrong / examples.Length:F1} % of {examples.Length} wrong"));
        }

        StringBuilder table = new("feature\the\tit\tthey\torigin\n");
        for (int bit = 0; bit < count; bit++)
        {
            table.Append(AntecedentFeatures.Names[bit]);
            // GUM has too few persons to choose between: learnt weights for "he" did worse on dev (80.7 %) than those set by hand (86.0 %).
            table.Append('\t').Append(kept.Find(AntecedentFeatures.Names[bit])?[1] ?? "0");
            for (int sort = 1; sort < sorts; sort++)
                table.Append('\t').Append(((int)Math.Round(10 * (weights[sort][bit] - ((double)sums[sort][bit] / time)))).ToString(CultureInfo.InvariantCulture));
            table.Append("\the by hand, the others learnt from GUM train\n");
        }

        File.WriteAllText(Path.Combine(folder, "lexicon", "antecedents.tsv"), table.ToString());
    }

    private static List<Example> Examples(string data, LanguagePack pack)
    {
        CoreferenceCorpus corpus = new(pack);
        List<Example> examples = [];
        List<Candidate> candidates = [];
        foreach (UdDocument document in UdCorpus.Read(Path.Combine(data, "ud"), "en_gum-free", "train"))
        {
            TextTrees trees = corpus.Trees(document);
            SpeechContext speech = new(corpus.Attributions(trees));
            Dictionary<int, string> groups = CoreferenceCorpus.GroupsByHead(document);
            List<MentionDraft> mentions = corpus.Resolver.Prepare(trees, []);
            for (int i = 0; i < mentions.Count; i++)
            {
                MentionDraft pronoun = mentions[i];
                if (pronoun.Form != MentionForm.Pronoun || pronoun.Person != 3) continue;
                PronounLinks.Collect(trees, speech, mentions, i, candidates);
                groups.TryGetValue(pronoun.HeadSpan.Start, out string? group);
                bool Fits(Candidate c) => group is not null && groups.GetValueOrDefault(c.Mention.HeadSpan.Start) == group;
                ulong[] right = [.. candidates.Where(Fits).Select(c => c.Features)], wrong = [.. candidates.Where(c => !Fits(c)).Select(c => c.Features)];
                int sort = AntecedentWeights.SortOf(pronoun);
                examples.Add(right.Length == 0 ? new(sort, [AntecedentFeatures.None], wrong) : new(sort, right, [.. wrong, AntecedentFeatures.None]));
                // What was right before is taken as found, as it mostly will have been.
                if (right.Length > 0) Cluster.Merge(candidates.Find(Fits).Mention, pronoun, "gold");
            }
        }

        return examples;
    }

    private sealed record Example(int Sort, ulong[] Right, ulong[] Wrong);
}
