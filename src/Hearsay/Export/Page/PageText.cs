using System.Globalization;
using System.Text;

namespace Hearsay.Export.Page;

/// <summary>Builds HTML. Whatever comes from a report passes through <see cref="Text"/> and cannot become markup.</summary>
internal sealed class PageText
{
    private readonly StringBuilder _html = new();

    /// <summary>Markup of our own, as it stands.</summary>
    public PageText Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>A number inside markup.</summary>
    public PageText Number(int number)
    {
        _html.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Words, escaped for text and for quoted attributes alike.</summary>
    public PageText Text(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            switch (c)
            {
                case '&': _html.Append("&amp;"); break;
                case '<': _html.Append("&lt;"); break;
                case '>': _html.Append("&gt;"); break;
                case '"': _html.Append("&quot;"); break;
                case '\'': _html.Append("&#39;"); break;
                // Marks that turn the direction of writing could make a page show words in another order than the report has them.
                case (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'): break;
                default: _html.Append(c); break;
            }
        }

        return this;
    }

    public override string ToString() => _html.ToString();
}
