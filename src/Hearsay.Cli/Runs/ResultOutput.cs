namespace Hearsay.Cli.Runs;

/// <summary>Where results go: standard output, or a file that appears under its name only once it is complete.</summary>
internal sealed class ResultOutput : IDisposable
{
    private readonly Stream _stream;
    private readonly string? _target;
    private readonly string? _partial;
    private bool _complete;

    private ResultOutput(Stream stream, string? target, string? partial) => (_stream, _target, _partial) = (stream, target, partial);

    public static ResultOutput Open(string? file)
    {
        if (file is null or "-") return new ResultOutput(Console.OpenStandardOutput(), null, null);
        try
        {
            // Devices and pipes are written as they are; a file takes its name when it is whole.
            bool plain = !File.Exists(file) || File.GetAttributes(file).HasFlag(FileAttributes.Normal) || new FileInfo(file).Length > 0;
            string partial = file + ".part";
            return plain && !file.StartsWith("/dev/", StringComparison.Ordinal)
                ? new ResultOutput(new FileStream(partial, FileMode.Create, FileAccess.Write), file, partial)
                : new ResultOutput(new FileStream(file, FileMode.Open, FileAccess.Write), null, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WrongUseException(CommandLineDiagnostics.CannotWrite, $"{file}: cannot be written ({Faults.FirstLine(e)}). Give another place with --output.");
        }
    }

    /// <summary>Writes and hands on at once, so that whoever reads the pipe sees each report as it is done.</summary>
    /// <exception cref="OutputClosedException">Nobody reads the pipe any more.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
            _stream.Flush();
        }
        catch (IOException e) when (_target is null)
        {
            throw new OutputClosedException(e);
        }
        catch (IOException e)
        {
            throw new WrongUseException(CommandLineDiagnostics.CannotWrite, $"{_target}: cannot be written ({Faults.FirstLine(e)}). Give another place with --output.");
        }
    }

    /// <summary>The run has come to its end, and the file may take its name.</summary>
    public void Complete()
    {
        _stream.Dispose();
        if (_partial is not null) File.Move(_partial, _target!, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_complete && _partial is not null) File.Delete(_partial);
    }
}

/// <summary>Whoever read the results has stopped, as <c>head</c> does. That is no error.</summary>
internal sealed class OutputClosedException(Exception inner) : Exception("output closed", inner);
