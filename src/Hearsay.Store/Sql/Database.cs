using System.Data.Common;

namespace Hearsay.Store.Sql;

/// <summary>One connection, used by one thread at a time, with the statements it has prepared.</summary>
internal sealed class Database : IDisposable
{
    private readonly Lock _gate = new();
    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    public Database(Dialect dialect, CollectionOpening opening)
    {
        Dialect = dialect;
        _connection = dialect.Open(opening);
    }

    public Dialect Dialect { get; }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (DbCommand command in _prepared.Values) command.Dispose();
            _connection.Dispose();
        }
    }

    /// <summary>Runs a statement, or several without parameters.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        lock (_gate)
        {
            try
            {
                return Prepare(sql, values).ExecuteNonQuery();
            }
            catch (DbException e)
            {
                throw Dialect.Explain(e);
            }
        }
    }

    /// <summary>All rows of a query. They are read before this returns, so that other statements may follow.</summary>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        lock (_gate)
        {
            try
            {
                List<T> rows = [];
                using DbDataReader reader = Prepare(sql, values).ExecuteReader();
                while (reader.Read()) rows.Add(read(reader));
                return rows;
            }
            catch (DbException e)
            {
                throw Dialect.Explain(e);
            }
        }
    }

    /// <summary>A whole number that a query gives.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Rows(sql, r => r.IsDBNull(0) ? 0 : Convert.ToInt64(r.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), values) is [var number, ..] ? number : 0;

    /// <summary>Does work in one transaction that writes; what it threw undoes all of it.</summary>
    public T Writing<T>(Func<T> work)
    {
        lock (_gate)
        {
            Run(Dialect.BeginWriting);
            T result;
            try
            {
                result = work();
                Run("commit");
            }
            catch
            {
                Undo();
                throw;
            }

            return result;
        }
    }

    private void Undo()
    {
        try
        {
            Run("rollback");
        }
        catch (StoreException)
        {
            // A full disk has undone it already; what went wrong first is what the user has to know.
        }
    }

    // The text of each statement is a constant of ours, so there are few; values always travel as parameters.
    private DbCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out DbCommand? command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // the statement is a constant
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach ((string name, _) in values)
            {
                DbParameter parameter = command.CreateParameter();
                parameter.ParameterName = "@" + name;
                command.Parameters.Add(parameter);
            }

            _prepared.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }
}
