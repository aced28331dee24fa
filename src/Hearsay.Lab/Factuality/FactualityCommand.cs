using System.CommandLine;
using Hearsay.Extraction.Firmness;
using Hearsay.Language;
using Hearsay.Readers;

namespace Hearsay.Lab.Factuality;

/// <summary><c>score factuality</c>: the firmness of predicates against the values that people gave them.</summary>
internal static class FactualityCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder of the attribution and factuality corpora.", DefaultValueFactory = _ => new DirectoryInfo("../shared/data/attribution") };
        Option<string> part = new("--part") { Description = "train, dev or test.", DefaultValueFactory = _ => "dev" };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<FileInfo?> trees = new("--trees") { Description = "CoNLL-U file whose trees to use in place of the parser's." };
        Option<bool> errors = new("--errors") { Description = "List every miss." };
        Command command = new("factuality", "Score firmness against UDS-IH2 and MEANTIME.") { data, part, language, trees, errors };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(part)!, parse.GetValue(language)!, parse.GetValue(trees), parse.GetValue(errors)));
        return command;
    }

    private static void Run(DirectoryInfo data, string part, DirectoryInfo language, FileInfo? trees, bool errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language.FullName));
        FirmnessReader reader = new(pack);
        Func<string, (SentenceTree Tree, int Offset)?> find = trees is null ? Parsed(pack) : new GoldTrees(trees.FullName).Find;
        foreach ((string name, string folder) in new[] { ("UDS-IH2", "uds-factuality"), ("MEANTIME", "no-licence/meantime-factuality") })
        {
            if (trees is not null && name == "MEANTIME") continue;
            FactualityFigures figures = new();
            int lacking = 0;
            foreach (FactualitySentence sentence in FactualitySentence.Read(Path.Combine(data.FullName, folder, part + ".jsonl.gz")))
            {
                if (find(sentence.Text) is not { } found)
                {
                    lacking += sentence.Events.Count;
                    continue;
                }

                FirmnessReading[] readings = reader.Read(found.Tree);
                int lead = sentence.Text.Length - sentence.Text.TrimStart().Length;
                foreach ((TextSpan span, double value) in sentence.Events)
                {
                    int token = TokenAt(found.Tree, span.Start + found.Offset - lead);
                    double said = PlainValue.Of(readings[token]);
                    int c = FactualityFigures.ClassOf(said);
                    figures.Add(value, said, c);
                    if (errors && c != FactualityFigures.ClassOf(value))
                        Console.WriteLine($"{value,6:0.00} {said,5:0.0} {readings[token].Stance.Certainty} {readings[token].Stance.Polarity} {readings[token].When}\t{sentence.Text[..span.Start]}[{span.In(sentence.Text)}]{sentence.Text[span.End..]}");
                }
            }

            Console.WriteLine($"{name} {part}, rules: {figures}" + (lacking > 0 ? $"   ({lacking} without a tree)" : ""));
        }
    }

    private static Func<string, (SentenceTree Tree, int Offset)?> Parsed(LanguagePack pack)
    {
        Analyzer analyzer = new(pack);
        return text =>
        {
            // The corpus gives sentences; where the analyzer sees several, the longest stands for them.
            Sentence? longest = analyzer.Analyze(text).Sentences.MaxBy(s => s.Tokens.Count);
            return longest is null ? null : (new SentenceTree(longest), 0);
        };
    }

    private static int TokenAt(SentenceTree tree, int offset)
    {
        int best = 0;
        for (int token = 0; token < tree.Count; token++)
            if (tree[token].Span.Start <= offset) best = token;
        return best;
    }
}
