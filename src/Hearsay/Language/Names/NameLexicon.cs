using System.Runtime.InteropServices;

namespace Hearsay.Language.Names;

/// <summary>
/// The names a language pack knows by heart. Spaces and hyphens do not count and letter case does: "Al-Jazeera", "Al Jazeera" and
/// "AlJazeera" are one name, "US" is not "us".
/// </summary>
internal sealed class NameLexicon
{
    // A word in capitals is a name here from this length on: "WHO" and "US" are words of the language too.
    private const int LeastLoud = 4;

    private readonly Dictionary<ulong, KnownName> _byKey = [];
    private readonly Dictionary<ulong, KnownName> _loud = [];
    private readonly int _longest;

    public NameLexicon(LanguagePack pack)
    {
        Add(pack, "media-outlets", EntityKind.Media);
        Add(pack, "armed-groups", EntityKind.ArmedForce);
        Add(pack, "government-bodies", EntityKind.Government);
        Add(pack, "organisations", EntityKind.Organisation);
        foreach (LexiconRow row in pack.Lexicon("countries").Rows)
        {
            foreach (string form in Forms(row)) Put(form, row.Key, EntityKind.Place, NameLists.Country, "countries", false);
            foreach (string form in row.Values("demonyms")) Put(form, row.Key, EntityKind.Group, NameLists.Demonym, "countries", true);
            foreach (string form in row.Values("demonyms")) Put(form + "s", row.Key, EntityKind.Group, NameLists.Demonym, "countries", true);
            foreach (string form in row.Values("capitals")) Put(form, form, EntityKind.Place, NameLists.Place, "countries", false);
        }

        foreach (LexiconRow row in pack.Lexicon("place-names").Rows) Put(row.Key, row.Key, EntityKind.Place, NameLists.Place, "place-names", true);
        _longest = _byKey.Values.Max(n => n.Letters);
    }

    /// <summary>What is known of a name as written, or null.</summary>
    public KnownName? Find(string name)
    {
        if (_byKey.TryGetValue(Key(name, out _), out KnownName? known)) return known;
        foreach (char letter in name)
            if (char.IsLower(letter)) return null;
        ulong key = Key(name, out int letters);
        return letters >= LeastLoud ? _loud.GetValueOrDefault(key) : null;
    }

    /// <summary>The longest known name that begins at a token, and the token it ends before; null where none begins there.</summary>
    public KnownName? At(ReadOnlySpan<string> forms, int start, out int end, bool caseless = false)
    {
        Dictionary<ulong, KnownName> names = caseless ? _loud : _byKey;
        KnownName? found = null;
        end = start;
        ulong key = Start;
        int letters = 0;
        for (int i = start; i < forms.Length && letters <= _longest && i < start + 12; i++)
        {
            int before = letters;
            key = Extend(key, forms[i], ref letters);
            if (letters == before) continue;
            if (!names.TryGetValue(key, out KnownName? known) || (caseless && letters < LeastLoud)) continue;
            found = known;
            end = i + 1;
        }

        return found;
    }

    private void Add(LanguagePack pack, string list, EntityKind kind)
    {
        foreach (LexiconRow row in pack.Lexicon(list).Rows)
        {
            EntityKind own = row["kind"].Length > 0 ? EntityKinds.Parse(row["kind"]) : kind;
            bool ambiguous = row["ambiguous"] == "yes";
            string name = row["means"].Length > 0 ? row["means"] : row.Key;
            foreach (string form in Forms(row)) Put(form, name, own, own == EntityKind.Media ? NameLists.Media : NameLists.Body, list, ambiguous);
        }
    }

    private void Put(string form, string name, EntityKind kind, NameLists list, string file, bool ambiguous)
    {
        ulong key = Key(form, out int letters);
        Put(_byKey, key, new KnownName(name, kind, list, file, ambiguous, letters));
        Put(_loud, Key(form.ToUpperInvariant(), out letters), new KnownName(name, kind, list, file, ambiguous, letters));
    }

    private static void Put(Dictionary<ulong, KnownName> names, ulong key, KnownName known)
    {
        ref KnownName? slot = ref CollectionsMarshal.GetValueRefOrAddDefault(names, key, out _);
        // The first list to know a form decides what it names; the others add what the form may also be.
        slot = slot is null ? known : slot with { Lists = slot.Lists | known.Lists };
    }

    private static IEnumerable<string> Forms(LexiconRow row) => [row.Key, .. row.Values("variants")];

    private const ulong Start = 14695981039346656037;

    private static ulong Key(string form, out int letters)
    {
        letters = 0;
        return Extend(Start, form, ref letters);
    }

    private static ulong Extend(ulong key, string form, ref int letters)
    {
        foreach (char letter in form)
        {
            if (letter is ' ' or '-' or '–' or '‑') continue;
            key = (key ^ (letter is '’' or '‘' or 'ʼ' ? '\'' : letter)) * 1099511628211;
            letters++;
        }

        return key;
    }
}

/// <summary>A name the language pack knows.</summary>
/// <param name="Name">As the lexicon spells it.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Lists">Where it was found.</param>
/// <param name="File">The lexicon that decided.</param>
/// <param name="Ambiguous">True where the words often mean something else ("Time", "The Sun"), so that the model must see a name there first.</param>
/// <param name="Letters">Its length in letters.</param>
internal sealed record KnownName(string Name, EntityKind Kind, NameLists Lists, string File, bool Ambiguous, int Letters);

/// <summary>The sorts of list a name can stand on.</summary>
[Flags]
internal enum NameLists
{
    None = 0,
    Media = 1,
    Body = 2,
    Country = 4,
    Demonym = 8,
    Place = 16,
}
