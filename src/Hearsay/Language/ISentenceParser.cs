namespace Hearsay.Language;

/// <summary>Fills in tags, heads and relations of sentences. The seam at which one kind of model can take another's place.</summary>
internal interface ISentenceParser
{
    /// <summary>Tags and parses. Any number of threads may call this at once; what a sentence gets does not depend on the others.</summary>
    void Parse(ReadOnlySpan<SentenceDraft> sentences);
}
