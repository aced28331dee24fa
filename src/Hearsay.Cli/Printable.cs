using System.Text;

namespace Hearsay.Cli;

/// <summary>Keeps text that comes from reports and file names from steering the terminal.</summary>
internal static class Printable
{
    /// <summary>The text without controls and without marks that turn the direction of writing; line ends stay.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        StringBuilder printable = new(text.Length);
        foreach (char c in text)
        {
            if (c == '\n') printable.Append(c);
            else if (c == '\t') printable.Append(' ');
            else if (!char.IsControl(c) && c is not ((>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f')) printable.Append(c);
        }

        return printable.ToString();
    }
}
