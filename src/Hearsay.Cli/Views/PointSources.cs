using Hearsay.Comparison.Independence;
using Hearsay.Store;

namespace Hearsay.Cli.Views;

/// <summary>On how many sources the accounts of a point rest. The reports of one happening are held at a time.</summary>
internal sealed class PointSources(ICollectionStore store, LanguagePack pack)
{
    private readonly IndependenceReader _reader = new(pack);
    private readonly List<Analysis> _reports = [];
    private string? _happening;

    /// <summary>The sources of a point; null where one report alone tells it.</summary>
    public IndependentSources? Of(Happening happening, HappeningPoint point)
    {
        if (point.Accounts.Select(a => a.Address.Report).Distinct().Count() < 2) return null;
        if (_happening != happening.Id)
        {
            _happening = happening.Id;
            _reports.Clear();
            _reports.AddRange(happening.Reports.Select(r => store.Find(r)?.Analysis).OfType<Analysis>());
        }

        return _reader.Of([.. point.Accounts.Select(a => a.Address).Distinct()], _reports);
    }
}
