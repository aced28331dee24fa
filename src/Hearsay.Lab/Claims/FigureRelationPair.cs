using System.Globalization;
using Hearsay.Comparison.Claims;

namespace Hearsay.Lab.Claims;

/// <summary>Two invented reports and how their figures stand to each other, as written down before any program read them.</summary>
/// <param name="Id">Topic and number.</param>
/// <param name="IsHeldBack">True for the third that nobody looks at while improving.</param>
/// <param name="A">The first report.</param>
/// <param name="B">The second.</param>
/// <param name="Expected">The relation; <c>widens</c> where the first refines the second.</param>
internal sealed record FigureRelationPair(string Id, bool IsHeldBack, Document A, Document B, string Expected)
{
    public static List<FigureRelationPair> Read(string file)
    {
        List<FigureRelationPair> pairs = [];
        foreach (string line in File.ReadLines(file).Skip(1).Where(l => l.Length > 0))
        {
            string[] fields = line.Split('\t');
            pairs.Add(new FigureRelationPair(fields[0], fields[1] == "held", Report(fields[3], fields[2], "A"), Report(fields[5], fields[4], "B"), fields[6]));
        }

        return pairs;
    }

    /// <summary>What the whole line makes of the pair: both read as reports, and compared.</summary>
    public string Found(Pipeline pipeline, ClaimComparison comparison) => Verdict(comparison.Between(pipeline.Read(A), pipeline.Read(B)), comparison, pipeline);

    private string Verdict(Sequence<ClaimLink> links, ClaimComparison comparison, Pipeline pipeline)
    {
        HashSet<string> counted = [.. new[] { A, B }.SelectMany(d => comparison.Accounts(pipeline.Read(d))).Where(a => a.Figure is not null || a.Number.IsNone).Select(a => $"{a.Address}")];
        ClaimLink[] figures = [.. links.Where(l => counted.Contains($"{l.A}") || counted.Contains($"{l.B}"))];
        string[] found = [.. (figures.Length > 0 ? figures : [.. links]).Select(Name).Where(n => n != "not-comparable").Distinct()];
        string[] telling = found.Length > 1 ? [.. found.Where(n => n != "agrees")] : found;
        if (found.Length == 0) return "not-comparable";
        if (found.Contains("denies")) return "denies";
        return telling.Length == 1 && !(found.Length > 1 && telling[0] == "differs") ? telling[0] : "partly";
    }

    private static string Name(ClaimLink link) => link.Relation switch
    {
        ClaimRelation.Refines when link.A.Report == "B" => "widens",
        ClaimRelation.SameQuote or ClaimRelation.Copy => "agrees",
        ClaimRelation.NotComparable => "not-comparable",
        _ => link.Relation.ToString().ToLowerInvariant(),
    };

    private static Document Report(string text, string published, string id) => new(text)
    {
        Id = id,
        Language = "en",
        Published = published.Length == 0 ? null : DateOnly.ParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
