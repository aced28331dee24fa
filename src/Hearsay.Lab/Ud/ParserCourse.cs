using Hearsay.Language;
using Hearsay.Language.Tags;
using Hearsay.Language.Trees;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Ud;

/// <summary>
/// What the two parsers learn from. They must meet tags, and the forward one advice, as wrong as those they will meet in use:
/// each quarter of the corpus is tagged and parsed by models that never saw it.
/// </summary>
internal sealed class ParserCourse
{
    private readonly string[] _relations;
    private readonly List<Lesson> _lessons;

    private ParserCourse(string[] relations, List<Lesson> lessons)
    {
        _relations = relations;
        _lessons = lessons;
    }

    /// <summary>Lays out the corpus with the tags of its quarters.</summary>
    public static ParserCourse Begin(Sentence[] sentences, TaggerCourse tagged)
    {
        // Relation 0 is the root's own.
        string[] relations = ["root", .. sentences.SelectMany(s => s.Tokens).Where(t => t.Head >= 0).Select(t => t.Relation).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, int> number = relations.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i, StringComparer.Ordinal);
        List<Lesson> lessons = [];
        foreach ((int i, Word[] words, byte[] tags, Tagger tagger) in tagged.Tagged())
        {
            int n = words.Length;
            if (n > 250) continue;
            byte[] upos = LinearSentenceParser.NumberUpos(tagger);
            int[] heads = [-1, .. sentences[i].Tokens.Select(t => t.Head < 0 ? n + 1 : t.Head + 1), -1];
            int[] rels = [0, .. sentences[i].Tokens.Select(t => number[t.Relation]), 0];
            lessons.Add(new Lesson(TaggerCourse.FoldOf(i), Lay(false), Lay(true), heads, rels));

            ParserWords Lay(bool backward)
            {
                ParserWords laid = new();
                laid.Fill(words, tags, upos, backward);
                return laid;
            }
        }

        return new ParserCourse(relations, lessons);
    }

    /// <summary>The parser that reads from the last word to the first.</summary>
    public byte[] TrainBackward() => ParserTraining.Train([.. _lessons.Select(l => l.Backward())], _relations, 8, 90);

    /// <summary>The parser that reads from the first word to the last, with advice.</summary>
    public byte[] TrainForward()
    {
        ParserState state = new();
        for (int fold = 0; fold < TaggerCourse.Folds; fold++)
        {
            byte[] model = ParserTraining.Train([.. _lessons.Where(l => l.Fold != fold).Select(l => l.Backward())], _relations, 4, 90);
            TransitionParser guide = TransitionParser.Read(TrainUdCommand.Memory(TransitionParser.File, model), TransitionParser.File);
            foreach (Lesson lesson in _lessons.Where(l => l.Fold == fold))
            {
                guide.Parse(lesson.BackwardWords, state);
                lesson.Words.Follow(state);
            }
        }

        return ParserTraining.Train([.. _lessons.Select(l => l.Forward())], _relations, 8, 90);
    }

    private sealed record Lesson(int Fold, ParserWords Words, ParserWords BackwardWords, int[] Heads, int[] Relations)
    {
        public ParserTraining.Example Forward() => new(Words, Heads, Relations);

        public ParserTraining.Example Backward()
        {
            int root = Heads.Length - 1;
            int[] heads = [.. Heads.Reverse().Select(h => h < 0 ? -1 : h == root ? root : root - h)];
            return new ParserTraining.Example(BackwardWords, heads, [.. Relations.Reverse()]);
        }
    }
}
