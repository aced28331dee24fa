using System.Text;

namespace Hearsay.Cli;

/// <summary>Where everything goes that is no result: one sentence a line, its code at the end. Safe to use from all threads.</summary>
internal static class StandardError
{
    private static readonly Lock Gate = new();
    private static readonly StreamWriter Writer = new(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
    private static bool _progressShown;

    /// <summary>True where a person watches.</summary>
    public static bool IsTerminal { get; } = !Console.IsErrorRedirected;

    /// <summary>One line: what, where, what next, and the code that <c>hearsay help</c> explains.</summary>
    public static void Say(string sentence, string code) => Line($"{sentence} [{code}]");

    /// <summary>What a diagnostic says of an input.</summary>
    public static void Say(string path, Diagnostic diagnostic) => Say($"{path}: {diagnostic.Message}", diagnostic.Code);

    /// <summary>One line as it stands.</summary>
    public static void Line(string line)
    {
        lock (Gate)
        {
            ClearProgress();
            Write(Printable.Of(line) + "\n");
        }
    }

    /// <summary>Replaces the line of progress; nothing happens where nobody watches.</summary>
    public static void Progress(string line)
    {
        if (!IsTerminal) return;
        lock (Gate)
        {
            Write($"\r\x1b[K{line}");
            _progressShown = true;
        }
    }

    /// <summary>Takes the line of progress away.</summary>
    public static void EndProgress()
    {
        lock (Gate) ClearProgress();
    }

    private static void ClearProgress()
    {
        if (!_progressShown) return;
        Write("\r\x1b[K");
        _progressShown = false;
    }

    private static void Write(string text)
    {
        try
        {
            Writer.Write(text);
        }
        catch (IOException)
        {
            // Nobody listens any more; there is nobody to tell.
        }
    }
}
