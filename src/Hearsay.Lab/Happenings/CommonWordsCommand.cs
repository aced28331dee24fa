using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hearsay.Comparison.Happenings;
using Hearsay.Lab.Reuse;

namespace Hearsay.Lab.Happenings;

/// <summary><c>build common-words</c>: in how many of a thousand reports of Wikinews each word stands. None of its text is kept but single words.</summary>
internal static class CommonWordsCommand
{
    private const int LeastPerMille = 20;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder with the tracing corpora.", DefaultValueFactory = _ => "../shared/data/tracing" };
        Option<string> pack = new("--language") { Description = "Language pack to write to.", DefaultValueFactory = _ => "languages/en" };
        Command command = new("common-words", "Count in how many reports the common words stand, and write the list.") { data, pack };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(pack)!));
        return command;
    }

    private static void Run(string folder, string pack)
    {
        SortedDictionary<string, int> having = new(StringComparer.Ordinal);
        int reports = 0;
        foreach (JsonElement row in ReuseCase.Rows(Path.Combine(folder, "wikinews_en_2019_2020.jsonl.gz")))
        {
            string text = row.GetProperty("title").GetString() + "\n" + row.GetProperty("text").GetString();
            reports++;
            foreach (string word in TextWords.Of(text, new TextSpan(0, text.Length)).Where(w => !w.IsNumber).Select(w => w.Word).Distinct())
                having[word] = having.GetValueOrDefault(word) + 1;
        }

        IEnumerable<string> lines = having
            .Select(h => (h.Key, PerMille: h.Value * 1000 / reports))
            .Where(h => h.PerMille >= LeastPerMille && h.Key.All(char.IsAsciiLetter))
            .Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Key}\t{h.PerMille}\tcounted in Wikinews 2019-2020"));
        File.WriteAllText(Path.Combine(pack, "lexicon", "common-words.tsv"), "word\tpermille\torigin\n" + string.Concat(lines.Select(l => l + "\n")));
    }
}
