namespace Hearsay.Language.Neural;

/// <summary>What a head is used for in one document. Sentences come in text order, first to be described, then with their scores.</summary>
internal interface IHeadTask
{
    TokenHead Head { get; }

    /// <summary>Whether the scores of a sentence are wanted; tags and tree are there. The others cost nothing, and are passed over.</summary>
    bool Wants(SentenceDraft sentence);

    /// <summary>Says what is known of the words, one <see cref="FeatureRows.Next"/> a word; tags and tree are there. Asked only where the head has a table of features.</summary>
    void Describe(SentenceDraft sentence, FeatureRows features);

    /// <summary>Takes the scores, one row a word; none of a sentence that is not wanted. They are gone after the call: keep what is small.</summary>
    void Take(SentenceDraft sentence, ReadOnlySpan<float> scores);
}
