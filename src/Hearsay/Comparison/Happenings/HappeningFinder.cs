namespace Hearsay.Comparison.Happenings;

/// <summary>
/// Finds which events of different reports are one happening: reports are sorted into stories first, and within a story the mentions that use words
/// for the same deed are joined by who took part, when, where and among which other words. A pure function of the set of reports, whatever their order.
/// </summary>
public sealed class HappeningFinder
{
    private readonly DeedWords _deeds;
    private readonly StoryFinder _stories;

    /// <summary>A finder that reads with the lists of a language pack.</summary>
    /// <exception cref="LanguagePackException">The pack lacks one of the lists.</exception>
    public HappeningFinder(LanguagePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        _deeds = new DeedWords(pack);
        _stories = new StoryFinder(pack);
    }

    /// <summary>The one form under which the words of a trigger are compared.</summary>
    internal string Key(string lemma) => _deeds.Key(lemma);

    /// <summary>Stories and happenings of these reports; their ids must differ.</summary>
    public HappeningReading Find(IEnumerable<Analysis> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        Analysis[] ordered = [.. reports
            .OrderBy(r => r.Document.Published ?? DateOnly.MaxValue)
            .ThenBy(r => r.Document.Id, StringComparer.Ordinal)];
        int[][] stories = _stories.Find([.. ordered.Select(r => r.Document)]);

        List<(int Report, int At, JoinedEvents JoinedEvents)> happenings = [];
        foreach (int[] story in stories)
        {
            List<ToldEvent> told = [];
            foreach (int report in story) told.AddRange(ToldEvents.Of(ordered[report], report, _deeds, _stories.Words));
            foreach (int[] group in MentionGroups.Of(told, _deeds))
                happenings.Add((told[group[0]].Report, told[group[0]].Order, Joints.Of(told, group, _deeds)));
        }

        return new HappeningReading(
            [.. stories.Select(s => new Story([.. s.Select(i => ordered[i].Document.Id)]))],
            [.. happenings.OrderBy(h => h.Report).ThenBy(h => h.At).Select(h => h.JoinedEvents)]);
    }
}
