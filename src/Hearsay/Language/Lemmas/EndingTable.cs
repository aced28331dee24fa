using Hearsay.Language.Models;
using Hearsay.Language.Words;

namespace Hearsay.Language.Lemmas;

/// <summary>Answers by the longest known ending of a word: the whole word where it was learnt as an exception, else fewer and fewer of its last letters.</summary>
internal sealed class EndingTable
{
    /// <summary>Longest ending that is looked up, besides the whole word.</summary>
    public const int Longest = 6;

    private readonly Dictionary<ulong, ushort> _answers;

    public EndingTable(ulong[] keys, ushort[] answers)
    {
        _answers = new Dictionary<ulong, ushort>(keys.Length);
        for (int i = 0; i < keys.Length; i++) _answers[keys[i]] = answers[i];
    }

    public static EndingTable Read(ref ModelReader reader) => new(reader.Array<ulong>(), reader.Array<ushort>());

    public void Write(ModelWriter writer)
    {
        ulong[] keys = [.. _answers.Keys.Order()];
        writer.Array<ulong>(keys);
        writer.Array<ushort>(Array.ConvertAll(keys, k => _answers[k]));
    }

    /// <summary>Key of a word's ending within a group, such as its part of speech; length -1 stands for the whole word.</summary>
    public static ulong Key(uint group, ReadOnlySpan<char> form, int length) =>
        Feature.Of(401, group, (uint)(length + 1), length < 0 ? Word.Hash(form) : length == 0 ? 0 : Word.Hash(form[^length..]));

    /// <summary>The answer of the longest known ending, or -1; <paramref name="isWhole"/> where the word itself was learnt.</summary>
    public int Find(uint group, ReadOnlySpan<char> form, out bool isWhole)
    {
        isWhole = _answers.TryGetValue(Key(group, form, -1), out ushort whole);
        if (isWhole) return whole;
        for (int length = Math.Min(Longest, form.Length); length >= 0; length--)
            if (_answers.TryGetValue(Key(group, form, length), out ushort answer)) return answer;
        return -1;
    }
}
