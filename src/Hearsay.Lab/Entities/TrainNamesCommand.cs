using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Hearsay.Lab.Ud;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Words;
using Hearsay.Readers;

namespace Hearsay.Lab.Entities;

/// <summary><c>train names</c>: the model that finds names, from GUM and WNUT 2017.</summary>
internal static class TrainNamesCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> language = new("--language") { Description = "The language pack; the model goes into its folder models/.", DefaultValueFactory = _ => "languages/en" };
        Option<int> rounds = new("--rounds") { Description = "Times through the corpora.", DefaultValueFactory = _ => 12 };
        Command command = new("names", "Train the model that finds names.") { data, language, rounds };
        command.SetAction(parse => Train(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(rounds)));
        return command;
    }

    private static void Train(string data, string folder, int rounds)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(folder));
        WordClusters clusters = WordClusters.Read(pack);
        HashSet<string> titles = [.. pack.Lexicon("name-titles").Rows.Select(r => r.Key)];
        List<NamedDocument> documents = [.. NameCorpora.Gum(data, "train", titles), .. NameCorpora.Wnut(data, "train", new Analyzer(pack))];
        NameClues clues = new(pack, new NameLexicon(pack));
        byte[] model = new NameTraining(clusters, clues).Train(documents, rounds, 0.3f);
        // Web text has no gold names to train on; the first model names them, lexicons and consistency mend it, the second learns from both.
        NameFinder first = new(pack, clusters, NameModel.Read(model));
        List<NamedDocument> silver = [.. UdCorpus.Read(Path.Combine(data, "ud"), "en_ewt", "train").Select(d => Name(d, first))];
        model = new NameTraining(clusters, clues).Train([.. documents, .. silver], rounds, 0.3f);
        File.WriteAllBytes(Path.Combine(folder, "models", "names.bin"), model);
        File.WriteAllText(Path.Combine(folder, "models", "names.md"), Card(model, rounds));
        Console.Error.WriteLine($"names: {model.Length / 1e6:F2} MB");
    }

    private static NamedDocument Name(UdDocument document, NameFinder finder)
    {
        int[][] labels = [.. document.Sentences.Select(s => new int[s.Tokens.Count])];
        foreach (FoundName name in finder.Find(document.Sentences)) NameLabels.Mark(labels[name.Sentence], name.Tokens, name.Sort);
        return new NamedDocument(document.Id, document.Sentences, labels);
    }

    private static string Card(byte[] model, int rounds) => string.Create(CultureInfo.InvariantCulture, $"""
        # names.bin

        Finds proper names of persons, organisations, places and other things: a linear model over words, shapes, endings, word clusters, tags and
        the lists of the lexicon, with an exact search over label pairs. Lexicons then refine the kinds (armed force, government, media, group).

        | | |
        |---|---|
        | trained on | GUM, free genres, train (annotation CC BY 4.0, texts CC BY, CC BY-SA and public domain), names cut out of its entity mentions; WNUT 2017 train (CC BY 4.0); UD English EWT train (CC BY-SA 4.0), named by a first model |
        | not trained on | UNER, GUM dev and test, WNUT 2017 dev and test |
        | command | `dotnet run --project src/Hearsay.Lab -c Release -- train names` |
        | seed, rounds | 20261124, {rounds} |
        | needs | clusters.bin and the tagger, trained before |
        | size | {model.Length} bytes |
        | sha256 | {Convert.ToHexStringLower(SHA256.HashData(model))} |
        | scores | docs/results/2026-11-24-names.md |
        | licence | CC BY-SA 4.0, because EWT is |

        """);
}
