using System.CommandLine;
using System.Diagnostics;
using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;
using Hearsay.Language.Words;
using Hearsay.Readers;

namespace Hearsay.Lab.Attributions;

/// <summary><c>train attributions</c>: learns cues, sources and contents from PolNeAR and GUM.</summary>
internal static class TrainAttributionsCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> output = new("--out") { Description = "Where the model goes.", DefaultValueFactory = _ => "languages/en/models" };
        Option<string> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<int> epochs = new("--epochs") { Description = "Times over all documents.", DefaultValueFactory = _ => 4 };
        Option<int> rounds = new("--head-rounds") { Description = "Times over all documents for the head on the encoder.", DefaultValueFactory = _ => 8 };
        Option<int> limit = new("--limit") { Description = "No more than so many articles, for a quick try.", DefaultValueFactory = _ => int.MaxValue };
        Option<string?> cache = new("--cache") { Description = "Folder that keeps the parses between runs." };
        Option<bool> licensed = new("--without-unlicensed") { Description = "Leave out PolNeAR, which carries no licence file." };
        Command command = new("attributions", "Train the model of attributions.") { data, output, language, epochs, rounds, limit, cache, licensed };
        command.SetAction(parse => Train(
            parse.GetValue(data)!, parse.GetValue(output)!, parse.GetValue(language)!, parse.GetValue(epochs), parse.GetValue(rounds), parse.GetValue(limit), parse.GetValue(cache), parse.GetValue(licensed)));
        return command;
    }

    private static void Train(string data, string output, string language, int epochs, int rounds, int limit, string? cache, bool licensedOnly)
    {
        // Better before the training than after it.
        Directory.CreateDirectory(output);
        Stopwatch watch = Stopwatch.StartNew();
        RowMaker maker = new(LanguagePack.Load(LanguageFolder.Read(language)));
        List<GoldDocument> documents = AttributionCorpus.Read(data, AttributionCorpus.Gum, "train");
        if (!licensedOnly) documents.AddRange(AttributionCorpus.Read(data, AttributionCorpus.PolNeAR, "train").Take(limit));
        List<TrainingDocument> train = maker.Make(documents, cache is null ? null : Path.Combine(cache, $"train-{documents.Count}.parses"));
        List<GoldDocument> held = AttributionCorpus.Read(data, licensedOnly ? AttributionCorpus.Gum : AttributionCorpus.PolNeAR, "dev");
        List<TrainingDocument> dev = maker.Make(held, cache is null ? null : Path.Combine(cache, $"dev-{held.Count}.parses"));
        Console.Error.WriteLine($"{train.Count} documents, {train.Sum(t => t.Gold.Count)} attributions read in {watch.Elapsed.TotalSeconds:F0} s");

        void Tell(string text) => Console.Error.WriteLine($"{text}, {watch.Elapsed.TotalSeconds:F0} s");
        AttributionHead head = new(maker.Pack, rounds, Tell);
        byte[] hints = HintCache.Of(cache is null ? null : Path.Combine(cache, $"train-{documents.Count}-{rounds}.hints"), train, () => head.Learn(train));
        head.Read(hints, dev);
        File.WriteAllBytes(Path.Combine(output, AttributionHead.File), hints);
        File.WriteAllText(Path.Combine(output, "attribution-head.md"), AttributionCard.OfHead(hints, train, rounds, licensedOnly));
        LearningWeights weights = AttributionLesson.Learn(train, epochs, Tell);
        int threshold = AttributionThreshold.Best(weights, dev, out double heads, out double words);
        Console.Error.WriteLine(FormattableString.Invariant($"F1 on dev: attributions {100 * heads:F1}, words of content {100 * words:F1} at {threshold}, {watch.Elapsed.TotalSeconds:F0} s"));
        byte[] model = AttributionModel.Write(weights.Weights, threshold);
        File.WriteAllBytes(Path.Combine(output, "attributions.bin"), model);
        File.WriteAllText(Path.Combine(output, "attributions.md"), AttributionCard.Write(model, train, epochs, licensedOnly));
    }

    /// <summary>Turns documents into rows with their gold, one parse each.</summary>
    private sealed class RowMaker(LanguagePack pack)
    {
        public LanguagePack Pack => pack;

        private readonly QuoteFinder _quotes = new(pack);
        private readonly CueLexicon _lexicon = new(pack);
        private readonly WordClusters _clusters = WordClusters.Read(pack);
        private readonly Extraction.Rules.RuleSet _rules = AttributionRules.Load(pack);

        public List<TrainingDocument> Make(List<GoldDocument> documents, string? cache)
        {
            List<TrainingDocument> made = [];
            foreach ((GoldDocument document, ParsedText parsed) in documents.Zip(ParseCache.Of(cache, documents, () => new Analyzer(pack))))
            {
                TextTrees trees = new(parsed);
                TextRow row = TextRow.Of(trees, _quotes.Find(trees), _lexicon, _clusters, _rules);
                made.Add(new TrainingDocument(row, AttributionExample.Of(row, document)));
            }

            return made;
        }
    }
}
