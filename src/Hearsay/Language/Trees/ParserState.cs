namespace Hearsay.Language.Trees;

/// <summary>
/// A half-built tree of the arc-hybrid system. Words are numbered from 1; 0 is "nothing there", and the root stands behind the last word.
/// Action 0 shifts; 1 + 2r makes the front of the buffer head of the stack's top with relation r; 2 + 2r makes the word below it the head.
/// </summary>
internal sealed class ParserState
{
    /// <summary>Longer sentences are cut before they get here.</summary>
    public const int MostWords = 400;

    public readonly int[] Head = new int[MostWords + 2];
    public readonly int[] Relation = new int[MostWords + 2];
    public readonly int[] Left1 = new int[MostWords + 2];
    public readonly int[] Left2 = new int[MostWords + 2];
    public readonly int[] Right1 = new int[MostWords + 2];
    public readonly int[] Right2 = new int[MostWords + 2];
    public readonly int[] LeftCount = new int[MostWords + 2];
    public readonly int[] RightCount = new int[MostWords + 2];
    public readonly int[] Stack = new int[MostWords + 2];

    public int Depth { get; private set; }

    /// <summary>Front of the buffer.</summary>
    public int Front { get; private set; }

    public int Words { get; private set; }

    public int Root => Words + 1;

    public bool IsDone => Front == Root && Depth == 0;

    public bool CanShift => Front <= Words;

    /// <summary>The root takes one dependent only: the last word left on the stack.</summary>
    public bool CanAttachLeft => Depth > 0 && (Front <= Words || Depth == 1);

    public bool CanAttachRight => Depth > 1;

    public int Top => Depth > 0 ? Stack[Depth - 1] : 0;

    public void Begin(int words)
    {
        Words = words;
        Depth = 0;
        Front = 1;
        for (int i = 0; i <= words + 1; i++)
        {
            Head[i] = Left1[i] = Left2[i] = Right1[i] = Right2[i] = LeftCount[i] = RightCount[i] = 0;
            Relation[i] = -1;
        }
    }

    public void Apply(int action)
    {
        if (action == 0)
        {
            Stack[Depth++] = Front++;
            return;
        }

        int dependent = Stack[--Depth];
        if ((action & 1) == 1) Attach(Front, dependent, (action - 1) >> 1);
        else Attach(Stack[Depth - 1], dependent, (action - 2) >> 1);
    }

    private void Attach(int head, int dependent, int relation)
    {
        Head[dependent] = head;
        Relation[dependent] = relation;
        if (dependent < head)
        {
            Left2[head] = Left1[head];
            Left1[head] = dependent;
            LeftCount[head]++;
        }
        else
        {
            Right2[head] = Right1[head];
            Right1[head] = dependent;
            RightCount[head]++;
        }
    }
}
