using System.Runtime.InteropServices;

namespace Hearsay.Extraction.Attributions;

/// <summary>A word as the model sees it: hashes instead of strings, indices into the row.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct RowWord
{
    public TextSpan Span;
    public uint Form, Lemma, Xpos, Upos, Relation, Suffix;
    public ushort Fine, Middle, Coarse;
    public WordKind Kind;

    /// <summary>Row index of the head, or -1; <see cref="Left"/> and <see cref="Right"/> bound its subtree.</summary>
    public int Head, Left, Right;

    public int Sentence, ParagraphFirst, ParagraphLast;

    /// <summary>0 outside quotations, 1 in speech, 2 in speech within speech, 3 held at arm's length or a title.</summary>
    public byte Quote;

    public bool OpensQuote, ClosesQuote, Capital;

    /// <summary>First and last word of the outermost quotation it stands in, marks included.</summary>
    public int QuoteFirst, QuoteLast;

    /// <summary>0 for words that are no cue by the lexicon, else 1 and more.</summary>
    public byte CueClass;

    public byte SourceClass;

    /// <summary>How much it looks like a cue by the first look: 0 not at all, 5 surely. Spans ask whether they hold another's cue.</summary>
    public byte Cueness;

    /// <summary>The score of the first look as a cue.</summary>
    public int CueScore;

    /// <summary>0 outside names, else 1 plus the kind of name.</summary>
    public byte Name;

    /// <summary>What the head on the encoder says of the word, four bits a <see cref="Hint"/>; 0 where the pack has no head.</summary>
    public uint Hints;

    /// <summary>How likely the head holds something of the word: 1 not at all, 13 surely, 0 where there is no head.</summary>
    public readonly uint Of(Hint hint) => (Hints >> (4 * (int)hint)) & 15;

    /// <summary>A score in steps, for <see cref="Cueness"/>.</summary>
    public static byte Steps(int score) => score switch
    {
        < -256 => 0,
        < -128 => 1,
        < -32 => 2,
        < 64 => 3,
        < 192 => 4,
        _ => 5,
    };

    /// <summary>FNV-1a: short strings, and the same on every machine.</summary>
    public static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = (hash ^ c) * 16777619;
        return hash;
    }
}

/// <summary>What the head on the encoder is asked of a word, in the order of its scores.</summary>
internal enum Hint
{
    CueHead,
    InCue,
    SourceFirst,
    SourceLast,
    InSource,
    ContentFirst,
    ContentLast,
    InContent,
}

/// <summary>Sorts of words, for what may be a cue.</summary>
internal enum WordKind : byte
{
    Small,
    Verb,
    Noun,
    Pronoun,
    Other,

    /// <summary>Colons and dashes, which can stand for a verb of saying.</summary>
    Lead,

    Mark,
}
