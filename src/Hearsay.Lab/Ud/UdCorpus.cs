namespace Hearsay.Lab.Ud;

/// <summary>The treebanks of one split.</summary>
internal static class UdCorpus
{
    public static readonly string[] Treebanks = ["en_ewt", "en_gum-free"];

    /// <summary>The documents of one treebank; <paramref name="folder"/> is that of the treebanks.</summary>
    public static List<UdDocument> Read(string folder, string treebank, string split) =>
        ConlluReader.Read(Path.Combine(folder, $"{treebank}-{split}.conllu.xz"));

    /// <summary>The sentences of both treebanks.</summary>
    public static Sentence[] Sentences(string folder, string split) =>
        [.. Treebanks.SelectMany(t => Read(folder, t, split)).SelectMany(d => d.Sentences)];
}
