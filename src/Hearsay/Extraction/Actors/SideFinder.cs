using Hearsay.Extraction.Entities;
using Hearsay.Language;

namespace Hearsay.Extraction.Actors;

/// <summary>Reads on whose side the report says that somebody stands: "NATO-backed", "pro-government", "loyal to the council". The words are <c>lexicon/sides.tsv</c>.</summary>
internal sealed class SideFinder
{
    private readonly Dictionary<string, List<(SideStance Stance, string[] With)>> _adjectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SideStance> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SideStance> _after = new(StringComparer.Ordinal);

    public SideFinder(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("sides");
        foreach (LexiconRow row in table.Rows)
        {
            SideStance stance = row["stance"] switch
            {
                "with" => SideStance.With,
                "backed-by" => SideStance.BackedBy,
                "led-by" => SideStance.LedBy,
                "against" => SideStance.Against,
                _ => throw new LanguagePackException(table.FileName, row.Line, $"expected with, backed-by, led-by or against, found \"{row["stance"]}\""),
            };
            switch (row["place"])
            {
                case "before": _before.TryAdd(row.Key, stance); break;
                case "after": _after.TryAdd(row.Key, stance); break;
                case "adjective":
                    if (!_adjectives.TryGetValue(row.Key, out List<(SideStance, string[])>? list)) _adjectives.Add(row.Key, list = []);
                    list.Add((stance, row.Values("with")));
                    break;
                default: throw new LanguagePackException(table.FileName, row.Line, $"expected before, after or adjective, found \"{row["place"]}\"");
            }
        }
    }

    /// <summary>True for the second word of "NATO-backed": what stands before the hyphen is whose side somebody is on, not whose they are.</summary>
    public bool TakesSide(string form) => _after.ContainsKey(form.ToLowerInvariant());

    /// <summary>Adds the sides that the words of a mention tell.</summary>
    public void Find(TextTrees trees, EntityReading entities, ReadMention mention, ActorDraft draft)
    {
        int s = trees.SentenceAt(mention.Head.Start);
        if (s >= trees.Count) return;
        SentenceTree tree = trees[s];
        int head = trees.TokensIn(s, mention.Head).Start;
        foreach (int child in tree.Children(head))
        {
            // A machine may write a noun with thousands of words hung on it; three sides are more than any report gives.
            if (draft.Sides.Count > 3) return;
            if (child < head) Modifier(tree, child, entities, mention.Entity, draft);
            else if (tree.Relation(child) is "amod" || SentenceTree.Is(tree.Relation(child), "acl")) Adjective(tree, child, entities, mention.Entity, draft);
        }
    }

    private void Modifier(SentenceTree tree, int token, EntityReading entities, int self, ActorDraft draft)
    {
        // "pro-government", as one word or as three.
        string form = tree[token].Form;
        foreach ((string word, SideStance stance) in _before)
        {
            if (form.Length > word.Length + 1 && form[word.Length] is '-' or '–' && form.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                Add(entities, self, draft, stance, new TextSpan(tree[token].Span.Start + word.Length + 1, tree[token].Span.End), tree[token].Span, word);
            else if (token > 1 && tree[token - 1].Form is "-" or "–" && string.Equals(tree[token - 2].Form, word, StringComparison.OrdinalIgnoreCase))
                Add(entities, self, draft, stance, tree[token].Span, tree[token - 2].Span.Union(tree[token].Span), word);
        }

        // "NATO-backed", as one word or as three.
        int hyphen = form.LastIndexOfAny(['-', '–']);
        if (hyphen > 0 && _after.TryGetValue(form[(hyphen + 1)..].ToLowerInvariant(), out SideStance joined))
        {
            Add(entities, self, draft, joined, new TextSpan(tree[token].Span.Start, tree[token].Span.Start + hyphen), tree[token].Span, form[(hyphen + 1)..].ToLowerInvariant());
            return;
        }

        // The parser may hang the other from the participle, or both from the noun; the hyphen between them tells.
        for (int t = token; t <= token + 2 && t < tree.Count; t++)
            if (t > 1 && tree[t - 1].Form is "-" or "–" && t - 2 >= Math.Min(tree.Subtree(token).Start, token) && _after.TryGetValue(tree[t].Form.ToLowerInvariant(), out SideStance apart))
                Add(entities, self, draft, apart, MentionAt(entities, tree[t - 2].Span), tree[t - 2].Span.Union(tree[t].Span), tree[t].Form.ToLowerInvariant());
    }

    private void Adjective(SentenceTree tree, int token, EntityReading entities, int self, ActorDraft draft)
    {
        if (!_adjectives.TryGetValue(tree[token].Form.ToLowerInvariant(), out List<(SideStance Stance, string[] With)>? senses)) return;
        foreach ((SideStance stance, string[] with) in senses)
            foreach (int child in tree.Children(token))
            {
                string relation = tree.Relation(child);
                bool fits = with is ["-"]
                    ? relation == "obj"
                    : (SentenceTree.Is(relation, "obl") || SentenceTree.Is(relation, "nmod")) && tree.Child(child, "case") is >= 0 and int marker && Array.IndexOf(with, tree[marker].Form.ToLowerInvariant()) >= 0;
                if (child < token || !fits) continue;
                TextSpan toward = entities.HeadedAt(tree[child].Span.Start) is null ? tree[child].Span : MentionAt(entities, tree[child].Span);
                Add(entities, self, draft, stance, toward, tree[token].Span, tree[token].Form.ToLowerInvariant());
                return;
            }
    }

    private static TextSpan MentionAt(EntityReading entities, TextSpan head) => entities.Within(head) is [var first, ..] ? first.Words.Span : head;

    private static void Add(EntityReading entities, int self, ActorDraft draft, SideStance stance, TextSpan toward, TextSpan words, string word)
    {
        ReadOnlySpan<ReadMention> there = entities.Within(toward);
        string? entity = there.Length > 0 && there[^1].Entity != self ? entities.Entities[there[^1].Entity].Id : null;
        if (draft.Sides.Exists(side => side.Toward == toward || (side.Stance == stance && entity is not null && side.Entity == entity))) return;
        draft.Sides.Add(new Side(stance, toward, entity, new Evidence("sides", [words], "lexicon:sides/" + word)));
    }
}
