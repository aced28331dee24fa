using Hearsay.Comparison.Tracing;

namespace Hearsay.Lab.Tracing;

/// <summary>Whether quotations that were cut are flagged, and others not; and whether the flag says what went with the cut.</summary>
internal sealed class QuoteCutScore
{
    public int Cases { get; private set; }

    public int Wanted { get; private set; }

    public int Flagged { get; private set; }

    public int Right { get; private set; }

    public int NamedRight { get; private set; }

    public double Precision => Flagged == 0 ? 0 : (double)Right / Flagged;

    public double Recall => Wanted == 0 ? 0 : (double)Right / Wanted;

    /// <summary>Scores cases; the pack alone is asked, for the flag rests on words.</summary>
    public static QuoteCutScore Of(IEnumerable<QuoteCutCase> cases, LanguagePack pack, Action<QuoteCutCase, string>? misses = null)
    {
        QuoteCutScore score = new();
        foreach (QuoteCutCase one in cases)
        {
            Analysis[] reports = [Report("a", 1, one.Earlier), Report("b", 2, one.Later)];
            PassageEdge[] edges = [.. TracedReports.Of(reports, pack).Edges.Where(e => e.IsQuotation)];
            string told = edges.Length == 0 ? "not traced" : string.Join(", ", edges.SelectMany(e => e.Cuts).Select(c => c.Reading.ToString().ToLowerInvariant()).Distinct());
            if (told.Length == 0) told = QuoteCutCase.Nothing;
            bool isWanted = one.Cut != QuoteCutCase.Nothing, isFlagged = told is not (QuoteCutCase.Nothing or "not traced");
            score.Cases++;
            if (isWanted) score.Wanted++;
            if (isFlagged) score.Flagged++;
            if (isWanted && isFlagged) score.Right++;
            if (isWanted && told.Split(", ").Contains(one.Cut)) score.NamedRight++;
            else if (isWanted || isFlagged) misses?.Invoke(one, told);
        }

        return score;
    }

    private static Analysis Report(string id, int day, string text) => new() { Document = new Document(text) { Id = id, Published = new DateOnly(2031, 5, day) }, LanguagePack = "en" };
}
