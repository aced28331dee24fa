using System.CommandLine;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Readers;

namespace Hearsay.Lab.Entities;

/// <summary><c>score names</c>: exact-span F1 on UNER, WNUT 2017 and GUM.</summary>
internal static class ScoreNamesCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> language = new("--language") { Description = "The language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<bool> test = new("--test") { Description = "Score the test sets too." };
        Option<string?> misses = new("--misses") { Description = "A file for what went wrong, by corpus." };
        Command command = new("names", "Score the names that are found.") { data, language, test, misses };
        command.SetAction(parse => Score(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(test), parse.GetValue(misses)));
        return command;
    }

    private static void Score(string data, string folder, bool test, string? missesFile)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(folder));
        Analyzer analyzer = new(pack);
        HashSet<string> titles = [.. pack.Lexicon("name-titles").Rows.Select(r => r.Key)];
        List<string> misses = [];
        Console.WriteLine("| corpus | names | P | R | F1 | person | organisation | place | other |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (string split in test ? new[] { "dev", "test" } : ["dev"])
        {
            Run($"UNER EWT {split}, PER ORG LOC", NameCorpora.Uner(data, split), false);
            Run($"GUM {split}, all genres", NameCorpora.Gum(data, split, titles), true);
            Run($"GUM {split}, news", [.. NameCorpora.Gum(data, split, titles).Where(d => d.Id.StartsWith("GUM_news", StringComparison.Ordinal))], false);
            Run($"WNUT 2017 {split}", NameCorpora.Wnut(data, split), true);
        }

        if (missesFile is not null) File.WriteAllLines(missesFile, misses);

        void Run(string name, List<NamedDocument> documents, bool others)
        {
            NameScore score = new();
            foreach (NamedDocument document in documents)
            {
                List<FoundName> found = analyzer.FindNames(document.Sentences);
                ILookup<int, FoundName> bySentence = found.ToLookup(f => f.Sentence);
                for (int s = 0; s < document.Sentences.Count; s++)
                    score.Add(document.Sentences[s], document.Labels[s], [.. bySentence[s].Select(f => (f.Tokens, f.Sort))], sort => others || sort != NameSort.Other);
            }

            Console.WriteLine(score.Row(name));
            misses.AddRange(score.Misses.Select(m => $"{name}: {m}"));
        }
    }
}
