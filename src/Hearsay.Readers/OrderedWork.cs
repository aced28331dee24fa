namespace Hearsay.Readers;

/// <summary>
/// Does the same work on many items with several threads and hands the results over in the order of the items, so that the output does not
/// depend on the number of threads. Items are fetched as they are needed and results wait in a short window, so that memory stays small.
/// </summary>
public static class OrderedWork
{
    // Trees of very long sentences are walked by recursion in places; a roomy stack costs nothing until it is used.
    private const int StackBytes = 64 << 20;
    private const int WindowPerThread = 8;

    /// <summary>Works on every item and delivers every result, in the order of the items.</summary>
    /// <param name="items">What to work on; asked for one at a time, from several threads in turn.</param>
    /// <param name="threads">How many work at once.</param>
    /// <param name="work">The work, given an item and its number from 0; called on many threads.</param>
    /// <param name="deliver">Takes each result; called on the caller's thread.</param>
    /// <param name="cancellation">Ends the run; what was delivered until then is all there is.</param>
    /// <param name="idle">Called on the caller's thread about ten times a second while no result is ready.</param>
    /// <exception cref="OperationCanceledException">The run was broken off.</exception>
    public static void Run<TItem, TResult>(
        IEnumerable<TItem> items, int threads, Func<TItem, int, TResult> work, Action<TResult> deliver, CancellationToken cancellation, Action? idle = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(deliver);
        using IEnumerator<TItem> source = items.GetEnumerator();
        using SemaphoreSlim window = new(threads * WindowPerThread);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Dictionary<int, TResult> done = [];
        Lock fetching = new();
        object waiting = new();
        int fetched = 0, alive = threads;
        Exception? failure = null;

        void Work()
        {
            try
            {
                while (true)
                {
                    window.Wait(stop.Token);
                    TItem item;
                    int index;
                    lock (fetching)
                    {
                        if (!source.MoveNext()) break;
                        item = source.Current;
                        index = fetched++;
                    }

                    TResult result = work(item, index);
                    lock (waiting)
                    {
                        done.Add(index, result);
                        Monitor.Pulse(waiting);
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The consumer has stopped and says so itself.
            }
            catch (Exception e)
            {
                lock (waiting) failure ??= e;
            }
            finally
            {
                // Lets the other threads find the end of the items too.
                window.Release();
                lock (waiting)
                {
                    alive--;
                    Monitor.Pulse(waiting);
                }
            }
        }

        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work, StackBytes) { IsBackground = true })];
        foreach (Thread worker in workers) worker.Start();
        try
        {
            for (int next = 0; Take(next) is (true, TResult result); next++)
            {
                deliver(result);
                window.Release();
            }
        }
        finally
        {
            stop.Cancel();
            // Whoever breaks off does not want to wait for the report at hand.
            if (!cancellation.IsCancellationRequested)
                foreach (Thread worker in workers) worker.Join();
        }

        cancellation.ThrowIfCancellationRequested();
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);

        (bool, TResult) Take(int index)
        {
            while (true)
            {
                lock (waiting)
                {
                    if (done.Remove(index, out TResult? result)) return (true, result);
                    if (alive == 0 || failure is not null || cancellation.IsCancellationRequested) return (false, default!);
                    if (Monitor.Wait(waiting, 100)) continue;
                }

                idle?.Invoke();
            }
        }
    }
}
