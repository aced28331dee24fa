using System.CommandLine;
using Hearsay.Export;
using Hearsay.Language;
using Hearsay.Language.Text;
using Hearsay.Readers;

namespace Hearsay.Lab.Ud;

/// <summary><c>score ud</c>: the language layer against the treebanks, from raw text and from gold tokens.</summary>
internal static class ScoreUdCommand
{
    private static readonly string[] Watched = ["nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "ccomp", "parataxis", "nummod", "appos", "conj", "acl:relcl", "advcl", "xcomp", "nmod"];

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the treebanks.", DefaultValueFactory = _ => "../shared/data/ud" };
        Option<string> split = new("--split") { Description = "dev or test.", DefaultValueFactory = _ => "dev" };
        Option<string> pack = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<string?> written = new("--write") { Description = "Folder to write what was read to, as CoNLL-U, for other scorers." };
        Command command = new("ud", "Score tokens, sentences, tags, lemmas and trees against EWT and GUM.") { data, split, pack, written };
        command.SetAction(parse => Score(parse.GetValue(data)!, parse.GetValue(split)!, Analyzer(parse.GetValue(pack)!), parse.GetValue(written)));
        return command;
    }

    private static void Score(string data, string split, Analyzer analyzer, string? written)
    {
        foreach (string line in Lines(data, split, analyzer)) Console.WriteLine(line);
        foreach (string treebank in written is null ? [] : UdCorpus.Treebanks)
        {
            List<UdDocument> documents = UdCorpus.Read(data, treebank, split);
            File.WriteAllLines(Path.Combine(written!, $"{treebank}-raw.conllu"), documents.Select(d => ConlluWriter.Write(d.Id, d.Text, analyzer.Analyze(d.Text).Sentences).TrimEnd('\n') + "\n"));
            File.WriteAllLines(Path.Combine(written!, $"{treebank}-gold.conllu"), documents.Select(d => ConlluWriter.Write(d.Id, d.Text, d.Sentences.Select(s => Reparse(analyzer, d.Text, s)).ToSequence()).TrimEnd('\n') + "\n"));
        }
    }

    /// <summary>The analyzer of a pack folder.</summary>
    public static Analyzer Analyzer(string folder) => new(LanguagePack.Load(LanguageFolder.Read(folder)));

    /// <summary>The figures, a line each.</summary>
    public static IEnumerable<string> Lines(string data, string split, Analyzer analyzer)
    {
        UdScore news = new();
        bool hasNews = false;
        foreach (string treebank in UdCorpus.Treebanks)
        {
            UdScore raw = new(), gold = new();
            foreach (UdDocument document in UdCorpus.Read(data, treebank, split))
            {
                Sequence<Sentence> parsed = document.Sentences.Select(s => Reparse(analyzer, document.Text, s)).ToSequence();
                raw.Add(document.Text, document.Sentences, analyzer.Analyze(document.Text).Sentences);
                gold.Add(document.Text, document.Sentences, parsed);
                if (!document.IsGumNews) continue;
                hasNews = true;
                news.Add(document.Text, document.Sentences, parsed);
            }

            yield return $"{treebank} {split}, raw text: {raw}";
            yield return $"{treebank} {split}, gold tokens: {gold}";
        }

        if (!hasNews) yield break;
        yield return $"GUM news {split}, gold tokens: {news}";
        yield return $"GUM news {split}, F1 by relation: " + string.Join("  ", Watched.Select(r => FormattableString.Invariant($"{r} {news.OfRelation(r):F1}")));
    }

    /// <summary>The gold words of a sentence, read anew.</summary>
    public static Sentence Reparse(Analyzer analyzer, string text, Sentence gold) => analyzer.Parse(
        text, gold.Paragraph, [.. gold.Tokens.Select(t => new WordSpan(t.Span.Start, t.Span.End, t.JoinedToPrevious))]);
}
