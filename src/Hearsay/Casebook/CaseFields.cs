namespace Hearsay.Casebook;

/// <summary>The words of the casebook's format: which blocks there are, which fields each takes, and which of them quote the text.</summary>
internal static class CaseFields
{
    private static readonly Dictionary<string, string[]> ByBlock = new(StringComparer.Ordinal)
    {
        ["attribution"] = ["source", "speaker", "class", "cue", "lemma", "act", "loaded", "content", "kind", "within", "said", "channel"],
        ["claim"] = [
            "text", "kind", "word", "source", "speaker", "class", "cue", "act", "content", "said", "event", "mode", "actor", "target", "instrument",
            "beneficiary", "other", "identity", "count", "time", "place", "factuality", "level"],
        ["mark"] = ["scare-quote", "distanced", "loaded", "insertion", "omission"],
        ["entity"] = ["entity", "kind", "role", "mention", "mentions", "country", "sector", "body", "side", "standing", "since", "until", "member"],
        ["count"] = ["count", "unit", "hedge", "part of", "per", "as of", "kind", "change", "of", "standing"],
        ["figures"] = ["first", "second", "relation", "window", "hedge", "on"],
        ["time"] = ["time", "type", "grain", "mod", "anchor"],
        ["place"] = ["place", "level", "id"],
        ["diagnostic"] = ["diagnostic"],
    };

    /// <summary>Fields whose words stand in the text. The others hold names of the vocabulary, or a chain of voices.</summary>
    private static readonly HashSet<string> Quoting = new(StringComparer.Ordinal)
    {
        "source", "cue", "content", "said", "text", "actor", "target", "instrument", "beneficiary", "other", "identity", "count", "time", "place", "channel", "role",
        "mention", "scare-quote", "distanced", "insertion", "omission", "part of", "as of", "within", "first", "second", "of",
    };

    /// <summary>The blocks, in the order of this page.</summary>
    public static IReadOnlyCollection<string> Blocks => ByBlock.Keys;

    /// <summary>The kinds of which a case that lists one has to list all: the casebook says everything that is claimed.</summary>
    public static bool IsComplete(string block) => block is "attribution" or "claim" or "mark";

    public static IReadOnlyList<string> Of(string block) => ByBlock[block];

    public static bool Quotes(string block, CaseField field, string words)
    {
        bool quotes = Quoting.Contains(field.Key) || (block == "mark" && field.Key == "loaded");
        // "none" says that there is nothing to quote.
        return quotes && words is not ("none" or "any");
    }
}
