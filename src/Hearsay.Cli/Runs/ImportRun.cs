using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Hearsay.Export;
using Hearsay.Readers;
using Hearsay.Store;

namespace Hearsay.Cli.Runs;

/// <summary>Imports many inputs, says how each of those ended that gave no report, and accounts for all of them at the end.</summary>
internal sealed class ImportRun(Pipeline pipeline, ICollectionStore store, ResultOutput output, AnswerFormat format, bool acknowledge)
{
    private IngestTally _tally;

    public int Import(ReportRequest request, int threads)
    {
        ReadingProgress progress = new(request.TotalBytes());
        // Inputs are acknowledged in the order in which they are taken, so their sizes wait in a queue.
        ConcurrentQueue<long> sizes = new();
        IEnumerable<ReportInput> inputs = request.Inputs().Select(input =>
        {
            sizes.Enqueue(input.Bytes);
            return input;
        });

        using Interruption interruption = new();
        try
        {
            new Ingest(pipeline, store, ProgramVersion.Text).Run(inputs, threads, end =>
            {
                _tally = _tally.With(end.Outcome);
                Say(end);
                progress.Add(sizes.TryDequeue(out long size) ? size : 0);
            }, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            StandardError.EndProgress();
            Account();
            StandardError.Line("Broken off. What is counted here is safe; the same command goes on from there.");
            return ExitCodes.BrokenOff;
        }
        catch (StoreException e) when (_tally.New > 0)
        {
            StandardError.EndProgress();
            Account();
            StandardError.Say(e.Message, e.Code);
            return ExitCodes.SomeFailed;
        }

        StandardError.EndProgress();
        Account();
        return _tally.New + _tally.Held == 0 ? ExitCodes.NothingRead : _tally.Refused > 0 ? ExitCodes.SomeFailed : ExitCodes.AllRead;
    }

    private void Say(InputEnd end)
    {
        if (end.Outcome == InputOutcome.Refused) StandardError.Say(end.Path, end.Reason!);
        if (end.Outcome == InputOutcome.SetAside) StandardError.Say($"{end.Path}: set aside: {end.Reason!.Message}", end.Reason.Code);
        if (acknowledge) Print($"{ContractNames.Of(end.Outcome)}\t{end.Report ?? end.Reason!.Code}\t{Printable.Of(end.Path)}\n");
    }

    private void Account() => Print(format switch
    {
        AnswerFormat.Json => string.Create(CultureInfo.InvariantCulture, $"{{\"inputs\":{_tally.Inputs},\"new\":{_tally.New},\"held\":{_tally.Held},\"refused\":{_tally.Refused},\"setAside\":{_tally.SetAside}}}\n"),
        AnswerFormat.Csv => string.Create(CultureInfo.InvariantCulture, $"inputs,new,held,refused,set_aside\r\n{_tally.Inputs},{_tally.New},{_tally.Held},{_tally.Refused},{_tally.SetAside}\r\n"),
        _ => Sentence(),
    });

    // "12 inputs: 9 new reports, 2 held already, 1 refused". What is none is not mentioned, but for what is new.
    private string Sentence()
    {
        List<string> parts = [Count(_tally.New, "new report", "new reports")];
        if (_tally.Held > 0) parts.Add($"{Number(_tally.Held)} held already");
        if (_tally.Refused > 0) parts.Add($"{Number(_tally.Refused)} refused");
        if (_tally.SetAside > 0) parts.Add($"{Number(_tally.SetAside)} set aside");
        return $"{Count(_tally.Inputs, "input", "inputs")}: {string.Join(", ", parts)}\n";
    }

    private static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private void Print(string line) => output.Write(Encoding.UTF8.GetBytes(line));
}
