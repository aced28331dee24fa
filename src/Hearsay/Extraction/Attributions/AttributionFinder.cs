using Hearsay.Extraction.Dialogues;
using Hearsay.Extraction.Quotes;
using Hearsay.Extraction.Rules;
using Hearsay.Language;
using Hearsay.Language.Words;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds whose word the statements of a text rest on. Sources are not yet linked to entities; <see cref="SourceClassifier"/> does that.</summary>
internal sealed class AttributionFinder
{
    private readonly CueLexicon _lexicon;
    private readonly WordClusters _clusters;
    private readonly RuleSet _rules;
    private readonly Deeds _deeds;
    private readonly AttributionModel? _model;
    private readonly NoSources _noSources;
    private readonly Silences _silences;
    private readonly CitedSources _cited;
    private readonly Cues _cues;
    private readonly Channels _channels;
    private readonly SpeakerTurns _turns;

    /// <exception cref="LanguagePackException">A rule, list or model is broken.</exception>
    public AttributionFinder(LanguagePack pack)
    {
        _lexicon = new CueLexicon(pack);
        _clusters = WordClusters.Read(pack);
        _rules = AttributionRules.Load(pack);
        _deeds = new Deeds(pack);
        // A pack for a new language begins with rules alone.
        _model = pack.Has(AttributionModel.File) ? AttributionModel.Read(pack) : null;
        _noSources = new NoSources(pack);
        _silences = new Silences(pack, _lexicon);
        _cited = new CitedSources(pack, _lexicon);
        _cues = new Cues(_lexicon);
        _channels = new Channels(pack);
        _turns = new SpeakerTurns(pack);
    }

    public Sequence<Attribution> Find(TextTrees trees, QuoteStructure quotes, Dialogue dialogue, ContentIds ids)
    {
        TextRow row = TextRow.Of(trees, quotes, _lexicon, _clusters, _rules);
        List<AttributionDraft> drafts = _model is null ? [] : Learned(row, quotes, dialogue, _model);
        if (_model is null) AddLayout(row, quotes, dialogue, drafts);
        AddRules(row, drafts);
        drafts.RemoveAll(d => _silences.Covers(trees, quotes, d));
        _cited.Add(trees, drafts);
        for (int i = 0; i < drafts.Count; i++) drafts[i] = OwnAsides.Cut(trees, drafts[i]);
        drafts.Sort((a, b) => First(a) != First(b) ? First(a).CompareTo(First(b)) : Order(a).CompareTo(Order(b)));

        string[] names = [.. drafts.Select(d => ids.Next('a', d.Cue.Count > 0 ? d.Cue[0] : d.Content[0]))];
        int[] within = AttributionChains.Of(trees, drafts);
        Attribution[] found = new Attribution[drafts.Count];
        for (int i = 0; i < found.Length; i++)
        {
            AttributionDraft draft = drafts[i];
            SourceClass known = draft.Rule is { } rule && rule.Settings.TryGetValue(AttributionRules.Source, out string? set) && draft.Source.Count == 0
                ? Enum.Parse<SourceClass>(set, true)
                : SourceClass.Unnamed;
            found[i] = new Attribution
            {
                Id = names[i],
                Kind = draft.Spoken ? AttributionKind.Direct : ContentEdges.KindOf(trees.Text, draft.Content, quotes),
                Within = within[i] < 0 ? null : names[within[i]],
                Source = new Source(draft.Source.Count == 0 && draft.Rule is null ? SourceClass.Impersonal : known, draft.Source, null),
                Cue = _cues.Read(trees, draft),
                Content = draft.Content,
                Channel = _channels.Find(trees, draft),
                Evidence =
                [
                    new Evidence("word", draft.Cue, draft.By),
                    new Evidence("source", draft.Source, draft.By),
                    new Evidence("content", draft.Content, draft.By),
                ],
            };
        }

        return new Sequence<Attribution>(found);
    }

