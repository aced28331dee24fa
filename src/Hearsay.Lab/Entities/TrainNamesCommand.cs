using System.CommandLine;
using Hearsay.Lab.Ud;
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
        List<NamedDocument> documents = [.. NameCorpora.Gum(data, "train", titles), .. NameCorpora.Wnut(data, "train")];
        NameClues clues = new(pack, new NameLexicon(pack));
        byte[] model = new NameTraining(clusters, clues).Train(documents, rounds, 0.3f, 2);
        // Web text has no gold names to train on; the first model names them, lexicons and consistency mend it, the second learns from both.
        NameFinder first = new(pack, clusters, NameModel.Read(model));
        List<NamedDocument> silver = [.. UdCorpus.Read(Path.Combine(data, "ud"), "en_ewt", "train").Select(d => Name(d, first))];
        model = new NameTraining(clusters, clues).Train([.. documents, .. silver], rounds, 0.3f, 2);
        File.WriteAllBytes(Path.Combine(folder, "models", "names.bin"), model);
        Console.Error.WriteLine($"names: {model.Length / 1e6:F2} MB");
    }

    private static NamedDocument Name(UdDocument document, NameFinder finder)
    {
        int[][] labels = [.. document.Sentences.Select(s => new int[s.Tokens.Count])];
        foreach (FoundName name in finder.Find(document.Sentences)) NameLabels.Mark(labels[name.Sentence], name.Tokens, name.Sort);
        return new NamedDocument(document.Id, document.Sentences, labels);
    }
}
