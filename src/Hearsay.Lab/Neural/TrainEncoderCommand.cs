using System.CommandLine;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Neural;

/// <summary><c>train encoder</c>: the neural tagger and parser, from the treebanks and word vectors.</summary>
internal static class TrainEncoderCommand
{
    private const int Seed = 1;
    private const int VectorWords = 60_000;
    private const int LeastCount = 3;
    private const int Buckets = 16_384;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Folder of the corpora, with ud/ and vectors/.", DefaultValueFactory = _ => "../shared/data" };
        Option<string> output = new("--out") { Description = "Where the model and its card go.", DefaultValueFactory = _ => "languages/en/models" };
        Option<int> rounds = new("--rounds") { Description = "Times the training set is gone through.", DefaultValueFactory = _ => 18 };
        Command command = new("encoder", "Train the neural tagger and parser.") { data, output, rounds };
        command.SetAction(parse => Train(parse.GetRequiredValue(data), parse.GetRequiredValue(output), parse.GetValue(rounds)));
        return command;
    }

    private static void Train(string data, string output, int rounds)
    {
        Directory.CreateDirectory(output);
        EncoderDevelopment development = EncoderDevelopment.Read(data);
        List<Sentence> sentences = [.. development.Train];
        WordVectors vectors = WordVectors.Read(Path.Combine(data, "vectors"), VectorWords);
        EncoderVocabulary vocabulary = new(sentences, vectors, LeastCount, Buckets);
        EncoderShape shape = new(
            WordVectors.Width, Input: 128, Width: 128, Layers: 3, TagLayer: 2, Arc: 128, Label: 128, vocabulary.Words.Count, Buckets, vocabulary.Tags.Count, vocabulary.Relations.Count);
        EncoderNetwork network = new(shape, Seed);
        new EncoderTrainer(network, vocabulary, Seed).Train(sentences, rounds, Console.Error.WriteLine);
        byte[] model = EncoderFile.Write(network, vocabulary, vectors);
        File.WriteAllBytes(Path.Combine(output, "encoder.bin"), model);
        File.WriteAllText(Path.Combine(output, "encoder.md"), EncoderCard.Write(model, shape, rounds, Seed, development));
    }
}