    /// <summary>What the model finds. Each word is asked once; each likely cue then looks a bounded way to both sides.</summary>
    private List<AttributionDraft> Learned(TextRow row, QuoteStructure quotes, Dialogue dialogue, AttributionModel model)
    {
        AttributionReader reader = new(model);
        reader.ScoreCues(row);
        List<AttributionDraft> drafts = [];
        List<(RowAttribution Attribution, int Score)> likely = reader.JudgeAll(row);
        likely.RemoveAll(l => ColonQuotations.HasVerb(row, l.Attribution.Head));
        foreach ((RowAttribution read, int score) in likely)
            if (score > model.Threshold + Caution(row, read) && !_deeds.Tells(row, read.Head) && !_noSources.Holds(row, read) && Draft(row, quotes, reader, read) is { } draft) drafts.Add(draft);

        AddLayout(row, quotes, dialogue, drafts);
        AddOrphans(row, quotes, reader, likely, model.Threshold, drafts);
        return drafts;
    }

    /// <summary>
    /// How much surer the model must be of a word that no list knows as a cue, or of a passive, where no clause and no quotation
    /// says what was said: annotators took many verbs of feeling and doing for words, readers of reports on wars do not.
    /// </summary>
    private static int Caution(TextRow row, RowAttribution read)
    {
        ref readonly RowWord cue = ref row.Words[read.Head];
        // "It is not clear whether" is nobody's word; it says how firm the report is.
        if (cue.Kind != WordKind.Verb && cue.CueClass <= 1 && read.Source.First < 0) return UnlistedCaution;
        bool passive = (CueSurroundings.Signature(row, read.Head) & CueSurroundings.Passive) != 0;
        if (cue.Kind != WordKind.Verb || (cue.CueClass > 1 && !passive)) return 0;
        foreach ((int first, int last) in new[] { read.Before, read.After })
            for (int i = first; i >= 0 && i <= last; i++)
                if (row.Words[i].Quote > 0 || (row.Words[i].Kind == WordKind.Verb && row.Words[i].Head == read.Head)) return 0;
        return UnlistedCaution;
    }

    private const int UnlistedCaution = 96;

    private static void AddOrphans(
        TextRow row, QuoteStructure quotes, AttributionReader reader, List<(RowAttribution Attribution, int Score)> likely, int threshold, List<AttributionDraft> drafts)
    {
        List<Quotation> orphans = OrphanQuotations.Find(row, quotes, drafts);
        if (orphans.Count == 0) return;
        Dictionary<int, int> byHead = [];
        for (int i = 0; i < drafts.Count; i++) byHead.TryAdd(row.SentenceStart[drafts[i].Sentence] + drafts[i].Head, i);
        List<Quotation> alone = [];
        foreach (Quotation orphan in orphans)
        {
            AttributionDraft? draft = ColonQuotations.Read(row, orphan);
            if (draft is null && OrphanQuotations.Likeliest(row, orphan, likely, threshold) is { } read) draft = Draft(row, quotes, reader, read);
            if (draft is null) alone.Add(orphan);
            else if (byHead.TryGetValue(row.SentenceStart[draft.Sentence] + draft.Head, out int known)) drafts[known] = OrphanQuotations.Join(row.Trees.Text, drafts[known], orphan);
            else
            {
                byHead.Add(row.SentenceStart[draft.Sentence] + draft.Head, drafts.Count);
                drafts.Add(draft);
            }
        }

        ILookup<int, int> paragraphs = OrphanQuotations.ByParagraph(row, drafts);
        foreach (Quotation orphan in alone) OrphanQuotations.GoOn(row, orphan, paragraphs, drafts);
    }

