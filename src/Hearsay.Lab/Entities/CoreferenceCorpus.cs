using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Dialogues;
using Hearsay.Extraction.Entities;
using Hearsay.Extraction.Quotes;
using Hearsay.Lab.Ud;
using Hearsay.Language;

namespace Hearsay.Lab.Entities;

/// <summary>GUM's coreference by the offset of each mention's head, and the steps of the pipeline up to entities, run over its gold trees or over text.</summary>
internal sealed class CoreferenceCorpus(LanguagePack pack)
{
    private readonly Analyzer _analyzer = new(pack);
    private readonly QuoteFinder _quotes = new(pack);
    private readonly DialogueFinder _dialogues = new(pack);
    private readonly AttributionFinder _attributions = new(pack);

    public EntityResolver Resolver { get; } = new(pack);

    public TextTrees Trees(UdDocument document) => new(new ParsedText(document.Text, document.Sentences, _analyzer.FindNames(document.Text, document.Sentences)));

    public Sequence<Attribution> Attributions(TextTrees trees)
    {
        QuoteStructure quotes = _quotes.Find(trees);
        return _attributions.Find(trees, quotes, _dialogues.Find(trees, quotes), new ContentIds(new Document(trees.Text)));
    }

    public EntityReading Read(TextTrees trees)
    {
        QuoteStructure quotes = _quotes.Find(trees);
        return Resolver.Resolve(trees, quotes, _dialogues.Find(trees, quotes), Attributions(trees), new ContentIds(new Document(trees.Text)));
    }

    public Voices Voices(TextTrees trees, SpeechContext speech, Sequence<Attribution> attributions, List<MentionDraft> mentions)
    {
        QuoteStructure quotes = _quotes.Find(trees);
        return Resolver.Voices(trees, quotes, _dialogues.Find(trees, quotes), speech, attributions, mentions);
    }

    /// <summary>Group of the mention that a word heads; of several, the longest.</summary>
    public static Dictionary<int, string> GroupsByHead(UdDocument document)
    {
        Dictionary<int, string> groups = [];
        foreach (GumMention mention in GumMentions.Read(document).OrderByDescending(m => m.Tokens.Length)) groups.TryAdd(Head(document, mention), mention.Group);
        return groups;
    }

    /// <summary>Clusters of two mentions and more of the given types.</summary>
    public static List<HashSet<int>> Clusters(UdDocument document, Func<string, bool> type) =>
        [.. GumMentions.Read(document).Where(m => type(m.Type)).GroupBy(m => m.Group).Select(g => g.Select(m => Head(document, m)).ToHashSet()).Where(c => c.Count > 1)];

    /// <summary>Offset of a mention's head.</summary>
    public static int Head(UdDocument document, GumMention mention) => document.Sentences[mention.Sentence].Tokens[mention.Head].Span.Start;
}
