using Hearsay.Store;

namespace Hearsay.Cli.Views;

/// <summary>Texts of reports, fetched when an answer quotes them; the last few are kept.</summary>
internal sealed class ReportTexts(ICollectionStore store)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public string Of(string report)
    {
        if (_texts.TryGetValue(report, out string? text)) return text;
        if (_texts.Count >= Kept) _texts.Clear();
        return _texts[report] = store.Find(report)?.Analysis.Document.Text ?? "";
    }

    private const int Kept = 256;
}
