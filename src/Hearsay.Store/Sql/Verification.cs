using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Store.Sql;

/// <summary>Looks at everything a collection holds, and names what is wrong.</summary>
internal sealed class Verification(Database database, OriginalTable originals, ReportTable reports, ClaimTable claims)
{
    public IEnumerable<Finding> Findings()
    {
        bool sound = true;
        foreach (Finding finding in database.Dialect.CheckDatabase(database))
        {
            sound = false;
            yield return finding;
        }

        foreach (Finding finding in Safe(() => originals.Hashes().Select(Original))) yield return finding;
        foreach (Finding finding in Safe(() => reports.Ids().SelectMany(Report))) yield return finding;
        if (sound) foreach (Finding finding in Safe(Index)) yield return finding;
    }

    /// <summary>A damaged page makes its own query fail; that must not hide what else is wrong.</summary>
    private List<Finding> Safe(Func<IEnumerable<Finding?>> check)
    {
        List<Finding> found = [];
        try
        {
            foreach (Finding? finding in check())
                if (finding is not null) found.Add(finding);
        }
        catch (StoreException e)
        {
            found.Add(new Finding(e.Code, database.Dialect.Address, e.Message));
        }

        return found;
    }

    private Finding? Original(string sha256)
    {
        try
        {
            string found = Convert.ToHexStringLower(SHA256.HashData(originals.Find(sha256)!));
            return found == sha256 ? null : new Finding(StoreDiagnostics.OriginalDamaged, sha256, $"the bytes of original {sha256} are not those that came: their SHA-256 is {found}. Restore from a backup.");
        }
        catch (StoreException e)
        {
            return new Finding(StoreDiagnostics.OriginalDamaged, sha256, e.Message);
        }
    }

    private IEnumerable<Finding> Report(string id)
    {
        ReportRow row;
        Analysis analysis;
        try
        {
            row = reports.Row(id);
            if (row.PackedAnalysis is null) return [Damaged(id, "there is nothing")];
            analysis = PackedAnalysis.Restore(row.PackedAnalysis);
        }
        catch (Exception e) when (e is InvalidDataException or StoreException)
        {
            return [Damaged(id, e.Message)];
        }

        return Disagreements(row, analysis);
    }

    private IEnumerable<Finding> Disagreements(ReportRow row, Analysis analysis)
    {
        string id = row.Id;
        Document document = analysis.Document;
        string? published = document.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        if (document.Id != row.Id || document.Sha256 != row.Sha256 || published != row.Published || ReportIdentity.Fingerprint(document) != row.Fingerprint)
            yield return new Finding(StoreDiagnostics.RowsDisagree, id, $"the table of reports says something else of report {id} than its analysis does. Restore from a backup, or import it anew.");
        if (row.Original is null && Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(document.Text))) != row.Sha256)
            yield return new Finding(StoreDiagnostics.OriginalDamaged, id, $"the text of report {id} is not the one that came. Restore from a backup.");
        if (!ClaimRow.Of(analysis).SequenceEqual(claims.Of(row.Number)))
            yield return new Finding(StoreDiagnostics.RowsDisagree, id, $"the table of claims says something else of report {id} than its analysis does. Restore from a backup, or import it anew.");
    }

    private IEnumerable<Finding?> Index()
    {
        foreach ((string words, string table) in ((string, string)[])[("report_words", "reports"), ("claim_words", "claims")])
        {
            long indexed = database.Number(database.Dialect.CountWords(words)), held = database.Number($"select count(*) from {table}");
            if (indexed != held)
                yield return new Finding(StoreDiagnostics.IndexDisagrees, database.Dialect.Address, $"{held} {table} are held and {indexed} can be searched. Restore from a backup.");
        }
    }

    private static Finding Damaged(string id, string why) => new(StoreDiagnostics.AnalysisDamaged, id, $"what was read in report {id} cannot be read back ({why}). Restore from a backup.");
}
