using System.Text;

namespace Hearsay.Readers.Rows;

/// <summary>Reads lines one at a time, none of them longer than a limit, so that a file without line ends cannot fill memory.</summary>
internal sealed class LineReader(Stream stream, int mostBytes)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Number of the line read last, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Bytes of the line read last, its end included.</summary>
    public long Bytes { get; private set; }

    /// <summary>The next line without its end; <c>TooLong</c> where it passes the limit, its rest skipped; null at the end.</summary>
    public (string Text, bool TooLong)? Next()
    {
        MemoryStream line = new();
        Bytes = 0;
        bool tooLong = false;
        while (true)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = stream.Read(_buffer);
                if (_end == 0)
                {
                    if (Bytes == 0) return null;
                    break;
                }
            }

            ReadOnlySpan<byte> rest = _buffer.AsSpan(_start, _end - _start);
            int newline = rest.IndexOf((byte)'\n');
            int take = newline < 0 ? rest.Length : newline;
            Bytes += newline < 0 ? take : take + 1;
            if (line.Length + take > mostBytes) tooLong = true;
            else line.Write(rest[..take]);
            _start += newline < 0 ? take : take + 1;
            if (newline >= 0) break;
        }

        Line++;
        ReadOnlySpan<byte> bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (Line == 1 && bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        return (tooLong ? "" : Encoding.UTF8.GetString(bytes).TrimEnd('\r'), tooLong);
    }
}
