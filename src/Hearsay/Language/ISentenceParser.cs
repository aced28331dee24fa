namespace Hearsay.Language;

/// <summary>Fills in tags, heads and relations of a sentence. The seam at which one kind of model can take another's place.</summary>
internal interface ISentenceParser
{
    /// <summary>Tags and parses. Any number of threads may call this at once.</summary>
    void Parse(SentenceDraft sentence);
}
