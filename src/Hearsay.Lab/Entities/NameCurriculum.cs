using Hearsay.Lab.Neural;
using Hearsay.Lab.Ud;
using Hearsay.Language.Names;
using Hearsay.Language.Neural;

namespace Hearsay.Lab.Entities;

/// <summary>
/// From the corpora to the model. Teachers learn from all corpora with gold names; together they name the web text of EWT train, which has none; the one student
/// that is kept learns from all of it, and at the end from the names of UNER alone, by whose conventions reports are read.
/// </summary>
internal sealed class NameCurriculum
{
    private const int Teachers = 2;
    private const int Rounds = 6;
    private const float Rate = 2e-3f;
    private const int LastRounds = 8;
    private const float LastRate = 5e-4f;

    // UNER is a tenth of the gold names, and its conventions are the ones wanted; what teachers say is worth half of what people say.
    private const float UniversalWeight = 3;
    private const float WebWeight = 0.5f;

    private readonly TokenHeadShape _shape;
    private readonly List<HeadExample> _others;
    private readonly List<NameLesson> _web;

    public NameCurriculum(string data, LanguagePack pack)
    {
        HashSet<string> titles = [.. pack.Lexicon("name-titles").Rows.Select(r => r.Key)];
        _shape = TokenHeadShape.On(EncoderModel.Read(pack).Shape, [0, 1, 2, 3, 4], hidden: 64, width: 64, buckets: 1 << 15, NameLabels.Count);
        NameLessons lessons = new(pack, _shape);
        _others = Thin(lessons.Of(NameCorpora.Gum(data, "train", titles), NameScheme.Gum).Concat(lessons.Of(NameCorpora.Wnut(data, "train"), NameScheme.Posts)).SelectMany(l => l.Examples));
        Universal = lessons.Of(NameCorpora.Uner(data, "dev"), NameScheme.Universal);
        _web = lessons.Of(UdCorpus.Read(Path.Combine(data, "ud"), "en_ewt", "train").Select(Unnamed), NameScheme.Universal, shout: false);
    }

    /// <summary>UNER's development part, from which the model learns in the end.</summary>
    public List<NameLesson> Universal { get; }

    /// <summary>A model that has seen these documents of UNER.</summary>
    public byte[] Train(IEnumerable<NameLesson> universal, Action<string> report)
    {
        List<HeadExample> own = [.. universal.SelectMany(l => l.Examples).Select(e => e with { Weight = UniversalWeight })];
        NameLearner[] teachers = [.. Enumerable.Range(1, Teachers).Select(seed => Teach([.. _others, .. own], own, seed, report))];
        List<HeadExample> web = Thin(_web.SelectMany(l => l.Examples).Select(e => e with { Classes = NameLearner.Label(teachers, e), Weight = WebWeight }));
        return Teach([.. _others, .. own, .. web], own, Teachers + 1, report).Write();
    }

    private NameLearner Teach(List<HeadExample> all, List<HeadExample> own, int seed, Action<string> report)
    {
        NameLearner learner = new(_shape, seed);
        double loss = learner.Train(all, Rounds, Rate), last = learner.Train(own, LastRounds, LastRate);
        report(FormattableString.Invariant($"seed {seed}: {all.Sum(e => e.Count)} words, loss {loss:F4} a word, in the end {last:F4}"));
        return learner;
    }

    // Of sentences without names there are more than enough: every third stands for three.
    private static List<HeadExample> Thin(IEnumerable<HeadExample> examples)
    {
        List<HeadExample> kept = [];
        int quiet = 0;
        foreach (HeadExample example in examples)
            if (example.Classes.AsSpan().ContainsAnyExcept(NameLabels.Outside)) kept.Add(example);
            else if (quiet++ % 3 == 0) kept.Add(example with { Weight = 3 * example.Weight });
        return kept;
    }

    private static NamedDocument Unnamed(UdDocument document) => new(document.Id, document.Sentences, [.. document.Sentences.Select(s => new int[s.Tokens.Count])]);
}
