namespace Hearsay;

/// <summary>Words that stand for an entity.</summary>
/// <param name="Span">The words.</param>
/// <param name="Form">Whether they are its name, a description, or a pronoun.</param>
/// <param name="By">Why they were taken to stand for it: <c>first-mention</c>, <c>same-last-name</c>, <c>acronym</c>, <c>appositive</c>, <c>speaker</c>, …; the guide lists them.</param>
public readonly record struct Mention(TextSpan Span, MentionForm Form, string By = "");

/// <summary>How a mention refers.</summary>
public enum MentionForm
{
    /// <summary>A proper name.</summary>
    Name,

    /// <summary>A description headed by a common noun: "its spokesman".</summary>
    Nominal,

    /// <summary>A pronoun: "they".</summary>
    Pronoun,
}
