namespace Hearsay;

/// <summary>Words that stand for an entity.</summary>
/// <param name="Span">The words.</param>
/// <param name="Form">Whether they are its name, a description, or a pronoun.</param>
public readonly record struct Mention(TextSpan Span, MentionForm Form);

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
