namespace Hearsay.Coding;

/// <summary>
/// How a verb over a deed turns it into something else: <c>~ a (b . ATTACK) SAY = a b 112</c> makes "A says that B attacked C" an accusation.
/// </summary>
/// <param name="Doer">Who does the deed below: <c>a</c> the one above, <c>b</c> another, <c>_</c> nobody named.</param>
/// <param name="Below">Code of the deed; empty for any.</param>
/// <param name="Above">Code of the verb over it.</param>
/// <param name="ToDoer">True where the doer of the deed becomes the target, false where its target stays.</param>
/// <param name="Code">The new code; empty to keep that of the deed.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record Transformation(char Doer, string Below, string Above, bool ToDoer, string Code, DictionaryLine Line)
{
    /// <summary>Reads a line after its <c>~</c>; <paramref name="codeOf"/> gives the code of a verb, or null.</summary>
    public static Transformation? Read(string text, DictionaryLine line, Func<string, string?> codeOf)
    {
        string[] words = text.Split([' ', '\t', '(', ')', '='], StringSplitOptions.RemoveEmptyEntries);
        // a b . ATTACK SAY a b 112
        if (words.Length != 8 || words[0].Length != 1 || words[1].Length != 1 || words[2].Length != 1 || words[5] != words[0]) return null;
        string? below = words[3] == "Q" ? "" : codeOf(words[3]), above = codeOf(words[4]);
        if (below is null || above is null) return null;
        char doer = words[1] == words[0] ? 'a' : words[1] == "_" ? '_' : 'b';
        bool toDoer = doer == 'b' && words[6] == words[1];
        return new Transformation(doer, below, above, toDoer, words[7] == "Q" ? "" : words[7], line);
    }
}
