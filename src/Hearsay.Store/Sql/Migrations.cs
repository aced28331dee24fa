using System.Globalization;
using System.Reflection;

namespace Hearsay.Store.Sql;

/// <summary>Brings a database to the tables of this program: numbered files, each applied once, in order, in one transaction. There is no way back.</summary>
internal static class Migrations
{
    /// <summary>Applies what is missing.</summary>
    /// <exception cref="StoreException">It is no collection, or that of a newer program.</exception>
    public static void Apply(Database database)
    {
        Dialect dialect = database.Dialect;
        IReadOnlyList<(int Number, string Name, string Sql)> known = Of(dialect.Name);
        if (dialect.IsCollection(database) && Applied(database) == known[^1].Number) return;
        if (!dialect.IsCollection(database) && !dialect.IsEmpty(database))
            throw new StoreException(StoreDiagnostics.NotACollection, $"{dialect.Address}: this is a database, and no collection of Hearsay. Give another name with --db.");

        // Asked anew in each transaction: another program may be at it too.
        while (database.Writing(() => Step(database, known)))
        {
        }
    }

    /// <summary>Number of the newest migration that a collection has had.</summary>
    public static int Applied(Database database) => (int)database.Number("select max(number) from migrations");

    private static bool Step(Database database, IReadOnlyList<(int Number, string Name, string Sql)> known)
    {
        int applied = 0;
        if (database.Dialect.IsCollection(database)) applied = Applied(database);
        else database.Run("create table migrations (number integer primary key, name text not null)");
        if (applied > known[^1].Number)
        {
            throw new StoreException(StoreDiagnostics.NewerCollection, string.Create(CultureInfo.InvariantCulture,
                $"{database.Dialect.Address}: a newer version of hearsay wrote this collection (its form is number {applied}, this version knows {known[^1].Number}). Use that version, or a newer one."));
        }

        if (applied == known[^1].Number) return false;
        (int number, string name, string sql) = known[applied];
        database.Run(sql);
        database.Run("insert into migrations (number, name) values (@number, @name)", ("number", number), ("name", name));
        return true;
    }

    private static (int Number, string Name, string Sql)[] Of(string dialect)
    {
        Assembly assembly = typeof(Migrations).Assembly;
        string folder = $"Hearsay.Store.{dialect}.Migrations.";
        (int Number, string Name, string Sql)[] all =
        [
            .. assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(resource =>
            {
                string name = resource[folder.Length..^".sql".Length];
                using StreamReader reader = new(assembly.GetManifestResourceStream(resource)!);
                return (int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
            }),
        ];
        // They are numbered without a gap, so that the number of the last tells how many there have been.
        for (int i = 0; i < all.Length; i++)
            if (all[i].Number != i + 1) throw new InvalidOperationException($"the migrations of {dialect} are not numbered 1, 2, 3: {all[i].Name}");
        return all;
    }
}
