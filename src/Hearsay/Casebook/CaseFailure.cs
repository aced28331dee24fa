namespace Hearsay.Casebook;

/// <summary>A promise that was not kept.</summary>
/// <param name="Case">The case.</param>
/// <param name="Line">Line of the field or block in its file.</param>
/// <param name="Field">Such as <c>claim.actor</c>.</param>
/// <param name="Expected">What the case says.</param>
/// <param name="Found">What was found, as the case would say it.</param>
/// <param name="Text">The wording that was read.</param>
public sealed record CaseFailure(CasebookCase Case, int Line, string Field, string Expected, string Found, string Text)
{
    /// <summary>The failure in one line: where, what was expected, and what was found.</summary>
    public override string ToString() => $"{Case.File}, line {Line}, {Case.Name}: {Field}: expected {Expected}; found {Found}  [{Text.ReplaceLineEndings(" ")}]";
}
