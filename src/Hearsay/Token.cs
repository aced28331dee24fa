namespace Hearsay;

/// <summary>A word or mark of a sentence with its analysis, as in CoNLL-U.</summary>
/// <param name="Span">Its stretch of the document's text.</param>
/// <param name="Form">Its letters as written.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Upos">Universal part of speech, such as <c>VERB</c>.</param>
/// <param name="Xpos">Penn part of speech, such as <c>VBD</c>.</param>
/// <param name="Features">Universal features, such as <c>Number=Sing</c>; empty where there are none.</param>
/// <param name="Head">Index in the sentence of the token it depends on; -1 for the root.</param>
/// <param name="Relation">Universal dependency relation to the head, with subtype, such as <c>nsubj:pass</c>.</param>
/// <param name="JoinedToPrevious">True for the second and later words of one written token, as <c>n't</c> in <c>don't</c>.</param>
public readonly record struct Token(
    TextSpan Span, string Form, string Lemma, string Upos, string Xpos, string Features, int Head, string Relation, bool JoinedToPrevious);
