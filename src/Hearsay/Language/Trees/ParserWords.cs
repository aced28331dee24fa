using Hearsay.Language.Words;

namespace Hearsay.Language.Trees;

/// <summary>The words of one sentence laid out for the parser: place 0 is "nothing there", the root stands behind the last word.</summary>
internal sealed class ParserWords
{
    public readonly uint[] Form = new uint[ParserState.MostWords + 2];
    public readonly uint[] Tag = new uint[ParserState.MostWords + 2];
    public readonly uint[] Upos = new uint[ParserState.MostWords + 2];
    public readonly uint[] Fine = new uint[ParserState.MostWords + 2];
    public readonly uint[] Middle = new uint[ParserState.MostWords + 2];
    public readonly uint[] Coarse = new uint[ParserState.MostWords + 2];

    /// <summary>What another parser said of each word: head, relation, first and last dependent. See <see cref="Follow"/>.</summary>
    public readonly int[] GuideHead = new int[ParserState.MostWords + 2];
    public readonly int[] GuideRelation = new int[ParserState.MostWords + 2];
    public readonly int[] GuideFirst = new int[ParserState.MostWords + 2];
    public readonly int[] GuideLast = new int[ParserState.MostWords + 2];

    public int Count { get; private set; }

    public bool HasGuide { get; private set; }

    /// <summary>Lays out a sentence, from its last word to its first where <paramref name="backward"/> is set.</summary>
    public void Fill(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, byte[] uposOfTag, bool backward)
    {
        const uint Nothing = 1000, Root = 1001;
        Count = words.Length;
        HasGuide = false;
        Form[0] = Tag[0] = Upos[0] = Fine[0] = Middle[0] = Coarse[0] = Nothing;
        for (int i = 0; i < words.Length; i++)
        {
            int at = backward ? words.Length - i : i + 1;
            Form[at] = words[i].Form;
            Tag[at] = tags[i];
            Upos[at] = uposOfTag[tags[i]];
            Fine[at] = words[i].Fine;
            Middle[at] = words[i].Middle;
            Coarse[at] = words[i].Coarse;
        }

        int root = words.Length + 1;
        Form[root] = Tag[root] = Upos[root] = Fine[root] = Middle[root] = Coarse[root] = Root;
    }

    /// <summary>Takes the tree that another parser made of the same words in the opposite order, for advice: it saw the right context where this one sees the left.</summary>
    public void Follow(ParserState backward)
    {
        int root = Count + 1;
        HasGuide = true;
        Array.Clear(GuideFirst, 0, root + 1);
        Array.Clear(GuideLast, 0, root + 1);
        for (int i = 1; i <= Count; i++)
        {
            int there = root - i;
            int head = backward.Head[there] == root ? root : root - backward.Head[there];
            GuideHead[i] = head;
            GuideRelation[i] = backward.Relation[there];
            if (GuideFirst[head] == 0) GuideFirst[head] = i;
            GuideLast[head] = i;
        }

        GuideHead[0] = GuideHead[root] = -1;
        GuideRelation[0] = GuideRelation[root] = -1;
    }
}
