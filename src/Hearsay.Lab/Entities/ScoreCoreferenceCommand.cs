using System.CommandLine;
using System.Globalization;
using Hearsay.Extraction.Entities;
using Hearsay.Lab.Ud;
using Hearsay.Readers;

namespace Hearsay.Lab.Entities;

/// <summary><c>score coreference</c>: clusters against GUM, pronouns against their antecedents, pronoun speakers against their names.</summary>
internal static class ScoreCoreferenceCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> language = new("--language") { Description = "The language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<bool> test = new("--test") { Description = "Score the test set too." };
        Option<bool> train = new("--train") { Description = "Score the training part too, to read its misses." };
        Option<string?> misses = new("--misses") { Description = "A file for the pronouns that went wrong." };
        Command command = new("coreference", "Score who and what the report's words stand for.") { data, language, train, test, misses };
        command.SetAction(parse => new Scoring(parse.GetValue(data)!, LanguagePack.Load(LanguageFolder.Read(parse.GetValue(language)!)))
            .Run([.. parse.GetValue(train) ? ["train"] : Array.Empty<string>(), "dev", .. parse.GetValue(test) ? ["test"] : Array.Empty<string>()], parse.GetValue(misses)));
        return command;
    }

    private sealed class Scoring(string data, LanguagePack pack)
    {
        private readonly CoreferenceCorpus _corpus = new(pack);
        private readonly List<string> _misses = [];
        private readonly List<string> _pronouns = [];

        public void Run(string[] splits, string? missesFile)
        {
            Console.WriteLine("| gold trees | MUC | B³ | CEAFe | CoNLL |\n|---|---:|---:|---:|---:|");
            foreach (string split in splits) Clusters(split);
            Console.WriteLine("\n| pronouns with an antecedent | count | right | wrong | open |\n|---|---:|---:|---:|---:|");
            foreach (string row in _pronouns) Console.WriteLine(row);
            SpeakerScore speakers = new(data, pack, _misses);
            (string Resolution, string EndToEnd)[] rows = [.. splits.Prepend("train").Distinct().Select(speakers.Of)];
            Console.WriteLine("\n| pronoun speakers with a name, raw text: resolution | count | right | wrong | open |\n|---|---:|---:|---:|---:|");
            foreach ((string resolution, _) in rows) Console.WriteLine(resolution);
            Console.WriteLine("\n| the same, end to end | count | an attribution with this source found | and its speaker right |\n|---|---:|---:|---:|");
            foreach ((_, string endToEnd) in rows) Console.WriteLine(endToEnd);
            if (missesFile is not null) File.WriteAllLines(missesFile, _misses);
        }

        private void Clusters(string split)
        {
            CoreferenceScore all = new(), named = new();
            int[,] counts = new int[3, 3];
            foreach (UdDocument document in UdCorpus.Read(Path.Combine(data, "ud"), "en_gum-free", split))
            {
                EntityReading reading = _corpus.Read(_corpus.Trees(document));
                static bool Type(string t) => t is "person" or "organization" or "place";
                HashSet<int> wanted = [.. GumMentions.Read(document).Where(m => Type(m.Type)).Select(m => CoreferenceCorpus.Head(document, m))];
                List<HashSet<int>> Found(Func<int, bool> counts) =>
                    [.. reading.Chains.Select(c => c.Where(m => counts(m.Head.Start)).Select(m => m.Head.Start).ToHashSet()).Where(c => c.Count > 1)];
                all.Add(CoreferenceCorpus.Clusters(document, _ => true), Found(_ => true));
                named.Add(CoreferenceCorpus.Clusters(document, Type), Found(wanted.Contains));
                Pronouns(split, document, reading, counts);
            }

            Print($"GUM {split}, all types", all);
            Print($"GUM {split}, gold mentions of persons, organisations, places", named);
            for (int sort = 0; sort < 3; sort++) _pronouns.Add(Row($"GUM {split}: {AntecedentWeights.Sorts[sort]}", counts[sort, 0], counts[sort, 1], counts[sort, 2]));
        }

        // A pronoun is right where a mention of its entity that is no pronoun and stands before it is of its gold group.
        private void Pronouns(string split, UdDocument document, EntityReading reading, int[,] counts)
        {
            Dictionary<int, string> groups = CoreferenceCorpus.GroupsByHead(document);
            Dictionary<int, Sequence<ReadMention>> read = reading.Chains.SelectMany(c => c.Select(m => (m.Head.Start, c))).ToDictionary(m => m.Start, m => m.c);
            HashSet<string> described = [];
            foreach (Sentence sentence in document.Sentences)
                foreach (Token token in sentence.Tokens)
                {
                    int at = token.Span.Start;
                    string group = groups.GetValueOrDefault(at, "");
                    int sort = token.Upos != "PRON" ? -1 : token.Form.ToLowerInvariant() switch { "he" or "him" or "his" or "she" or "her" => 0, "it" or "its" => 1, "they" or "them" or "their" => 2, _ => -1 };
                    if (token.Upos != "PRON") described.Add(group);
                    if (sort < 0 || group.Length == 0 || !described.Contains(group)) continue;
                    bool found = read.TryGetValue(at, out Sequence<ReadMention> chain);
                    int outcome = !found ? 2 : chain.Any(m => m.Words.Form != MentionForm.Pronoun && m.Head.Start < at && groups.GetValueOrDefault(m.Head.Start) == group) ? 0 : 1;
                    counts[sort, outcome]++;
                    if (outcome > 0 && split != "test") _misses.Add($"{document.Id} {(found ? $"wrong \"{token.Form}\" = {chain[0].Words.Span.In(document.Text)}, {chain.First(m => m.Head.Start == at).Words.By}" : $"open \"{token.Form}\"")}: {sentence.Span.In(document.Text)}");
                }
        }

        private static void Print(string name, CoreferenceScore score) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {score.Muc:F1} | {score.BCubed:F1} | {score.Ceaf:F1} | **{score.Conll:F1}** |"));

        private static string Row(string name, int right, int wrong, int open) => string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {right + wrong + open} | {right} ({(right + wrong + open == 0 ? 0 : 100.0 * right / (right + wrong + open)):F1} %) | {wrong} | {open} |");
    }
}
