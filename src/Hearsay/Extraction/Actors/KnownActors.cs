using System.Globalization;

namespace Hearsay.Extraction.Actors;

/// <summary>Bodies, forces and groups whose country and sector are common knowledge: <c>lexicon/actors.tsv</c>, where it is dated, and the countries in the lists of names.</summary>
internal sealed class KnownActors
{
    private readonly Dictionary<string, List<KnownActor>> _byName = new(StringComparer.OrdinalIgnoreCase);

    public KnownActors(LanguagePack pack)
    {
        LexiconTable table = pack.Lexicon("actors");
        foreach (LexiconRow row in table.Rows)
        {
            Sector? sector = row["sector"].Length == 0 ? null : SectorLexicon.Parse(row["sector"]) ?? throw new LanguagePackException(table.FileName, row.Line, $"expected a sector, found \"{row["sector"]}\"");
            KnownActor actor = new(Country(row), sector, Day(table, row, "from"), Day(table, row, "to"), "lexicon:actors/" + row.Key);
            Put(row, actor);
        }

        foreach (string list in (string[])["government-bodies", "media-outlets"])
            foreach (LexiconRow row in pack.Lexicon(list).Rows)
            {
                string name = row["means"].Length > 0 ? row["means"] : row.Key;
                // The list of actors says more where it says anything.
                if (_byName.TryGetValue(Key(name), out List<KnownActor>? known) && known[0].By.StartsWith("lexicon:actors/", StringComparison.Ordinal)) continue;
                Put(row, new KnownActor(Country(row), list == "media-outlets" ? Sector.Media : row["kind"] == "government" ? Sector.Government : null, null, null, $"lexicon:{list}/{row.Key}"));
            }
    }

    /// <summary>What is known of a name at a time; where no time is given, what held at all times. Null where the name is not known.</summary>
    public KnownActor? Find(string name, DateOnly? on)
    {
        if (!_byName.TryGetValue(Key(name), out List<KnownActor>? rows)) return null;
        KnownActor? found = null;
        foreach (KnownActor row in rows)
        {
            if (on is { } day && (day < row.From || day > row.To)) continue;
            found = found is null ? row : found with { Country = found.Country == row.Country ? row.Country : null, Sector = found.Sector == row.Sector ? row.Sector : null };
        }

        return found;
    }

    private void Put(LexiconRow row, KnownActor actor)
    {
        foreach (string form in (string[])[row.Key, .. row.Values("variants")])
        {
            if (!_byName.TryGetValue(Key(form), out List<KnownActor>? rows)) _byName.Add(Key(form), rows = []);
            rows.Add(actor);
        }
    }

    private static string Key(string name)
    {
        ReadOnlySpan<char> rest = name;
        if (rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) rest = rest[4..];
        Span<char> key = rest.Length <= 128 ? stackalloc char[rest.Length] : new char[rest.Length];
        int length = 0;
        foreach (char c in rest)
            if (c is not (' ' or '-' or '–' or '‑' or '.')) key[length++] = c is '’' or '‘' or 'ʼ' ? '\'' : c;
        return key[..length].ToString();
    }

    private static string? Country(LexiconRow row) => row["country"].Length == 0 ? null : row["country"];

    private static DateOnly? Day(LexiconTable table, LexiconRow row, string column)
    {
        if (row[column].Length == 0) return null;
        return DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new LanguagePackException(table.FileName, row.Line, $"expected a day such as 2011-08-29 in \"{column}\", found \"{row[column]}\"");
    }
}

/// <summary>What is known of a name.</summary>
internal sealed record KnownActor(string? Country, Sector? Sector, DateOnly? From, DateOnly? To, string By);
