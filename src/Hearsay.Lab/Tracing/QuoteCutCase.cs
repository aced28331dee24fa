namespace Hearsay.Lab.Tracing;

/// <summary>Two invented reports, the second of which quotes the first, and whether the quotation leaves out what turns or bounds it.</summary>
/// <param name="Id">Of the case.</param>
/// <param name="Earlier">The first report.</param>
/// <param name="Later">The second.</param>
/// <param name="Cut">What went with the words left out, in lower case; <c>none</c> where nothing did.</param>
internal sealed record QuoteCutCase(string Id, string Earlier, string Later, string Cut)
{
    /// <summary>Nothing was left out that matters.</summary>
    public const string Nothing = "none";

    /// <summary>The cases of a table.</summary>
    public static IEnumerable<QuoteCutCase> Read(string path)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] fields = line.Split('\t');
            yield return new QuoteCutCase(fields[0], fields[1], fields[2], fields[3]);
        }
    }
}
