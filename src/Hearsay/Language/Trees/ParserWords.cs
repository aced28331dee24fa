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

    public int Count { get; private set; }

    /// <summary>Lays out a tagged sentence.</summary>
    public void Fill(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, byte[] uposOfTag)
    {
        const uint Nothing = 1000, Root = 1001;
        Count = words.Length;
        Form[0] = Tag[0] = Upos[0] = Fine[0] = Middle[0] = Coarse[0] = Nothing;
        for (int i = 0; i < words.Length; i++)
        {
            int at = i + 1;
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
}
