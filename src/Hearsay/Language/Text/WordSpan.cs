namespace Hearsay.Language.Text;

/// <summary>A word's stretch of the text; <paramref name="Joined"/> where it continues the written token before it, as <c>n't</c> does in <c>don't</c>.</summary>
internal readonly record struct WordSpan(int Start, int End, bool Joined)
{
    public int Length => End - Start;
}
