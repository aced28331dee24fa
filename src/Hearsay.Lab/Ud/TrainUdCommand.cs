using System.CommandLine;
using System.Diagnostics;
using Hearsay.Language.Words;
using Hearsay.Readers;

namespace Hearsay.Lab.Ud;

/// <summary><c>train ud</c>: clusters, lemmas and sentence ends from the treebanks and word vectors. The encoder that tags and parses has a command of its own.</summary>
internal static class TrainUdCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora, with ud/ and vectors/.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> output = new("--out") { Description = "Where the models go.", DefaultValueFactory = _ => "languages/en/models" };
        Option<string> language = new("--language") { Description = "Folder of the language pack, for its word lists.", DefaultValueFactory = _ => "languages/en" };
        Option<string[]> only = new("--only") { Description = "Only these models.", AllowMultipleArgumentsPerToken = true };
        Command command = new("ud", "Train clusters, lemmas and sentence ends; tags and trees are `train encoder`.") { data, output, language, only };
        command.SetAction(parse => Train(parse.GetValue(data)!, parse.GetValue(output)!, parse.GetValue(language)!, parse.GetValue(only) ?? []));
        return command;
    }

    private static void Train(string data, string output, string language, string[] only)
    {
        Directory.CreateDirectory(output);
        Stopwatch watch = Stopwatch.StartNew();
        Sentence[][] treebanks = [.. UdCorpus.Treebanks.Select(t => UdCorpus.Read(Path.Combine(data, "ud"), t, "train").SelectMany(d => d.Sentences).ToArray())];
        Console.Error.WriteLine($"{treebanks.Sum(t => t.Length)} sentences, {treebanks.Sum(t => t.Sum(s => s.Tokens.Count))} words");
        Make("clusters", () => ClusterTraining.Train(Path.Combine(data, "vectors"), 100000, 600, 4, 60));
        WordClusters clusters = WordClusters.Read(Memory(WordClusters.File, File.ReadAllBytes(Path.Combine(output, "clusters.bin"))));
        Make("lemmas", () => LemmaTraining.Train(treebanks));
        LanguagePack lists = LanguagePack.Load(LanguageFolder.Read(language));
        Make("sentences", () => SentenceTraining.Train(UdCorpus.Treebanks.SelectMany(t => UdCorpus.Read(Path.Combine(data, "ud"), t, "train")), lists, clusters, 10));
        // Cards tell how the models do together, so all of them must lie in the pack by now.
        if (Path.GetFullPath(Path.Combine(output, "..")) == Path.GetFullPath(language))
            ModelCards.Write(output, [.. ScoreUdCommand.Lines(Path.Combine(data, "ud"), "dev", ScoreUdCommand.Analyzer(language))]);

        void Make(string name, Func<byte[]> train)
        {
            if (only.Length > 0 && !only.Contains(name)) return;
            byte[] model = train();
            File.WriteAllBytes(Path.Combine(output, name + ".bin"), model);
            Console.Error.WriteLine($"{name}: {model.Length / 1e6:F1} MB, {watch.Elapsed.TotalSeconds:F0} s");
        }
    }

    /// <summary>A pack with one model in it.</summary>
    public static LanguagePack Memory(string path, byte[] model) => LanguagePack.Load(
        [new PackFile("pack.tsv", "key\tvalue\nlanguage\ten\nversion\ttraining\n"u8.ToArray()), new PackFile(path, model)]);
}