    private static AttributionDraft? Draft(TextRow row, QuoteStructure quotes, AttributionReader reader, RowAttribution read)
    {
        int word = read.Head;
        List<TextSpan> content = [];
        foreach ((int first, int last) in new[] { read.Before, read.After })
            if (first >= 0) ContentEdges.Add(row, first, WholeQuotation(row, word, first, last), content);
        int sentence = row.Words[word].Sentence;
        List<RuleMatch>? rules = row.Rules.GetValueOrDefault(word);
        Rule? rule = rules?[0].Rule;
        if (rules is not null && Introduced(row, sentence, rules) is { } introduced) content = introduced;
        Sequence<TextSpan> source = read.Source.First < 0 || IsEmptySubject(row, read.Source) ? [] : [row.Span(read.Source.First, read.Source.Last)];
        if (rules is not null)
        {
            RuleMatch match = rules[0];
            // A rule that names a speaker where the model saw none has read the clause; so has one that gives a noun its clause.
            bool knows = match.Rule.Settings.ContainsKey(AttributionRules.Exact) || (read.Source.First < 0 && match.Source.Count > 0) || (row.Words[word].Kind == WordKind.Noun && content.Count == 1 && match.Content.Count == 1 && content[0].Contains(match.Content[0]));
            if (knows && match.Content.Count > 0) content = [.. match.Content.Select(c => ContentEdges.Bare(row.Trees.Text, c))];
            if (source.Count == 0 || (match.Rule.Settings.ContainsKey(AttributionRules.Exact) && match.Source.Count > 0)) source = match.Source;
        }

        if (content.Count == 0) return null;
        string by = $"model:attributions ({reader.Reasons(row, word)})" + (rule is null ? "" : $", rule:{rule.Name}");
        return new AttributionDraft(
            sentence,
            word - row.SentenceStart[sentence],
            [row.Span(read.Cue.First, read.Cue.Last)],
            source,
            ContentEdges.RunOn(content.ToSequence(), quotes),
            rule,
            by);
    }

    /// <summary>The quotation that a colon at the end of the cue's sentence leads into, where a rule gives it to the cue; null where none does.</summary>
    private static List<TextSpan>? Introduced(TextRow row, int sentence, List<RuleMatch> rules)
    {
        ref readonly RowWord last = ref row.Words[row.SentenceStart[sentence + 1] - 1];
        if (last.Kind != WordKind.Lead) return null;
        foreach (RuleMatch match in rules)
            if (match.Content.Count > 0 && match.Content[0].Start >= last.Span.End) return [.. match.Content.Select(c => ContentEdges.Bare(row.Trees.Text, c))];
        return null;
    }

    /// <summary>The "it" of "it is reported that" stands for nobody.</summary>
    private static bool IsEmptySubject(TextRow row, (int First, int Last) source) => source.First == source.Last && row.Words[source.First].Relation == Expletive;

    private static readonly uint Expletive = RowWord.Hash("expl");

    /// <summary>A quotation that content begins is the speaker's to its closing mark, where content ends with one of its sentences; so is one after a colon at the end of the cue's sentence.</summary>
    private static int WholeQuotation(TextRow row, int cue, int first, int last)
    {
        int end = row.SentenceStart[row.Words[cue].Sentence + 1] - 1;
        ref readonly RowWord w = ref row.Words[first];
        ref readonly RowWord l = ref row.Words[last];
        bool introduced = first > end && row.Words[end].Kind == WordKind.Lead && w.Quote == 1 && Opens(row, w.QuoteFirst, first);
        bool stopped = l.Quote is 1 or 2 && Opens(row, l.QuoteFirst, first) && last >= row.SentenceStart[l.Sentence + 1] - 2;
        int whole = introduced ? w.QuoteLast : stopped ? l.QuoteLast : last;
        if (whole <= last || (cue > last && cue <= whole)) return last;
        last = whole;
        while (last > first && row.Words[last].Kind == WordKind.Mark) last--;
        return last;
    }

    /// <summary>True where nothing but marks stands between the opening of a quotation and a word: “[I]f it was …”.</summary>
    private static bool Opens(TextRow row, int opening, int word)
    {
        if (word > opening + 3) return false;
        for (int i = opening + 1; i < word; i++)
            if (row.Words[i].Kind != WordKind.Mark) return false;
        return true;
    }

