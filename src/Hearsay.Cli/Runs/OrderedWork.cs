namespace Hearsay.Cli.Runs;

/// <summary>
/// Does the same work on many items with several threads and hands the results over in the order of the items, so that the output does not
/// depend on the number of threads. Items are fetched as they are needed and results wait in a short window, so that memory stays small.
/// </summary>
internal static class OrderedWork
{
    // Trees of very long sentences are walked by recursion in places; a roomy stack costs nothing until it is used.
    private const int StackBytes = 64 << 20;
    private const int WindowPerThread = 8;

    public static void Run<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, int, TResult> work, Action<TResult> deliver, CancellationToken cancellation)
    {
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
            lock (waiting)
            {
                TResult? result;
                while (!done.Remove(index, out result))
                {
                    if (alive == 0 || failure is not null || cancellation.IsCancellationRequested) return (false, default!);
                    Monitor.Wait(waiting, 100);
                }

                return (true, result!);
            }
        }
    }
}
