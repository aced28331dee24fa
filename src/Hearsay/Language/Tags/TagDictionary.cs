using Hearsay.Language.Models;

namespace Hearsay.Language.Tags;

/// <summary>
/// The tags each word had in training. Words with the same set of tags make one ambiguity class; where a word is frequent
/// enough, its set is taken to be complete and no other tag is tried.
/// </summary>
internal sealed class TagDictionary
{
    private readonly Dictionary<uint, ushort> _classOf;
    private readonly byte[][] _tags;
    private readonly byte[] _complete;

    public TagDictionary(uint[] words, ushort[] classes, byte[] complete, byte[][] tags)
    {
        _classOf = new Dictionary<uint, ushort>(words.Length);
        _tags = tags;
        _complete = complete;
        for (int i = 0; i < words.Length; i++) _classOf[words[i]] = classes[i];
    }

    /// <summary>Ambiguity class of a word; 0 where it was not seen.</summary>
    public uint ClassOf(uint word) => _classOf.GetValueOrDefault(word);

    /// <summary>The tags a word of this class may have; empty where any may be tried.</summary>
    public ReadOnlySpan<byte> Allowed(uint ambiguity) => _complete[ambiguity] != 0 ? _tags[ambiguity] : [];

    public static TagDictionary Read(ref ModelReader reader)
    {
        uint[] words = reader.Array<uint>();
        ushort[] classes = reader.Array<ushort>();
        byte[] complete = reader.Array<byte>();
        byte[][] tags = new byte[complete.Length][];
        for (int i = 0; i < tags.Length; i++) tags[i] = reader.Array<byte>();
        return new TagDictionary(words, classes, complete, tags);
    }

    public void Write(ModelWriter writer)
    {
        uint[] words = [.. _classOf.Keys.Order()];
        writer.Array<uint>(words);
        writer.Array<ushort>(Array.ConvertAll(words, w => _classOf[w]));
        writer.Array<byte>(_complete);
        foreach (byte[] tags in _tags) writer.Array<byte>(tags);
    }
}
