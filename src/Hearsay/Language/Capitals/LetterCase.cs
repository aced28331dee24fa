namespace Hearsay.Language.Capitals;

/// <summary>How a word is written in ordinary print, away from the start of a sentence. The numbers are the classes of the model.</summary>
internal enum LetterCase
{
    Lower = 0,

    /// <summary>The first letter large, the others small: names and what is made from them.</summary>
    Initial = 1,

    /// <summary>All letters large: initials and abbreviations.</summary>
    Upper = 2,
}
