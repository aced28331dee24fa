using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Hearsay.Language;
using Hearsay.Language.Names;
using Hearsay.Language.Neural;
using Hearsay.Language.Words;
using Hearsay.Readers;

namespace Hearsay.Lab.Entities;

/// <summary><c>train names</c>: the head that finds names, from UNER, GUM and WNUT 2017.</summary>
internal static class TrainNamesCommand
{
    private const int Parts = 5;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> language = new("--language") { Description = "The language pack; the model goes into its folder models/.", DefaultValueFactory = _ => "languages/en" };
        Option<int> check = new("--check") { Description = "Keep nothing, but score so many of five models, each on the fifth of UNER dev that it has not seen." };
        Option<string?> misses = new("--misses") { Description = "With --check: a file for what went wrong." };
        Command command = new("names", "Train the model that finds names.") { data, language, check, misses };
        command.SetAction(parse =>
        {
            if (parse.GetValue(check) > 0) Check(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(check), parse.GetValue(misses));
            else Train(parse.GetValue(data)!, parse.GetValue(language)!);
        });
        return command;
    }

    private static void Train(string data, string folder)
    {
        NameCurriculum curriculum = new(data, LanguagePack.Load(LanguageFolder.Read(folder)));
        byte[] model = curriculum.Train(curriculum.Universal, Console.Error.WriteLine);
        File.WriteAllBytes(Path.Combine(folder, "models", "names.bin"), model);
        File.WriteAllText(Path.Combine(folder, "models", "names.md"), Card(model));
    }

    private static void Check(string data, string folder, int parts, string? missesFile)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(folder));
        WordClusters clusters = WordClusters.Read(pack);
        EncoderSentenceParser parser = EncoderSentenceParser.Read(pack);
        NameCurriculum curriculum = new(data, pack);
        NameScore alone = new(), mended = new(), shouted = new();
        for (int part = 0; part < parts; part++)
        {
            byte[] model = curriculum.Train(curriculum.Universal.Where((_, i) => i % Parts != part), Console.Error.WriteLine);
            NameFinder finder = new(pack, clusters, NameModel.Read(model));
            foreach (NamedDocument document in curriculum.Universal.Where((_, i) => i % Parts == part).Select(l => l.Document))
            {
                Add(document, finder, alone, mended);
                Add(NameLessons.Shout(document), finder, new NameScore(), shouted);
            }

            Console.Error.WriteLine(mended.Row(FormattableString.Invariant($"after part {part}")));
        }

        Console.WriteLine(alone.Row("UNER EWT dev, crosswise, model alone"));
        Console.WriteLine(mended.Row("UNER EWT dev, crosswise"));
        Console.WriteLine(shouted.Row("UNER EWT dev, crosswise, in capitals"));
        if (missesFile is not null) File.WriteAllLines(missesFile, mended.Misses);

        void Add(NamedDocument document, NameFinder finder, NameScore model, NameScore whole)
        {
            SentenceDraft[] drafts = [.. document.Sentences.Select(s => new SentenceDraft([.. s.Tokens.Select(t => t.Form)]))];
            NameReading reading = finder.Open(drafts);
            parser.Parse(drafts, [reading]);
            ILookup<int, FoundName> found = finder.Find(drafts, reading).ToLookup(n => n.Sentence);
            for (int s = 0; s < drafts.Length; s++)
            {
                model.Add(document.Sentences[s], document.Labels[s], NameScore.Spans(Array.ConvertAll(reading.Labels[s], label => (int)label)), sort => sort != NameSort.Other);
                whole.Add(document.Sentences[s], document.Labels[s], [.. found[s].Select(n => (n.Tokens, n.Sort))], sort => sort != NameSort.Other);
            }
        }
    }

    private static string Card(byte[] model) => string.Create(CultureInfo.InvariantCulture, $"""
        # names.bin

        Finds proper names of persons, organisations, places and other things: a head on the encoder (its word vectors, input and all three layers), told of
        the lists of the lexicon, of word clusters and letters, and of how the document spells a word elsewhere; one recurrent layer of its own; an exact search over
        label pairs. It learnt a third of the documents in capitals too. Lexicons then add what they know for certain, the document settles what is unclear, and lexicons refine the kinds (armed force, government, media, group).

        | | |
        |---|---|
        | trained on | UNER English EWT dev (CC BY-SA 4.0); GUM, free genres, train (annotation CC BY 4.0, texts CC BY, CC BY-SA and public domain), names cut out of its entity mentions; WNUT 2017 train (CC BY 4.0); UD English EWT train (CC BY-SA 4.0), named by two models trained on the others |
        | not trained on | UNER test, GUM dev and test, WNUT 2017 dev and test |
        | told which corpus | the three mark names by conventions of their own; reports are read by UNER's |
        | command | `dotnet run --project src/Hearsay.Lab -c Release -- train names`; with `--check 5` it prints the figure of five models, each on the fifth of UNER dev it has not seen |
        | seeds | 1 and 2 for the teachers, 3 for the model |
        | needs | encoder.bin and clusters.bin, trained before |
        | size | {model.Length} bytes |
        | sha256 | {Convert.ToHexStringLower(SHA256.HashData(model))} |
        | scores | docs/results/2026-11-24-names.md |
        | licence | CC BY-SA 4.0, because EWT is |

        """);
}
