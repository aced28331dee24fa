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

    public void Fill(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, byte[] uposOfTag)
    {
        const uint Nothing = 1000, Root = 1001;
        Count = words.Length;
        Form[0] = Tag[0] = Upos[0] = Fine[0] = Middle[0] = Coarse[0] = Nothing;
        for (int i = 0; i < words.Length; i++)
        {
            Form[i + 1] = words[i].Form;
            Tag[i + 1] = tags[i];
            Upos[i + 1] = uposOfTag[tags[i]];
            Fine[i + 1] = words[i].Fine;
            Middle[i + 1] = words[i].Middle;
            Coarse[i + 1] = words[i].Coarse;
        }

        int root = words.Length + 1;
        Form[root] = Tag[root] = Upos[root] = Fine[root] = Middle[root] = Coarse[root] = Root;
    }
}
