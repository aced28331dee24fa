using Hearsay.Language.Models;

namespace Hearsay.Language.Words;

/// <summary>Which words behave alike: clusters of word vectors at three grains, each inside the coarser one. Words are known by their hash alone.</summary>
internal sealed class WordClusters
{
    public const string File = "models/clusters.bin";
    public const string Kind = "clusters";

    private readonly uint[] _keys;
    private readonly ushort[] _fineOf;
    private readonly ushort[] _middleOfFine;
    private readonly ushort[] _coarseOfMiddle;
    private readonly int _mask;

    private WordClusters(uint[] words, ushort[] fine, ushort[] middleOfFine, ushort[] coarseOfMiddle)
    {
        _middleOfFine = middleOfFine;
        _coarseOfMiddle = coarseOfMiddle;
        int size = 16;
        while (size < words.Length * 2) size *= 2;
        _mask = size - 1;
        _keys = new uint[size];
        _fineOf = new ushort[size];
        for (int i = 0; i < words.Length; i++)
        {
            int slot = (int)(words[i] & (uint)_mask);
            while (_keys[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = words[i];
            _fineOf[slot] = fine[i];
        }
    }

    public static WordClusters Read(LanguagePack pack)
    {
        ModelReader reader = new(pack, File, Kind);
        return new WordClusters(reader.Array<uint>(), reader.Array<ushort>(), reader.Array<ushort>(), reader.Array<ushort>());
    }

    /// <summary>Writes a clustering; a word's cluster is 1 or more, 0 stands for words not known.</summary>
    public static byte[] Write(uint[] words, ushort[] fine, ushort[] middleOfFine, ushort[] coarseOfMiddle)
    {
        ModelWriter writer = new(Kind);
        writer.Array<uint>(words);
        writer.Array<ushort>(fine);
        writer.Array<ushort>(middleOfFine);
        writer.Array<ushort>(coarseOfMiddle);
        return writer.ToArray();
    }

    /// <summary>Clusters of a word, by <see cref="Word.Form"/>; zeros where the word is not known.</summary>
    public (ushort Fine, ushort Middle, ushort Coarse) Find(uint word)
    {
        for (int slot = (int)(word & (uint)_mask); _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] != word) continue;
            ushort fine = _fineOf[slot], middle = _middleOfFine[fine];
            return (fine, middle, _coarseOfMiddle[middle]);
        }

        return default;
    }
}
