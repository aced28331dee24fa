using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Hearsay.Language.Models;

/// <summary>Writes a model file: a mark, its kind, then numbers, strings and arrays one after the other, little-endian. <see cref="ModelReader"/> reads them in the same order.</summary>
internal sealed class ModelWriter
{
    /// <summary>The first bytes of every model file.</summary>
    public const string Mark = "HSM1";

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ModelWriter(string kind)
    {
        _bytes.Write(Encoding.UTF8.GetBytes(Mark));
        String(kind);
    }

    public void Int(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public void String(string value) => Array<byte>(Encoding.UTF8.GetBytes(value));

    public void Strings(IReadOnlyCollection<string> values) => String(string.Join('\n', values));

    /// <summary>An array with its length before it. Elements are written as they lie in memory, which is little-endian on every machine .NET 10 runs on.</summary>
    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Int(values.Length);
        _bytes.Write(MemoryMarshal.AsBytes(values));
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
