using System.Diagnostics;
using Hearsay.Readers;

namespace Hearsay.Store;

/// <summary>
/// The step that joins readers, pipeline and collection: reads inputs on several threads, leaves out what is held already before it is analysed, and keeps
/// the rest in the order of the inputs, many to a transaction. An input is acknowledged once it is safe. Broken off at any moment, by whatever means, the
/// same call goes on where it was.
/// </summary>
/// <param name="pipeline">Reads each report.</param>
/// <param name="store">Keeps it.</param>
/// <param name="program">Version of the program that reads, kept with each analysis.</param>
public sealed class Ingest(Pipeline pipeline, ICollectionStore store, string program)
{
    // A transaction costs a synchronised write of the disk. Measured: at a hundred reports it costs little, and nobody waits longer than this for an acknowledgement.
    private const int MostTogether = 200;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads all inputs into the collection.</summary>
    /// <param name="inputs">What to read.</param>
    /// <param name="threads">How many are read at once. The collection is the same for any number.</param>
    /// <param name="acknowledge">Told of every input, in their order, once it is safe; on the caller's thread.</param>
    /// <param name="cancellation">Ends the run after what has been read is safe.</param>
    /// <returns>How the inputs ended.</returns>
    /// <exception cref="OperationCanceledException">The run was broken off; what was acknowledged is safe.</exception>
    /// <exception cref="StoreException">The collection cannot be written any more; what was acknowledged is safe.</exception>
    public IngestTally Run(IEnumerable<ReportInput> inputs, int threads, Action<InputEnd> acknowledge, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(acknowledge);
        IngestTally tally = new();
        List<Arrival> waiting = [];
        Stopwatch since = new();
        try
        {
            OrderedWork.Run(inputs, threads, (input, _) => Read(input), arrival =>
            {
                if (waiting.Count == 0) since.Restart();
                waiting.Add(arrival);
                if (waiting.Count >= MostTogether || since.Elapsed >= LongestWait) Keep();
            }, cancellation, idle: Keep);
        }
        catch (OperationCanceledException)
        {
            Keep();
            throw;
        }

        Keep();
        return tally;

        void Keep()
        {
            if (waiting.Count == 0) return;
            Arrival[] together = [.. waiting];
            waiting.Clear();
            foreach (InputEnd end in store.Keep(together))
            {
                tally = tally.With(end.Outcome);
                acknowledge(end);
            }
        }
    }

    private Arrival Read(ReportInput input)
    {
        switch (input.Read())
        {
            case Refused refused: return Arrival.OfNone(refused.Path, InputOutcome.Refused, refused.Reason);
            case SetAside aside: return Arrival.OfNone(aside.Path, InputOutcome.SetAside, aside.Reason);
            case ReadReport report: return Read(report);
            default: throw new InvalidOperationException("an input is read, refused or set aside");
        }
    }

    private Arrival Read(ReadReport report)
    {
        Document document = ReportIdentity.Identified(report.Document, report.IdIsGiven);
        if (store.Held([document.Id]).TryGetValue(document.Id, out string? held))
        {
            return held == ReportIdentity.Fingerprint(document)
                ? Arrival.OfHeld(report.Path, document.Id)
                : Arrival.OfNone(report.Path, InputOutcome.Refused, StoreDiagnostics.OfIdTaken(document.Id));
        }

        try
        {
            return Arrival.Of(report.Path, PackedReport.Of(pipeline.Read(document), program, report.Original));
        }
        catch (Exception e) when (e is not StoreException && Environment.GetEnvironmentVariable("HEARSAY_DEBUG") is null)
        {
            // The library promises not to throw. If it does, one report must not cost the user the ten thousand others.
            return Arrival.OfNone(report.Path, InputOutcome.Refused, StoreDiagnostics.OfFault(e));
        }
    }
}
