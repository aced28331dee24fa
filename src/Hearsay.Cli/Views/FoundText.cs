using System.Text;

namespace Hearsay.Cli.Views;

/// <summary>Words of a report with those that were searched for set off: strong on a terminal that can show it, between stars elsewhere.</summary>
internal static class FoundText
{
    // Stand-ins while lines are broken; no report holds them, because what is printable is asked first.
    private const char Open = '\ue000';
    private const char Close = '\ue001';

    public static string Marked(string text, TextSpan stretch, IEnumerable<TextSpan> found)
    {
        StringBuilder marked = new();
        int at = stretch.Start;
        foreach (TextSpan span in found)
        {
            marked.Append(Clean(text.AsSpan(at, span.Start - at))).Append(Open).Append(Clean(text.AsSpan(span.Start, span.Length))).Append(Close);
            at = span.End;
        }

        return marked.Append(Clean(text.AsSpan(at, stretch.End - at))).ToString();
    }

    /// <summary>Replaces the stand-ins in lines that are finished.</summary>
    public static string Shown(string page, bool strong) => page
        .Replace(Open.ToString(), strong ? "\x1b[1m" : "*", StringComparison.Ordinal)
        .Replace(Close.ToString(), strong ? "\x1b[22m" : "*", StringComparison.Ordinal);

    private static string Clean(ReadOnlySpan<char> text) => Printable.Of(text.ToString()).Replace(Open, ' ').Replace(Close, ' ');
}
