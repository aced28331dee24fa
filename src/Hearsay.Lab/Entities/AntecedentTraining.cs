using System.CommandLine;
using System.Globalization;
using System.Numerics;
using System.Text;
using Hearsay.Extraction.Entities;
using Hearsay.Lab.Ud;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.Entities;

/// <summary>
/// <c>train antecedents</c>: learns from GUM how much each feature says for an antecedent, and writes the weights as a lexicon that people
/// can read and change. Log-linear: a pronoun chooses among its candidates and "none".
/// </summary>
internal static class AntecedentTraining
{
    private const int Rounds = 400;
    private const double Step = 0.3;
    private const double Prior = 1;
    private const double Scale = 20;

    // Taken off "none": GUM dev rewards more links than likelihood alone would make.
    private const int Courage = 10;

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
        double[][] weights = [.. Enumerable.Range(0, sorts).Select(_ => new double[64])];
        for (int sort = 0; sort < sorts; sort++) Fit(weights[sort], count, [.. examples.Where(e => e.Sort == sort)]);

        StringBuilder table = new("feature\the\tit\tthey\torigin\n");
        for (int bit = 0; bit < count; bit++)
        {
            table.Append(AntecedentFeatures.Names[bit]);
            // GUM has too few persons to choose between: weights learnt for "he" did worse on dev (84.7 %) than those set by hand (88.7 %).
            table.Append('\t').Append(kept.Find(AntecedentFeatures.Names[bit])?[1] ?? "0");
            for (int sort = 1; sort < sorts; sort++)
                table.Append('\t').Append(((int)Math.Round(Scale * weights[sort][bit]) - (bit == 0 ? Courage : 0)).ToString(CultureInfo.InvariantCulture));
            table.Append("\the by hand, the others learnt from GUM train\n");
        }

        File.WriteAllText(Path.Combine(folder, "lexicon", "antecedents.tsv"), table.ToString());
    }

    // Gradient steps over all examples at once: the likelihood of the right antecedents, held back by a prior on the weights.
    private static void Fit(double[] weights, int count, Example[] examples)
    {
        double[] squares = new double[count];
        for (int round = 1; round <= Rounds; round++)
        {
            double[] gradient = new double[count];
            double loss = 0;
            foreach (Example example in examples)
            {
                if (example.Wrong.Length == 0) continue;
                double[] right = [.. example.Right.Select(f => Score(weights, f))], wrong = [.. example.Wrong.Select(f => Score(weights, f))];
                double most = Math.Max(right.Max(), wrong.Max());
                double rights = right.Sum(s => Math.Exp(s - most)), all = rights + wrong.Sum(s => Math.Exp(s - most));
                loss -= Math.Log(rights / all);
                for (int k = 0; k < right.Length; k++) Add(gradient, example.Right[k], Math.Exp(right[k] - most) * (1 / rights - 1 / all));
                for (int k = 0; k < wrong.Length; k++) Add(gradient, example.Wrong[k], -Math.Exp(wrong[k] - most) / all);
            }

            for (int bit = 0; bit < count; bit++)
            {
                double slope = gradient[bit] - Prior * weights[bit];
                squares[bit] += slope * slope;
                if (squares[bit] > 0) weights[bit] += Step * slope / Math.Sqrt(squares[bit]);
            }

            if (round == Rounds) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  antecedents: {examples.Length} pronouns, loss {loss / examples.Length:F3}"));
        }
    }

    private static double Score(double[] weights, ulong features)
    {
        double sum = 0;
        for (ulong rest = features; rest != 0; rest &= rest - 1) sum += weights[BitOperations.TrailingZeroCount(rest)];
        return sum;
    }

    private static void Add(double[] gradient, ulong features, double amount)
    {
        for (ulong rest = features; rest != 0; rest &= rest - 1) gradient[BitOperations.TrailingZeroCount(rest)] += amount;
    }

    private static List<Example> Examples(string data, LanguagePack pack)
    {
        CoreferenceCorpus corpus = new(pack);
        List<Example> examples = [];
        List<Candidate> candidates = [];
        foreach (UdDocument document in UdCorpus.Read(Path.Combine(data, "ud"), "en_gum-free", "train"))
        {
            TextTrees trees = corpus.Trees(document);
            Sequence<Attribution> attributions = corpus.Attributions(trees);
            SpeechContext speech = new(attributions);
            Dictionary<int, string> groups = CoreferenceCorpus.GroupsByHead(document);
            List<MentionDraft> mentions = corpus.Resolver.Prepare(trees, []);
            Voices voices = corpus.Voices(trees, speech, attributions, mentions);
            for (int i = 0; i < mentions.Count; i++)
            {
                MentionDraft pronoun = mentions[i];
                if (pronoun.Form != MentionForm.Pronoun || pronoun.Person != 3) continue;
                PronounLinks.Collect(trees, speech, voices, mentions, i, candidates);
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
