namespace Hearsay;

/// <summary>A half-open range <c>[Start, End)</c> of tokens of one sentence; a different type from <see cref="TextSpan"/>, so that one is never passed for the other.</summary>
/// <param name="Start">Index of the first token in its sentence.</param>
/// <param name="End">Index just past the last token.</param>
public readonly record struct TokenRange(int Start, int End)
{
    /// <summary>Number of tokens.</summary>
    public int Length => End - Start;

    /// <summary>True where <paramref name="token"/> lies in this range.</summary>
    public bool Contains(int token) => Start <= token && token < End;
}
