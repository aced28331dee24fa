using Hearsay.Extraction.Dialogues;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;
using Hearsay.Language.Names;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// Joins names, descriptions and pronouns that stand for the same person or thing. A sieve: what is sure comes first (the same name),
/// then what grammar says (apposition), then what points back ("the council"), and pronouns last.
/// </summary>
internal sealed class EntityResolver
{
    private readonly EntityLexicon _lexicon;
    private readonly MentionFinder _mentions;
    private readonly DescriptionLinks _descriptions;
    private readonly NominalLinks _nominals;
    private readonly PronounLinks _pronouns;
    private readonly Interviewees _interviewees;

    public EntityResolver(LanguagePack pack)
    {
        _lexicon = new EntityLexicon(pack);
        _mentions = new MentionFinder(_lexicon);
        _descriptions = new DescriptionLinks(_lexicon);
        _nominals = new NominalLinks(_lexicon);
        _pronouns = new PronounLinks(AntecedentWeights.Read(pack));
        _interviewees = new Interviewees(pack);
    }

    /// <param name="trees">The parsed text.</param>
    /// <param name="quotes">Its quotations.</param>
    /// <param name="dialogue">Who has the word where, in an interview.</param>
    /// <param name="attributions">Found but not yet linked: they say who "I" and "we" are inside a quotation.</param>
    /// <param name="ids">Gives the ids.</param>
    public EntityReading Resolve(TextTrees trees, QuoteStructure quotes, Dialogue dialogue, Sequence<Attribution> attributions, ContentIds ids)
    {
        SpeechContext speech = new(attributions);
        List<Diagnostic> diagnostics = [];
        List<MentionDraft> mentions = Prepare(trees, diagnostics);
        Voices voices = Voices(trees, quotes, dialogue, speech, attributions, mentions);
        _pronouns.Link(trees, speech, voices, mentions, diagnostics);
        SpeakerLinks.Link(trees, voices, mentions, diagnostics);
        return Read(trees, mentions, speech, diagnostics, ids);
    }

    /// <summary>Everything but pronouns. The laboratory learns the weights of antecedents from here.</summary>
    internal List<MentionDraft> Prepare(TextTrees trees, List<Diagnostic> diagnostics)
    {
        List<MentionDraft> mentions = _mentions.Find(trees);
        diagnostics.AddRange(new NameLinks(_lexicon).Link(trees.Text, mentions));
        _descriptions.Link(trees, mentions);
        _nominals.Link(trees, mentions, diagnostics);
        return mentions;
    }

    /// <summary>Who speaks where. The laboratory asks too.</summary>
    internal Voices Voices(TextTrees trees, QuoteStructure quotes, Dialogue dialogue, SpeechContext speech, Sequence<Attribution> attributions, List<MentionDraft> mentions) =>
        new(_lexicon, trees, quotes, dialogue, speech, attributions, _interviewees, mentions);

    private EntityReading Read(TextTrees trees, List<MentionDraft> mentions, SpeechContext speech, List<Diagnostic> diagnostics, ContentIds ids)
    {
        Dictionary<Cluster, int> numbers = [];
        List<Entity> entities = [];
        List<ReadMention> read = new(mentions.Count);
        Dictionary<Cluster, List<ReadMention>> chains = [];
        List<List<ReadMention>> inOrder = [];
        foreach (MentionDraft mention in mentions)
        {
            Cluster cluster = mention.Cluster;
            if (!numbers.TryGetValue(cluster, out int number))
            {
                number = IsEntity(cluster) ? entities.Count : -1;
                numbers.Add(cluster, number);
                if (number >= 0) entities.Add(Entity(trees, cluster, speech, ids));
            }

            ReadMention one = new(new Mention(mention.Span, mention.Form, mention.By), mention.HeadSpan, mention.Extent, number);
            if (number >= 0) read.Add(one);
            if (cluster.Members.Count < 2) continue;
            if (!chains.TryGetValue(cluster, out List<ReadMention>? chain))
            {
                chains.Add(cluster, chain = new(cluster.Members.Count));
                inOrder.Add(chain);
            }

            chain.Add(one);
        }

        foreach ((Cluster cluster, int number) in numbers)
            if (number >= 0 && cluster.Listed.Count > 0)
                entities[number] = entities[number] with { Members = [.. cluster.Listed.Select(m => numbers[m.Cluster]).Where(n => n >= 0 && n != number).Distinct().Select(n => entities[n].Id)], Evidence = [new Evidence("members", [.. cluster.Listed.Select(m => m.Span)], "tree:appos")] };
        return new EntityReading(entities.ToSequence(), [.. diagnostics.OrderBy(d => d.Span?.Start ?? 0)])
        {
            Mentions = read.ToSequence(),
            Chains = [.. inOrder.Select(c => c.ToSequence())],
        };
    }

    // A pronoun left open names nobody; a common thing is no entity, even where "it" stands for it.
    private static bool IsEntity(Cluster cluster)
    {
        foreach (MentionDraft member in cluster.Members)
            if (member.Form != MentionForm.Pronoun && member.IsEntity) return true;
        return false;
    }

    private Entity Entity(TextTrees trees, Cluster cluster, SpeechContext speech, ContentIds ids)
    {
        cluster.Members.Sort((a, b) => a.HeadSpan.Start.CompareTo(b.HeadSpan.Start));
        MentionDraft named = Fullest(cluster);
        string written = named.Span.In(trees.Text);
        // The lexicon mends spellings and fills in acronyms; a report that says more ("Orvanian Ministry of Defence") keeps its words.
        bool fuller = named.Known && named.Kind != EntityKind.Media && named.Words.Length > named.Name.Split(' ').Length;
        string name = named.Form == MentionForm.Name && !fuller ? named.Name : written;
        Mention[] words = [.. cluster.Members.Select(m => new Mention(m.Span, m.Form, m.By))];
        Role[] roles = [.. cluster.Roles.OrderBy(r => r.Span.Start)];
        return new Entity(ids.Next('e', cluster.Members[0].Span), KindOf(trees, cluster, speech), name, new Sequence<Mention>(words), new Sequence<Role>(roles));
    }

    private static MentionDraft Fullest(Cluster cluster)
    {
        MentionDraft? best = null;
        foreach (MentionDraft member in cluster.Members)
        {
            if (member.Form == MentionForm.Pronoun || !member.IsEntity) continue;
            if (best is null || Rank(member) > Rank(best)) best = member;
        }

        return best!;
    }

    private static int Rank(MentionDraft mention) =>
        mention.Form == MentionForm.Nominal ? 0 : (mention.Known ? 1000 : 1) + mention.Words.Length;

    // A country that acts or speaks is meant as a state; one where things happen is a place.
    private EntityKind KindOf(TextTrees trees, Cluster cluster, SpeechContext speech)
    {
        if (cluster.Kind != EntityKind.Place) return cluster.Kind;
        foreach (MentionDraft member in cluster.Members)
        {
            if (member.Form == MentionForm.Name && !(_lexicon.Names.Find(member.Span.In(trees.Text))?.Lists.HasFlag(NameLists.Country) ?? false)) continue;
            if (member.Relation is "nsubj" or "obl:agent" || speech.IsSource(member.HeadSpan)) return EntityKind.Government;
        }

        return EntityKind.Place;
    }
}
