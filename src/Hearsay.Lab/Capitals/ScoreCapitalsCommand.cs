using System.CommandLine;
using Hearsay.Lab.Entities;
using Hearsay.Lab.Ud;
using Hearsay.Language;
using Hearsay.Language.Capitals;
using Hearsay.Language.Names;
using Hearsay.Readers;

namespace Hearsay.Lab.Capitals;

/// <summary><c>score capitals</c>: the development texts as printed, put into capitals, and put into capitals and read as ordinary print.</summary>
internal static class ScoreCapitalsCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> language = new("--language") { Description = "The language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<bool> words = new("--words") { Description = "Only the case of words." };
        Command command = new("capitals", "Score the reading of text in capitals: letters, trees, names.") { data, language, words };
        command.SetAction(parse => Score(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(words)));
        return command;
    }

    private static void Score(string data, string language, bool wordsOnly)
    {
        PackFile[] files = [.. LanguageFolder.Read(language)];
        LanguagePack pack = LanguagePack.Load(files);
        foreach (string line in Words(data, pack)) Console.WriteLine(line);
        if (wordsOnly) return;
        Analyzer with = new(pack), without = new(LanguagePack.Load(files.Where(f => f.Path != Truecaser.File)));
        Console.WriteLine("\n| raw text | read | sentences | UPOS | lemma | UAS | LAS |\n|---|---|---:|---:|---:|---:|---:|");
        foreach (string treebank in UdCorpus.Treebanks)
        {
            List<UdDocument> documents = UdCorpus.Read(Path.Combine(data, "ud"), treebank, "dev");
            Trees("as printed", with, d => d.Text);
            Trees("in capitals, as they are", without, d => d.Text.ToUpperInvariant());
            Trees("in capitals, as ordinary print", with, d => d.Text.ToUpperInvariant());

            void Trees(string how, Analyzer analyzer, Func<UdDocument, string> text)
            {
                UdScore score = new();
                foreach (UdDocument document in documents) score.Add(document.Text, document.Sentences, analyzer.Analyze(text(document)).Sentences);
                Console.WriteLine(FormattableString.Invariant($"| {treebank} dev | {how} | {score["sentences"]:F1} | {score["UPOS"]:F1} | {score["lemma"]:F1} | {score["UAS"]:F1} | {score["LAS"]:F1} |"));
            }
        }

        HashSet<string> titles = [.. pack.Lexicon("name-titles").Rows.Select(r => r.Key)];
        Console.WriteLine("\n| gold words | names | P | R | F1 | person | organisation | place | other |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach ((string name, List<NamedDocument> documents) in ((string, List<NamedDocument>)[])[("UNER EWT dev", NameCorpora.Uner(data, "dev")), ("GUM dev", NameCorpora.Gum(data, "dev", titles))])
        {
            Names("as printed", with, false, s => s);
            Names("in capitals, as they are", without, true, s => s);
            Names("in capitals, as ordinary print", with, true, with.Recase);

            void Names(string how, Analyzer analyzer, bool capitals, Func<string, string> recase)
            {
                NameScore score = new();
                foreach (NamedDocument document in documents)
                {
                    (Sequence<Sentence> sentences, string? written) = capitals ? InCapitals(document.Sentences, recase) : (document.Sentences, null);
                    ILookup<int, FoundName> found = analyzer.FindNames(sentences, written).ToLookup(f => f.Sentence);
                    for (int s = 0; s < sentences.Count; s++)
                        score.Add(document.Sentences[s], document.Labels[s], [.. found[s].Select(f => (f.Tokens, f.Sort))], sort => sort != NameSort.Other);
                }

                Console.WriteLine(score.Row($"{name}, {how}"));
            }
        }
    }

    /// <summary>How many words that the print shows the case of are written right, of all and of those that are not small.</summary>
    public static IEnumerable<string> Words(string data, LanguagePack pack)
    {
        Analyzer analyzer = new(pack);
        int all = 0, right = 0, gold = 0, system = 0, both = 0;
        foreach (string text in CapitalTexts.Treebanks(data, "dev"))
        {
            string read = analyzer.Recase(text.ToUpperInvariant());
            TextSpan whole = new(0, text.Length);
            foreach (TextSpan word in CapitalWords.Find(text, whole))
            {
                if (CapitalWords.OpensSentence(text, whole, word, static _ => false) || !char.IsLetter(text[word.Start])) continue;
                bool large = char.IsUpper(text[word.Start]), isLarge = char.IsUpper(read[word.Start]), same = word.In(text) == word.In(read);
                all++;
                if (same) right++;
                if (large) gold++;
                if (isLarge) system++;
                if (large && isLarge) both++;
            }
        }

        yield return FormattableString.Invariant($"- words within sentences, {all}: {100.0 * right / all:F1} % written as printed");
        yield return FormattableString.Invariant($"- words with a capital, {gold}: P {100.0 * both / Math.Max(1, system):F1}, R {100.0 * both / gold:F1}");
    }

    // Words apart by a space, sentences by a full stop and a line: what the reading of capitals is told of a treebank's words.
    private static (Sequence<Sentence> Sentences, string? Written) InCapitals(Sequence<Sentence> sentences, Func<string, string> recase)
    {
        string text = string.Join("\n\n", sentences.Select(s => string.Join(' ', s.Tokens.Select(t => t.Form)))).ToUpperInvariant(), read = recase(text);
        int at = 0;
        List<Sentence> found = [];
        foreach (Sentence sentence in sentences)
        {
            List<Token> tokens = [];
            foreach (Token token in sentence.Tokens)
            {
                tokens.Add(token with { Span = new TextSpan(at, at + token.Form.Length), Form = read.Substring(at, token.Form.Length) });
                at += token.Form.Length + 1;
            }

            at++;
            found.Add(sentence with { Tokens = tokens.ToSequence() });
        }

        return (found.ToSequence(), text);
    }
}
