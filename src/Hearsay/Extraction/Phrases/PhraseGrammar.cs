namespace Hearsay.Extraction.Phrases;

/// <summary>
/// A cascade of phrase rules, compiled to tries. Each stage reads the items from left to right, takes the longest match at each place
/// (more context, then the earlier rule, where two are as long), and puts the phrase in the place of its items for the stages after it.
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
        : this(pack, folder, [], tables)
    {
    }

    /// <param name="pack">Holds the rules.</param>
    /// <param name="folder">Folder under <c>rules/</c>.</param>
    /// <param name="listed">Rules that a lexicon spells out, a wording each.</param>
    /// <param name="tables">Lexicons that give words their classes.</param>
    public PhraseGrammar(LanguagePack pack, string folder, IReadOnlyList<PhraseRule> listed, params ReadOnlySpan<string> tables)
    {
        Rules = PhraseRuleReader.Read(pack.RuleFiles(folder));
        List<PhraseRule> all = [.. Rules, .. listed];
        Classes = new PhraseClasses();
        List<LexiconTable> lexicons = [];
        foreach (string table in tables) lexicons.Add(pack.Lexicon(table));
        Lexicon = new PhraseLexicon(lexicons, Classes, all.SelectMany(r => r.Match).SelectMany(PhrasePattern.Literals).Append("'s").Append("-").Append("and").Distinct(StringComparer.OrdinalIgnoreCase));
        _scanner = new ItemScanner(Lexicon, Classes);
        _numerals = new NumeralReader(Lexicon, Classes);
        _stages = [.. all.GroupBy(r => r.Stage).OrderBy(g => g.Key).Select(Compile)];
    }

    /// <summary>The rules of the folder.</summary>
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

    private static List<PhraseItem> Run(TrieNode root, List<PhraseItem> items)
    {
        List<PhraseItem> result = new(items.Count);
        for (int i = 0; i < items.Count;)
        {
            PhraseItem item = items[i];
            Best best = default;
            if (root.CanStart(item)) Walk(root, items, i, 0, ref best);
            if (best.Pattern is not { } pattern)
            {
                result.Add(item);
                i++;
                continue;
            }

            int end = i + pattern.Length, after = Math.Min(pattern.Tests.Length - pattern.SpanEnd, items.Count - end);
            Phrase phrase = new()
            {
                Rule = pattern.Rule,
                Span = new TextSpan(item.Span.Start, items[end - 1].Span.End),
                Core = new TextSpan(items[i + pattern.CoreStart - pattern.SpanStart].Span.Start, items[i + pattern.CoreEnd - pattern.SpanStart - 1].Span.End),
                Items = [.. items.GetRange(i, end - i)],
                After = after > 0 ? [.. items.GetRange(end, after)] : [],
            };
            result.Add(new PhraseItem { Span = phrase.Span, Classes = pattern.Gives, Glued = item.Glued, Breaks = item.Breaks, Phrase = phrase });
            i = end;
        }

        return result;
    }

    private static void Walk(TrieNode node, List<PhraseItem> items, int start, int depth, ref Best best)
    {
        foreach (PhrasePattern pattern in node.Patterns)
            if (new Best(pattern, depth).Beats(best) && Follows(pattern, items, start)) best = new Best(pattern, depth);

        int at = start + depth;
        bool ended = at >= items.Count || (depth > 0 && items[at].Breaks);
        foreach ((PhraseTest test, TrieNode next) in node.Open)
            if (ended ? test.Not : test.Passes(items[at])) Walk(next, items, start, depth + 1, ref best);
        if (ended || items[at].Word is not { } word) return;
        foreach ((PhraseTest test, TrieNode next) in node.OfWord(word.Id))
            if (test.Passes(items[at])) Walk(next, items, start, depth + 1, ref best);
    }

    /// <summary>True where the context before the phrase is as the pattern wants it.</summary>
    private static bool Follows(PhrasePattern pattern, List<PhraseItem> items, int start)
    {
        for (int k = pattern.SpanStart - 1, at = start; k >= 0; k--)
        {
            bool ended = at == 0 || items[at].Breaks;
            if (ended ? !pattern.Tests[k].Not : !pattern.Tests[k].Passes(items[at - 1])) return false;
            if (!ended) at--;
        }

        return true;
    }

    private readonly record struct Best(PhrasePattern? Pattern, int Depth)
    {
        /// <summary>The longer phrase wins, then the one with more context after it, then with more before it, then the earlier rule.</summary>
        public bool Beats(Best other)
        {
            if (Pattern is null || other.Pattern is null) return other.Pattern is null;
            if (Pattern.Length != other.Pattern.Length) return Pattern.Length > other.Pattern.Length;
            if (Depth != other.Depth) return Depth > other.Depth;
            if (Pattern.SpanStart != other.Pattern.SpanStart) return Pattern.SpanStart > other.Pattern.SpanStart;
            return Pattern.Rule.Order < other.Pattern.Rule.Order;
        }
    }

    /// <summary>Patterns that begin alike share their beginning.</summary>
    private sealed class TrieNode
    {
        private const int Few = 12;
        private ulong _startClasses;
        private bool[] _startWords = [];
        private (PhraseTest Test, TrieNode Next)[]?[] _byWord = [];
        private bool _startsAnywhere;

        public List<PhrasePattern> Patterns { get; } = [];

        public List<(PhraseTest Test, TrieNode Next)> Edges { get; } = [];

        /// <summary>Edges that ask for more than one of their own words: each has to be tried.</summary>
        public (PhraseTest Test, TrieNode Next)[] Open { get; private set; } = [];

        /// <summary>The other edges, by the word that passes them: a hundred feasts cost nothing where no feast is named.</summary>
        public ReadOnlySpan<(PhraseTest Test, TrieNode Next)> OfWord(int word) => word < _byWord.Length ? _byWord[word] : null;

        public void Add(PhrasePattern pattern)
        {
            TrieNode node = this;
            foreach (PhraseTest test in pattern.Tests.AsSpan(pattern.SpanStart))
            {
                int at = node.Edges.FindIndex(e => e.Test == test);
                if (at < 0)
                {
                    at = node.Edges.Count;
                    node.Edges.Add((test, new TrieNode()));
                }

                node = node.Edges[at].Next;
            }

            node.Patterns.Add(pattern);
        }

        public void Freeze()
        {
            // A table for each of thousands of small nodes would cost more than it saves.
            bool many = Edges.Count(e => IsOfWords(e.Test)) > Few;
            Open = many ? [.. Edges.Where(e => !IsOfWords(e.Test))] : [.. Edges];
            ILookup<int, (PhraseTest Test, TrieNode Next)> byWord = Edges.Where(e => many && IsOfWords(e.Test)).SelectMany(e => e.Test.Words.Select(w => (Word: w, Edge: e))).ToLookup(e => e.Word, e => e.Edge);
            _byWord = new (PhraseTest, TrieNode)[]?[byWord.Select(g => g.Key).DefaultIfEmpty(-1).Max() + 1];
            foreach (IGrouping<int, (PhraseTest Test, TrieNode Next)> edges in byWord) _byWord[edges.Key] = [.. edges];
            foreach ((PhraseTest test, TrieNode next) in Edges)
            {
                next.Freeze();
                _startClasses |= test.Classes;
                _startsAnywhere |= test.Not;
                foreach (int word in test.Words)
                {
                    if (word >= _startWords.Length) Array.Resize(ref _startWords, word + 1);
                    _startWords[word] = true;
                }
            }
        }

        private static bool IsOfWords(PhraseTest test) => test is { Not: false, Classes: 0 };

        public bool CanStart(in PhraseItem item) =>
            _startsAnywhere || (item.Classes & _startClasses) != 0 || (item.Word is { } word && word.Id < _startWords.Length && _startWords[word.Id]);
    }
}
