using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Language.Models;

/// <summary>Reads what <see cref="ModelWriter"/> wrote, in the same order.</summary>
internal ref struct ModelReader
{
    private readonly string _file;
    private ReadOnlySpan<byte> _rest;

    /// <summary>Opens a model file of the given kind.</summary>
    /// <exception cref="LanguagePackException">It is missing, or not of that kind.</exception>
    public ModelReader(LanguagePack pack, string path, string kind)
    {
        _file = path;
        _rest = pack.File(path).Content.Span;
        if (!Take(4).SequenceEqual(Encoding.UTF8.GetBytes(ModelWriter.Mark)) || String() != kind)
            throw new LanguagePackException(path, 0, $"expected a model of the kind \"{kind}\"; train it again with Hearsay.Lab");
    }

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public string String() => Encoding.UTF8.GetString(Take(Int()));

    public string[] Strings()
    {
        string all = String();
        return all.Length == 0 ? [] : all.Split('\n');
    }

    public T[] Array<T>()
        where T : unmanaged
    {
        int count = Int();
        return MemoryMarshal.Cast<byte, T>(Take(checked(count * Unsafe.SizeOf<T>()))).ToArray();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length) throw new LanguagePackException(_file, 0, "the model file is cut short; train it again with Hearsay.Lab");
        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
