using System.CommandLine;
using System.Diagnostics;
using Hearsay.Language;
using Hearsay.Language.Tags;
using Hearsay.Language.Trees;
using Hearsay.Language.Words;
using Hearsay.Readers;

namespace Hearsay.Lab.Ud;

/// <summary><c>train ud</c>: clusters, tagger, parser, lemmas and sentence ends from the treebanks and word vectors.</summary>
internal static class TrainUdCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora, with ud/ and vectors/.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> output = new("--out") { Description = "Where the models go.", DefaultValueFactory = _ => "languages/en/models" };
        Option<string> language = new("--language") { Description = "Folder of the language pack, for its word lists.", DefaultValueFactory = _ => "languages/en" };
        Option<string[]> only = new("--only") { Description = "Only these models.", AllowMultipleArgumentsPerToken = true };
        Command command = new("ud", "Train the language layer: clusters, tagger, parser, lemmas, sentences.") { data, output, language, only };
        command.SetAction(parse => Train(parse.GetValue(data)!, parse.GetValue(output)!, parse.GetValue(language)!, parse.GetValue(only) ?? []));
        return command;
    }

    private static void Train(string data, string output, string language, string[] only)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Sentence[] sentences = UdCorpus.Sentences(Path.Combine(data, "ud"), "train");
        Console.Error.WriteLine($"{sentences.Length} sentences, {sentences.Sum(s => s.Tokens.Count)} words");
        Make("clusters", () => ClusterTraining.Train(Path.Combine(data, "vectors"), 100000, 600, 4, 60));
        WordClusters clusters = WordClusters.Read(Memory(WordClusters.File, File.ReadAllBytes(Path.Combine(output, "clusters.bin"))));
        string[] tags = TaggerTraining.Tags(sentences, 3);
        Make("tagger", () => TaggerTraining.Train(sentences, tags, clusters, 8));
        Make("lemmas", () => LemmaTraining.Train(sentences));
        LanguagePack lists = LanguagePack.Load(LanguageFolder.Read(language));
        Make("sentences", () => SentenceTraining.Train(UdCorpus.Treebanks.SelectMany(t => UdCorpus.Read(Path.Combine(data, "ud"), t, "train")), lists, clusters, 10));
        Make("parser", () => TrainParser(sentences, tags, clusters));

        void Make(string name, Func<byte[]> train)
        {
            if (only.Length > 0 && !only.Contains(name)) return;
            byte[] model = train();
            File.WriteAllBytes(Path.Combine(output, name + ".bin"), model);
            Console.Error.WriteLine($"{name}: {model.Length / 1e6:F1} MB, {watch.Elapsed.TotalSeconds:F0} s");
        }
    }

    // The parser must learn from tags as wrong as those it will meet: each quarter is tagged by a tagger that never saw it.
    private static byte[] TrainParser(Sentence[] sentences, string[] tags, WordClusters clusters)
    {
        const int Folds = 4, Block = 50;
        string[] relations = ["root", .. sentences.SelectMany(s => s.Tokens).Where(t => t.Head >= 0).Select(t => t.Relation).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, int> number = relations.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i, StringComparer.Ordinal);
        List<ParserTraining.Example> examples = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            Sentence[] seen = [.. sentences.Where((_, i) => i / Block % Folds != fold)];
            Tagger tagger = Tagger.Read(Memory(Tagger.File, TaggerTraining.Train(seen, tags, clusters, 5)));
            byte[] upos = LinearSentenceParser.NumberUpos(tagger);
            LinearSentenceParser reader = new(clusters, tagger, null!);
            foreach (Sentence sentence in sentences.Where((_, i) => i / Block % Folds == fold))
            {
                int n = sentence.Tokens.Count;
                if (n > 250) continue;
                Word[] words = new Word[n];
                byte[] found = new byte[n];
                reader.Look([.. sentence.Tokens.Select(t => t.Form)], words);
                tagger.Tag(words, found);
                ParserWords laid = new();
                laid.Fill(words, found, upos);
                int[] heads = [-1, .. sentence.Tokens.Select(t => t.Head < 0 ? n + 1 : t.Head + 1), -1];
                int[] rels = [0, .. sentence.Tokens.Select(t => number[t.Relation]), 0];
                examples.Add(new ParserTraining.Example(laid, heads, rels));
            }
        }

        return ParserTraining.Train([.. examples], relations, 10, 90);
    }

    private static LanguagePack Memory(string path, byte[] model) => LanguagePack.Load(
        [new PackFile("pack.tsv", "key\tvalue\nlanguage\ten\nversion\ttraining\n"u8.ToArray()), new PackFile(path, model)]);
}
