using System.Collections.Concurrent;
using CsCheck;
using Hearsay.Lab.Neural;
using Hearsay.Language;
using Hearsay.Language.Neural;
using Xunit;

namespace Hearsay.Tests.Language.Neural;

/// <summary>With a network of random weights: what it says is nonsense, but it must say it in good order.</summary>
public class EncoderSentenceParserTests
{
    private static readonly EncoderVocabulary Vocabulary = new(Treebank, Vectors, leastCount: 1, buckets: 64);
    private static readonly EncoderNetwork Network = MakeNetwork();
    private static readonly EncoderSentenceParser Parser = EncoderSentenceParser.Read(Pack(EncoderFile.Write(Network, Vocabulary, Vectors)));

    private static Sentence[] Treebank =>
    [
        Tree("The|DET|DT|1|det patrol|NOUN|NN|2|nsubj left|VERB|VBD|-1|root at|ADP|IN|4|case 6|NUM|CD|2|obl .|PUNCT|.|2|punct"),
        Tree("Nobody|PRON|NN|1|nsubj answered|VERB|VBD|-1|root"),
        Tree("“|PUNCT|``|1|punct Wait|VERB|VB|-1|root ”|PUNCT|''|1|punct"),
    ];

    private static WordVectors Vectors => new(["the", "patrol", "left", "\""], [.. Enumerable.Range(0, 4 * WordVectors.Width).Select(i => (sbyte)((i * 37) % 255 - 127))], [0.01f, 0.02f, 0.01f, 0.02f]);

    [Fact]
    public void What_was_trained_is_what_runs_after_writing_and_reading()
    {
        Sentence[] sentences = Treebank;
        Network.Predict([.. sentences.Select(Vocabulary.Number)], (s, tags, heads, relations) =>
        {
            SentenceDraft draft = Draft(sentences[s]);
            Parser.Parse([draft]);
            Assert.Equal(heads, draft.Heads);
            Assert.Equal(tags.Select(t => Vocabulary.Tags[t]), draft.Upos.Zip(draft.Xpos, (upos, xpos) => upos + "|" + xpos));
            Assert.Equal(relations.Select(r => r < 0 ? "root" : Vocabulary.Relations[r]), draft.Relations);
        });
    }

    [Fact]
    public void Any_words_give_a_tree() =>
        Gen.String[Gen.Char, 0, 6].Array[1, 60].Sample(forms =>
        {
            SentenceDraft draft = new(forms);
            Parser.Parse([draft]);
            ArcDecoderTests.AssertTree(draft.Heads);
            Assert.All(Enumerable.Range(0, forms.Length), i => Assert.Equal(draft.Heads[i] < 0, draft.Relations[i] == "root"));
            Assert.All(draft.Upos, upos => Assert.NotNull(upos));
        }, iter: 200);

    [Fact]
    public void The_longest_sentence_gives_a_tree()
    {
        SentenceDraft draft = new([.. Enumerable.Range(0, 400).Select(i => i % 3 == 0 ? "(" : "patrol")]);
        Parser.Parse([draft]);
        ArcDecoderTests.AssertTree(draft.Heads);
    }

    [Fact]
    public void Company_and_threads_change_nothing()
    {
        Random random = new(11);
        string[] words = ["The", "patrol", "left", "6", "Orvane", "“", ",", "depot-7", "WAIT"];
        string[][] texts = [.. Enumerable.Range(0, 120).Select(_ => Enumerable.Range(0, random.Next(1, 50)).Select(_ => words[random.Next(words.Length)]).ToArray())];
        string[] alone = [.. texts.Select(t => Show(Parsed(t)))];

        SentenceDraft[] together = [.. texts.Select(t => new SentenceDraft(t))];
        Parser.Parse(together);
        ConcurrentDictionary<int, string> threads = [];
        Parallel.For(0, texts.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => threads[i] = Show(Parsed(texts[i])));

        Assert.Equal(alone, together.Select(Show));
        Assert.Equal(alone, Enumerable.Range(0, texts.Length).Select(i => threads[i]));
    }

    private static SentenceDraft Parsed(string[] forms)
    {
        SentenceDraft draft = new(forms);
        Parser.Parse([draft]);
        return draft;
    }

    private static string Show(SentenceDraft draft) => string.Join(' ', draft.Forms.Select((form, i) => $"{form}/{draft.Upos[i]}/{draft.Xpos[i]}/{draft.Heads[i]}/{draft.Relations[i]}"));

    private static EncoderNetwork MakeNetwork()
    {
        EncoderNetwork network = new(new EncoderShape(WordVectors.Width, 8, 8, 3, 2, 12, 9, Vocabulary.Words.Count, 64, Vocabulary.Tags.Count, Vocabulary.Relations.Count), seed: 4);
        // Tables are kept in eight bits. Rounding them first leaves nothing to tell the two networks apart.
        foreach (Parameter table in new[] { network.Words, network.Affixes })
        {
            WordTable rounded = WordTable.Round(table.Columns, [], table.Value);
            for (int row = 0; row < table.Rows; row++)
            {
                table.Row(row).Clear();
                rounded.AddRow(row, table.Row(row));
            }
        }

        return network;
    }

    private static LanguagePack Pack(byte[] model) =>
        LanguagePack.Load([new PackFile("pack.tsv", "key\tvalue\nlanguage\ten\nversion\ttest\n"u8.ToArray()), new PackFile(EncoderModel.File, model)]);

    private static SentenceDraft Draft(Sentence sentence) => new([.. sentence.Tokens.Select(t => t.Form)]);

    private static Sentence Tree(string words)
    {
        List<Token> tokens = [];
        foreach (string[] field in words.Split(' ').Select(w => w.Split('|')))
            tokens.Add(new Token(new TextSpan(0, 1), field[0], field[0], field[1], field[2], "", int.Parse(field[3], System.Globalization.CultureInfo.InvariantCulture), field[4], false));
        return new Sentence(new TextSpan(0, 1), 0, tokens.ToSequence());
    }
}
