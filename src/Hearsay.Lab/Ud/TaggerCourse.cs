using Hearsay.Language.Models;
using Hearsay.Language.Tags;
using Hearsay.Language.Words;

namespace Hearsay.Lab.Ud;

/// <summary>
/// Learns both passes of the tagger, and tags the corpus for the parser. The second pass and the parser must meet tags as wrong as those
/// in use: each part of the corpus is tagged by models that never saw it.
/// </summary>
internal sealed class TaggerCourse
{
    public const int Folds = 4;
    private const int Block = 50;

    private readonly Sentence[] _sentences;
    private readonly WordClusters _clusters;
    private readonly string[] _tags;
    private readonly Dictionary<string, int> _number;
    private readonly byte[][] _advice;

    public TaggerCourse(Sentence[] sentences, WordClusters clusters)
    {
        _sentences = sentences;
        _clusters = clusters;
        _tags = TaggerTraining.Tags(sentences, 3);
        _number = _tags.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal);
        _advice = new byte[sentences.Length][];
        for (int fold = 0; fold < Folds; fold++)
        {
            Tagger tagger = Read(First([.. Outside(fold)], 5), second: false);
            foreach (int i in Inside(fold))
            {
                _advice[i] = new byte[sentences[i].Tokens.Count];
                tagger.TagBackward(Look(i, tagger), _advice[i]);
            }
        }
    }

    /// <summary>The model for use.</summary>
    public byte[] Train() => Both([.. Enumerable.Range(0, _sentences.Length)], 8);

    /// <summary>The words and tags of every sentence, tagged by a tagger that never saw it, and the tagger itself.</summary>
    public IEnumerable<(int Sentence, Word[] Words, byte[] Tags, Tagger By)> Tagged()
    {
        for (int fold = 0; fold < Folds; fold++)
        {
            Tagger tagger = Read(Both([.. Outside(fold)], 5), second: true);
            foreach (int i in Inside(fold))
            {
                Word[] words = Look(i, tagger);
                byte[] tags = new byte[words.Length];
                tagger.Tag(words, tags);
                yield return (i, words, tags, tagger);
            }
        }
    }

    public static int FoldOf(int sentence) => sentence / Block % Folds;

    private IEnumerable<int> Inside(int fold) => Enumerable.Range(0, _sentences.Length).Where(i => FoldOf(i) == fold);

    private IEnumerable<int> Outside(int fold) => Enumerable.Range(0, _sentences.Length).Where(i => FoldOf(i) != fold);

    private byte[] First(int[] of, int rounds)
    {
        ModelWriter writer = new(Tagger.Kind);
        WriteFirst(writer, of, rounds);
        return writer.ToArray();
    }

    private byte[] Both(int[] of, int rounds)
    {
        ModelWriter writer = new(Tagger.Kind);
        TagDictionary dictionary = WriteFirst(writer, of, rounds);
        Tagger recall = new(_tags, dictionary, null!, null);
        TaggerTraining.Train(of.Select(i => new TagLesson(Look(i, recall), Gold(i), _advice[i])), _tags, dictionary, rounds).WriteTo(writer, 0.15f);
        return writer.ToArray();
    }

    private TagDictionary WriteFirst(ModelWriter writer, int[] of, int rounds)
    {
        TagDictionary dictionary = TaggerTraining.Dictionary(of.Select(i => _sentences[i]), _number);
        Tagger recall = new(_tags, dictionary, null!, null);
        writer.Strings(_tags);
        dictionary.Write(writer);
        TaggerTraining.Train(of.Select(i => new TagLesson([.. Look(i, recall).Reverse()], [.. Gold(i).Reverse()], [])), _tags, dictionary, rounds).WriteTo(writer, 0.15f);
        return dictionary;
    }

    private Word[] Look(int sentence, Tagger recall)
    {
        string[] forms = [.. _sentences[sentence].Tokens.Select(t => t.Form)];
        bool caseless = Word.AreCaseless(forms);
        Word[] words = Array.ConvertAll(forms, f => Word.Of(f, _clusters, caseless));
        recall.Recall(words);
        return words;
    }

    private int[] Gold(int sentence) => [.. _sentences[sentence].Tokens.Select(t => _number.GetValueOrDefault(TaggerTraining.Key(t), -1))];

    private static Tagger Read(byte[] model, bool second)
    {
        LanguagePack pack = TrainUdCommand.Memory(Tagger.File, model);
        return second ? Tagger.Read(pack) : Tagger.ReadFirst(pack);
    }
}
