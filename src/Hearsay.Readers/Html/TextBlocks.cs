using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Readers.Html;

/// <summary>Cuts a page into blocks of text. Walks with a stack of its own, because tables and misnested formatting can still nest deep.</summary>
internal sealed class TextBlocks
{
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _linkCharacters;
    private int _links;
    private int _boilerplate;
    private bool _wantsSpace;
    private bool _brokeBefore;

    private TextBlocks()
    {
    }

    /// <summary>All blocks in page order.</summary>
    public static IReadOnlyList<TextBlock> Of(IHtmlDocument page)
    {
        TextBlocks walk = new();
        if (page.Body is IElement body) walk.Walk(body);
        return walk._blocks;
    }

    private void Walk(IElement body)
    {
        Stack<(IElement Element, IElement Block, int Next, bool Boilerplate)> open = new();
        open.Push((body, body, 0, false));
        while (open.TryPop(out (IElement Element, IElement Block, int Next, bool Boilerplate) at))
        {
            if (at.Next >= at.Element.ChildNodes.Length)
            {
                Leave(at.Element, at.Block, at.Boilerplate);
                continue;
            }

            INode child = at.Element.ChildNodes[at.Next];
            open.Push(at with { Next = at.Next + 1 });
            if (child is IText words) Append(words.Data, PreservesLines(at.Element));
            if (child is not IElement element || Markup.IsNoText(element)) continue;
            if (element.LocalName == "br")
            {
                Break(at.Block);
                continue;
            }

            bool isBlock = Markup.IsBlock(element);
            bool boilerplate = Markup.IsBoilerplate(element);
            if (isBlock) Flush(at.Block);
            if (boilerplate) _boilerplate++;
            if (element.LocalName == "a") _links++;
            open.Push((element, isBlock ? element : at.Block, 0, boilerplate));
        }
    }

    private void Leave(IElement element, IElement block, bool boilerplate)
    {
        if (element == block) Flush(block);
        else if (element.LocalName is "td" or "th") _wantsSpace = true;
        if (boilerplate) _boilerplate--;
        if (element.LocalName == "a") _links--;
    }

    private void Append(string words, bool keepLines)
    {
        foreach (char c in words)
        {
            if (keepLines && c == '\n')
            {
                TrimEnd();
                _text.Append('\n');
                _wantsSpace = false;
            }
            else if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                _wantsSpace = true;
            }
            else
            {
                if (_wantsSpace && _text.Length > 0 && _text[^1] != '\n') _text.Append(' ');
                _wantsSpace = false;
                _brokeBefore = false;
                _text.Append(c);
                if (_links > 0) _linkCharacters++;
            }
        }
    }

    // One <br> is a line end; two make a paragraph.
    private void Break(IElement block)
    {
        if (_brokeBefore) Flush(block);
        else if (_text.Length > 0)
        {
            _text.Append('\n');
            _brokeBefore = true;
        }

        _wantsSpace = false;
    }

    private void Flush(IElement block)
    {
        TrimEnd();
        if (_text.Length > 0)
        {
            string text = _text.ToString();
            int words = text.AsSpan().Count(' ') + text.AsSpan().Count('\n') + 1;
            _blocks.Add(new TextBlock(text, block, words, Math.Min(1, _linkCharacters / (double)text.Length), _boilerplate > 0));
        }

        _text.Clear();
        _linkCharacters = 0;
        _wantsSpace = false;
        _brokeBefore = false;
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1])) _text.Length--;
    }

    private static bool PreservesLines(IElement element) => element.LocalName is "pre" or "textarea" or "plaintext" or "listing";
}
