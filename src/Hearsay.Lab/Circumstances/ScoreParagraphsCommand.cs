using System.CommandLine;
using Hearsay.Lab.Gold;
using Hearsay.Readers;

namespace Hearsay.Lab.Circumstances;

/// <summary><c>score paragraphs</c>: figures, times and places of the project's own 150 paragraphs. Errors are listed of the development part alone.</summary>
internal static class ScoreParagraphsCommand
{
    /// <summary>Paragraphs that may be read while rules are written; the hundred after them are for the figure alone.</summary>
    public const int Development = 50;

    public static Command Create()
    {
        Option<DirectoryInfo> data = new("--data") { Description = "Folder of the paragraphs.", DefaultValueFactory = _ => new DirectoryInfo("tests/Hearsay.Tests/Extraction/Circumstances/paragraphs") };
        Option<DirectoryInfo> language = new("--language") { Description = "Folder of the language pack.", DefaultValueFactory = _ => new DirectoryInfo("languages/en") };
        Option<bool> errors = new("--errors") { Description = "List every miss of the first fifty paragraphs." };
        Command command = new("paragraphs", "Score figures, times and places on the project's own annotated paragraphs.") { data, language, errors };
        command.SetAction(parse => Run(parse.GetValue(data)!, parse.GetValue(language)!, parse.GetValue(errors)));
        return command;
    }

    private static void Run(DirectoryInfo data, DirectoryInfo language, bool errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(language.FullName));
        Pipeline pipeline = new(pack);
        ParagraphScorer scorer = new(pack.Lexicon("counted-nouns"));
        Tally development = new(), test = new(), all = new();
        List<AnnotatedParagraph> paragraphs = AnnotatedParagraph.ReadAll(data.FullName);
        for (int i = 0; i < paragraphs.Count; i++)
        {
            AnnotatedParagraph gold = paragraphs[i];
            Analysis analysis = pipeline.Read(new Document(gold.Text) { Id = gold.Id, Title = gold.Title, Published = gold.Published });
            bool open = i < Development;
            scorer.Score(gold, analysis, open ? development : test, open && errors ? m => Console.WriteLine($"{gold.Id}\t{m}") : _ => { });
            scorer.Score(gold, analysis, all, _ => { });
        }

        Console.Write($"== all {paragraphs.Count} paragraphs\n{all}== the first {Development}, read while rules were written\n{development}== the other {paragraphs.Count - Development}\n{test}");
    }
}
