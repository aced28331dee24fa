using System.Data.Common;
using Hearsay.Export;

namespace Hearsay.Store.Sql;

/// <summary>The table <c>inputs</c>: how every input ended, the last time it was tried.</summary>
internal sealed class InputTable(Database database)
{
    private const string Read = "read";

    public void Add(InputEnd end)
    {
        if (end.Report is { } report)
        {
            // Whatever was wrong with it before, it has been read now.
            database.Run("delete from inputs where path = @path and report = ''", ("path", end.Path));
            database.Run("insert into inputs (path, report, outcome) values (@path, @report, 'read') on conflict do nothing", ("path", end.Path), ("report", report));
            return;
        }

        database.Run(
            "insert into inputs (path, report, outcome, code, reason) values (@path, '', @outcome, @code, @reason) on conflict (path, report) do update set outcome = excluded.outcome, code = excluded.code, reason = excluded.reason",
            ("path", end.Path), ("outcome", ContractNames.Of(end.Outcome)), ("code", end.Reason?.Code), ("reason", end.Reason?.Message));
    }

    public List<InputEnd> All() => database.Rows("select path, report, outcome, code, reason from inputs order by path, report", End);

    public InputCounts Count()
    {
        Dictionary<string, long> counts = database.Rows("select outcome, count(*) from inputs group by outcome", r => (r.GetString(0), r.GetInt64(1))).ToDictionary(StringComparer.Ordinal);
        return new InputCounts(Of(Read), Of(ContractNames.Of(InputOutcome.Refused)), Of(ContractNames.Of(InputOutcome.SetAside)));

        int Of(string outcome) => (int)counts.GetValueOrDefault(outcome);
    }

    private static InputEnd End(DbDataReader row)
    {
        string path = row.GetString(0), outcome = row.GetString(2);
        if (outcome == Read) return new InputEnd(path, InputOutcome.Held, row.GetString(1), null);
        bool refused = outcome == ContractNames.Of(InputOutcome.Refused);
        return new InputEnd(path, refused ? InputOutcome.Refused : InputOutcome.SetAside, null, new Diagnostic(row.GetString(3), refused ? Severity.Error : Severity.Info, row.GetString(4)));
    }
}
