using System.Text;

namespace Hearsay.Extraction.Rules;

/// <summary>A sentence of a rule's <c>fires</c> line: <c>[source] *cue* {content}</c>, with ¶ where a paragraph ends.</summary>
/// <param name="Text">The sentence without the marks.</param>
/// <param name="Source">What stood in square brackets.</param>
/// <param name="Cue">What stood between asterisks.</param>
/// <param name="Content">What stood in braces.</param>
/// <param name="Line">Line in the rule file.</param>
internal sealed record RuleExample(string Text, Sequence<TextSpan> Source, Sequence<TextSpan> Cue, Sequence<TextSpan> Content, int Line)
{
    /// <exception cref="LanguagePackException">A mark opens and does not close, or no cue is marked.</exception>
    public static RuleExample Parse(string file, RuleField field)
    {
        StringBuilder text = new(field.Value.Length);
        List<TextSpan> source = [], cue = [], content = [];
        int sourceStart = -1, cueStart = -1, contentStart = -1;
        foreach (char c in field.Value)
            switch (c)
            {
                case '[':
                    sourceStart = text.Length;
                    break;
                case '{':
                    contentStart = text.Length;
                    break;
                case ']':
                    Close(source, ref sourceStart);
                    break;
                case '}':
                    Close(content, ref contentStart);
                    break;
                case '*' when cueStart < 0:
                    cueStart = text.Length;
                    break;
                case '*':
                    Close(cue, ref cueStart);
                    break;
                default:
                    text.Append(c == '¶' ? "\n\n" : c.ToString());
                    break;
            }

        if (cue.Count == 0 || sourceStart >= 0 || cueStart >= 0 || contentStart >= 0)
            throw new LanguagePackException(file, field.Line, "expected [source] *cue* {content}, each opened and closed, and a cue at least");
        return new RuleExample(text.ToString(), source.ToSequence(), cue.ToSequence(), content.ToSequence(), field.Line);

        void Close(List<TextSpan> spans, ref int start)
        {
            if (start < 0) throw new LanguagePackException(file, field.Line, "a mark closes that was not opened");
            spans.Add(new TextSpan(start, text.Length));
            start = -1;
        }
    }
}