    /// <summary>What the layout shows goes before what the model made of the same mark.</summary>
    private void AddLayout(TextRow row, QuoteStructure quotes, Dialogue dialogue, List<AttributionDraft> drafts)
    {
        int learned = drafts.Count;
        _turns.Add(row, dialogue, drafts);
        Signatures.Add(row, quotes, drafts);
        if (drafts.Count == learned) return;
        HashSet<(int, int)> shown = [.. drafts.Skip(learned).Select(d => (d.Sentence, d.Head))];
        int index = 0;
        drafts.RemoveAll(d => index++ < learned && shown.Contains((d.Sentence, d.Head)));
    }

    /// <summary>Rules that stand alone add what the model did not see; without a model all rules do.</summary>
    private void AddRules(TextRow row, List<AttributionDraft> drafts)
    {
        HashSet<(int Sentence, int Head)> taken = [.. drafts.Select(d => (d.Sentence, d.Head))];
        // "went on to explain" is one cue, whichever of its words the model takes for the head.
        HashSet<(int Sentence, int Token)> cues = [.. drafts.Where(d => d.Cue.Count > 0).SelectMany(d => Tokens(row.Trees.TokensIn(d.Sentence, d.Cue[0])).Select(token => (d.Sentence, token)))];
        TextSpan[] contents = [.. drafts.SelectMany(d => d.Content).OrderBy(c => c.Start)];
        foreach (int word in row.Rules.Keys.Order())
            foreach (RuleMatch match in row.Rules[word])
            {
                string? alone = match.Rule.Settings.GetValueOrDefault(AttributionRules.Alone);
                if (_model is not null && (alone is null || (alone == AttributionRules.Inside && !IsInside(contents, row.Words[word].Span)))) continue;
                SentenceTree tree = row.Trees[match.Sentence];
                bool source = match.Rule.Settings.ContainsKey(AttributionRules.Source);
                if (!source && Tokens(match.Cue).Any(token => cues.Contains((match.Sentence, token)))) continue;
                if (!taken.Add((match.Sentence, match.Head))) continue;
                drafts.Add(new AttributionDraft(
                    match.Sentence,
                    match.Head,
                    [tree.Span(match.Cue)],
                    match.Source,
                    match.Content.Select(s => ContentEdges.Settle(row.Trees.Text, s)).ToSequence(),
                    match.Rule,
                    "rule:" + match.Rule.Name));
            }

        // Where nobody is named, a rule knows better than the model what nobody that is ("there is a saying").
        ILookup<int, TextSpan> nobody = drafts.Where(IsNobodys).ToLookup(d => d.Sentence, d => d.Cue[0]);
        drafts.RemoveAll(d => d.Rule is null && d.Source.Count == 0 && d.Cue.Count > 0 && nobody[d.Sentence].Any(d.Cue[0].Overlaps));
    }

    private static IEnumerable<int> Tokens(TokenRange range) => Enumerable.Range(range.Start, range.Length);

    private static bool IsNobodys(AttributionDraft d) => d.Rule is not null && d.Source.Count == 0 && d.Cue.Count > 0 && d.Rule.Settings.ContainsKey(AttributionRules.Source);

    /// <summary>True where a cue lies in one of the contents; those that reach furthest are among the last to open before it.</summary>
    private static bool IsInside(TextSpan[] contents, TextSpan cue)
    {
        int low = 0, high = contents.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (contents[middle].Start <= cue.Start) low = middle + 1;
            else high = middle;
        }

        for (int i = low - 1; i >= Math.Max(0, low - 8); i--)
            if (contents[i].Contains(cue)) return true;
        return false;
    }

    private static int First(AttributionDraft d)
    {
        int first = d.Content.Count > 0 ? d.Content[0].Start : int.MaxValue;
        if (d.Cue.Count > 0) first = Math.Min(first, d.Cue[0].Start);
        return d.Source.Count > 0 ? Math.Min(first, d.Source[0].Start) : first;
    }

    private static int Order(AttributionDraft d) => d.Cue.Count > 0 ? d.Cue[0].Start : d.Content[0].Start;
}
