using System.Buffers;
using System.Collections.Concurrent;
using Hearsay.Cli.Views;
using Hearsay.Readers;

namespace Hearsay.Cli.Runs;

/// <summary>Reads many inputs, writes their analyses in order, and says on standard error how each of the others ended.</summary>
internal sealed class ReadingRun(Pipeline pipeline, IOutputFormat format, ResultOutput output, int threads, CancellationToken cancellation)
{
    /// <summary>A longer result is not kept as room for the next.</summary>
    private const int MostKept = 4 << 20;

    // Results are some hundred thousand bytes; made anew for each report, such arrays would call for a full collection again and again.
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> _room = [];
    private int _read;
    private int _refused;

    public ReadingTally Read(IEnumerable<ReportInput> inputs, long totalBytes)
    {
        ReadingProgress progress = new(totalBytes);
        OrderedWork.Run(inputs, threads, Work, result =>
        {
            Deliver(result);
            progress.Add(result.Bytes);
        }, cancellation);
        StandardError.EndProgress();
        if (_read > 0)
        {
            ArrayBufferWriter<byte> end = new();
            format.WriteEnd(end);
            output.Write(end.WrittenSpan);
        }

        return new ReadingTally(_read, _refused);
    }

    private Result Work(ReportInput input, int index)
    {
        Reading reading = input.Read();
        if (reading is not ReadReport report) return new Result(reading, null, null, input.Bytes);
        try
        {
            Analysis analysis = pipeline.Read(report.Document);
            if (!_room.TryTake(out ArrayBufferWriter<byte>? written)) written = new ArrayBufferWriter<byte>();
            format.WriteReport(analysis, index, written);
            return new Result(reading, analysis, written, input.Bytes);
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("HEARSAY_DEBUG") is null)
        {
            // The library promises not to throw. If it does, one report must not cost the user the ten thousand others.
            Diagnostic fault = new(CommandLineDiagnostics.Fault, Severity.Error, $"a fault in hearsay itself ({e.GetType().Name}: {Faults.FirstLine(e)}). Please report it; HEARSAY_DEBUG=1 shows where it happened.");
            return new Result(new Refused(reading.Path, fault), null, null, input.Bytes);
        }
    }

    private void Deliver(Result result)
    {
        switch (result.Reading)
        {
            case Refused refused:
                _refused++;
                StandardError.Say(refused.Path, refused.Reason);
                break;
            case SetAside aside:
                StandardError.Say($"{aside.Path}: set aside: {aside.Reason.Message}", aside.Reason.Code);
                break;
            default:
                if (_read++ == 0)
                {
                    ArrayBufferWriter<byte> start = new();
                    format.WriteStart(result.Analysis!, start);
                    output.Write(start.WrittenSpan);
                }

                output.Write(result.Written!.WrittenSpan);
                result.Written.ResetWrittenCount();
                if (result.Written.Capacity <= MostKept) _room.Add(result.Written);
                if (!format.ShowsDiagnostics) Warn(result);
                break;
        }
    }

    private static void Warn(Result result)
    {
        foreach (Diagnostic diagnostic in result.Analysis!.Document.Diagnostics)
            if (diagnostic.Severity != Severity.Info) StandardError.Say(result.Reading.Path, diagnostic);
    }

    private sealed record Result(Reading Reading, Analysis? Analysis, ArrayBufferWriter<byte>? Written, long Bytes);
}
