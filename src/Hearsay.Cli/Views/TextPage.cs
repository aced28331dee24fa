using System.Text;

namespace Hearsay.Cli.Views;

/// <summary>Builds lines of text that fit a width.</summary>
internal sealed class TextPage(int width)
{
    private readonly StringBuilder _text = new();

    public int Width { get; } = width;

    /// <summary>One line as it stands.</summary>
    public TextPage Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Text broken at blanks, each line after <paramref name="indent"/>; the first after <paramref name="head"/>, whose columns are <paramref name="indent"/>'s.</summary>
    public TextPage Wrapped(string text, string indent, string? head = null, Func<string, string>? style = null)
    {
        string lead = head ?? indent;
        foreach (string line in Break(text, Math.Max(20, Width - indent.Length)))
        {
            _text.Append(lead).Append(style is null ? line : style(line)).Append('\n');
            lead = indent;
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    private static IEnumerable<string> Break(string text, int width)
    {
        StringBuilder line = new();
        int used = 0;
        foreach (string word in text.Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            int length = TextWidth.Of(word);
            if (used > 0 && used + 1 + length > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            if (used > 0) line.Append(' ');
            line.Append(word);
            used += (used > 0 ? 1 : 0) + length;
        }

        if (used > 0) yield return line.ToString();
    }
}
