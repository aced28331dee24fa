namespace Hearsay.Lab.Speed;

/// <summary>Processor time and allocated bytes of each step of the line, in the order in which the steps first ended.</summary>
internal sealed class StepTimes : IReadingSteps
{
    private readonly List<StepTime> _steps = [];
    private TimeSpan _time;
    private long _bytes;

    public IReadOnlyList<StepTime> Steps => _steps;

    /// <summary>Whatever happened since the last step is nobody's.</summary>
    public void Begin() => (_time, _bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());

    public void End(string step)
    {
        TimeSpan time = Environment.CpuUsage.TotalTime;
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        StepTime? known = _steps.Find(s => s.Name == step);
        if (known is null) _steps.Add(known = new StepTime(step));
        known.Time += time - _time;
        known.Bytes += bytes - _bytes;
        // Read again: asking for the time costs time.
        Begin();
    }

    /// <summary>Keeps, of each step, the lesser time of this and <paramref name="other"/>: busy neighbours only ever slow a step down.</summary>
    public void KeepLess(StepTimes other)
    {
        foreach (StepTime step in _steps)
            if (other._steps.Find(s => s.Name == step.Name) is { } again && again.Time < step.Time) (step.Time, step.Bytes) = (again.Time, again.Bytes);
    }
}

/// <summary>What one step has cost so far.</summary>
internal sealed class StepTime(string name)
{
    public string Name { get; } = name;

    public TimeSpan Time { get; set; }

    public long Bytes { get; set; }
}
