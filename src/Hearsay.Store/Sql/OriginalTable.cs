namespace Hearsay.Store.Sql;

/// <summary>The table <c>originals</c>: bytes as they came, by their SHA-256.</summary>
internal sealed class OriginalTable(Database database)
{
    public void Add(string sha256, byte[] packed) =>
        database.Run("insert into originals (sha256, packed) values (@sha256, @packed) on conflict do nothing", ("sha256", sha256), ("packed", packed));

    /// <summary>The bytes of a hash, or null.</summary>
    /// <exception cref="StoreException">They are damaged.</exception>
    public byte[]? Find(string sha256)
    {
        if (database.Rows("select packed from originals where sha256 = @sha256", r => (byte[])r.GetValue(0), ("sha256", sha256)) is not [var packed]) return null;
        try
        {
            return PackedBytes.Unpack(packed);
        }
        catch (InvalidDataException e)
        {
            throw new StoreException(StoreDiagnostics.OriginalDamaged, $"{database.Dialect.Address}: the original {sha256} is damaged ({e.Message}). hearsay verify lists all that is; restore from a backup.", e);
        }
    }

    public List<string> Hashes() => database.Rows("select sha256 from originals order by sha256", r => r.GetString(0));
}
