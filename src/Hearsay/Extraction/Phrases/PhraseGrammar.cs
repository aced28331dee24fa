using Hearsay.Language;

namespace Hearsay.Extraction.Phrases;

/// <summary>
/// A cascade of phrase rules, compiled to tries. Each stage reads the items from left to right, takes the longest match at each place
/// (the earlier rule where two are as long), and puts the phrase in the place of its items for the stages after it.
/// Patterns have no loops, so the time is linear in the length of the text.
/// </summary>
internal sealed class PhraseGrammar
{
    private readonly TrieNode[] _stages;
    private readonly ItemScanner _scanner;
    private readonly NumeralReader _numerals;

    /// <param name="folder">Folder under <c>rules/</c>.</param>
    /// <param name="pack">Holds the rules.</param>
    /// <param name="tables">Lexicons that give words their classes.</param>
    public PhraseGrammar(LanguagePack pack, string folder, params ReadOnlySpan<string> tables)
    {
        Rules = PhraseRuleReader.Read(pack.RuleFiles(folder));
        Classes = new PhraseClasses();
        List<LexiconTable> lexicons = [];
        foreach (string table in tables) lexicons.Add(pack.Lexicon(table));
        Lexicon = new PhraseLexicon(lexicons, Classes, Rules.SelectMany(r => r.Match).SelectMany(PhrasePattern.Literals).Append("'s").Append("-").Append("and").Distinct(StringComparer.OrdinalIgnoreCase));
        _scanner = new ItemScanner(Lexicon, Classes);
        _numerals = new NumeralReader(Lexicon, Classes);
        _stages = [.. Rules.GroupBy(r => r.Stage).OrderBy(g => g.Key).Select(Compile)];
    }

    public IReadOnlyList<PhraseRule> Rules { get; }

    public PhraseClasses Classes { get; }

    public PhraseLexicon Lexicon { get; }

    /// <summary>Words, numbers and marks of a text, numbers put together.</summary>
    public List<PhraseItem> Items(string text) => _numerals.Read(_scanner.Scan(text));

    /// <summary>The items with every phrase in the place of its words; a phrase inside a longer one is found in that one's items.</summary>
    public List<PhraseItem> Match(List<PhraseItem> items)
    {
        foreach (TrieNode stage in _stages) items = Run(stage, items);
        return items;
    }

    private TrieNode Compile(IEnumerable<PhraseRule> rules)
    {
        TrieNode root = new();
        foreach (PhraseRule rule in rules)
            foreach (string match in rule.Match)
                foreach (PhrasePattern pattern in PhrasePattern.Parse(rule, match, Classes, w => Lexicon.Find(w)))
                    root.Add(pattern);
        root.Freeze();
        return root;
    }

    private List<PhraseItem> Run(TrieNode root, List<PhraseItem> items)
    {
        List<PhraseItem> result = new(items.Count);
        int open = 0;
        for (int i = 0; i < items.Count;)
        {
            PhraseItem item = items[i];
            Best best = default;
            if (root.CanStart(item)) Walk(root, items, i, 0, open, ref best);
            if (best.Pattern is not { } pattern)
            {
                result.Add(item);
                i++;
                continue;
            }

            int from = i + pattern.SpanStart, to = i + pattern.SpanEnd;
            for (; i < from; i++) result.Add(items[i]);
            Phrase phrase = new()
            {
                Rule = pattern.Rule,
                Span = new TextSpan(items[from].Span.Start, items[to - 1].Span.End),
                Core = new TextSpan(items[from - pattern.SpanStart + pattern.CoreStart].Span.Start, items[from - pattern.SpanStart + pattern.CoreEnd - 1].Span.End),
                Items = [.. items.GetRange(from, to - from)],
            };
            result.Add(new PhraseItem { Span = phrase.Span, Classes = pattern.Gives, Glued = items[from].Glued, Breaks = items[from].Breaks, Phrase = phrase });
            open = i = to;
        }

        return result;
    }

    private static void Walk(TrieNode node, List<PhraseItem> items, int start, int depth, int open, ref Best best)
    {
        if (node.Pattern is { } pattern && start + pattern.SpanStart >= open)
        {
            int length = pattern.SpanEnd - pattern.SpanStart;
            bool better = best.Pattern is null || depth > best.Depth || (depth == best.Depth && pattern.Rule.Order < best.Pattern.Rule.Order);
            if (better && length > 0) best = new Best(pattern, depth);
        }

        int at = start + depth;
        bool ended = at >= items.Count || (depth > 0 && items[at].Breaks);
        foreach ((PhraseTest test, TrieNode next) in node.Edges)
            if (ended ? test.Not : test.Passes(items[at])) Walk(next, items, start, depth + 1, open, ref best);
    }

    private readonly record struct Best(PhrasePattern? Pattern, int Depth);

    /// <summary>Patterns that begin alike share their beginning.</summary>
    private sealed class TrieNode
    {
        private readonly List<(PhraseTest Test, TrieNode Next)> _edges = [];
        private ulong _startClasses;
        private bool[] _startWords = [];
        private bool _startsAnywhere;

        public PhrasePattern? Pattern { get; private set; }

        public List<(PhraseTest Test, TrieNode Next)> Edges => _edges;

        public void Add(PhrasePattern pattern)
        {
            TrieNode node = this;
            foreach (PhraseTest test in pattern.Tests)
            {
                int at = node._edges.FindIndex(e => e.Test == test);
                if (at < 0)
                {
                    at = node._edges.Count;
                    node._edges.Add((test, new TrieNode()));
                }

                node = node._edges[at].Next;
            }

            node.Pattern ??= pattern;
        }

        public void Freeze()
        {
            foreach ((PhraseTest test, _) in _edges)
            {
                _startClasses |= test.Classes;
                _startsAnywhere |= test.Not;
                foreach (int word in test.Words)
                {
                    if (word >= _startWords.Length) Array.Resize(ref _startWords, word + 1);
                    _startWords[word] = true;
                }
            }
        }

        public bool CanStart(in PhraseItem item) =>
            _startsAnywhere || (item.Classes & _startClasses) != 0 || (item.Word is { } word && word.Id < _startWords.Length && _startWords[word.Id]);
    }
}
