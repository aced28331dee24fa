using System.Diagnostics;
using System.Globalization;

namespace Hearsay.Cli.Runs;

/// <summary>Says on a terminal how far a long run has come and how long it may still take.</summary>
internal sealed class ReadingProgress(long totalBytes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _shown;
    private long _bytes;
    private int _reports;

    public void Add(long bytes)
    {
        _bytes += bytes;
        _reports++;
        TimeSpan now = _clock.Elapsed;
        if (!StandardError.IsTerminal || now < Patience || now - _shown < TimeSpan.FromMilliseconds(250)) return;
        _shown = now;
        StandardError.Progress(Line(now));
    }

    private string Line(TimeSpan passed)
    {
        string reports = string.Create(CultureInfo.InvariantCulture, $"{_reports:N0} reports · {Rate(_reports / passed.TotalSeconds)} a second");
        if (_bytes <= 0 || totalBytes < _bytes) return reports;
        double share = _bytes / (double)totalBytes;
        TimeSpan left = passed * ((1 - share) / share);
        return string.Create(CultureInfo.InvariantCulture, $"{reports} · {share * 100:F0} % · {Duration(left)} left");
    }

    private static string Rate(double rate) => rate.ToString(rate < 10 ? "F1" : "N0", CultureInfo.InvariantCulture);

    private static string Duration(TimeSpan time) =>
        time.TotalSeconds < 90 ? $"{Math.Max(1, (int)time.TotalSeconds)} s" : time.TotalMinutes < 90 ? $"{(int)time.TotalMinutes} min" : $"{(int)time.TotalHours} h";
}
