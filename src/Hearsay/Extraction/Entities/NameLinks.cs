namespace Hearsay.Extraction.Entities;

/// <summary>Joins the names of a report that stand for one thing: the same name, its short form, its acronym, another spelling of it.</summary>
internal sealed class NameLinks(EntityLexicon lexicon)
{
    private readonly Dictionary<string, MentionDraft> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<MentionDraft>> _byLastWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<MentionDraft>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MentionDraft> _byInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionDraft> _recent = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Links all names, in two passes: a report may use the short form first, as headlines do.</summary>
    public List<Diagnostic> Link(string text, List<MentionDraft> mentions)
    {
        List<MentionDraft> names = [.. mentions.Where(m => m.Form == MentionForm.Name)];
        foreach (MentionDraft name in names) Learn(name);
        foreach (MentionDraft name in names) LinkOne(text, name);
        return _diagnostics;
    }

    private void Learn(MentionDraft name)
    {
        string key = Key(name);
        if (_byName.TryGetValue(key, out MentionDraft? same))
        {
            bool spelt = !string.Equals(same.Words[^1], name.Words[^1], StringComparison.OrdinalIgnoreCase);
            Cluster.Merge(same, name, spelt && name.Known ? "lexicon-spelling" : "same-name");
            return;
        }

        _byName.Add(key, name);
        if (name.Words.Length < 2) return;
        Remember(_byLastWord, name.Words[^1], name);
        Remember(_byFirstWord, FirstWord(name), name);
        if (name.Kind != EntityKind.Person && Initials(name) is { Length: > 1 } initials) _byInitials.TryAdd(initials, name);
    }

    private void LinkOne(string text, MentionDraft name)
    {
        if (name.Words.Length == 1)
        {
            string word = name.Words[0];
            if (name.Kind is EntityKind.Person && Fuller(text, name, _byLastWord.GetValueOrDefault(word)) is { } person) Cluster.Merge(person, name, "same-last-name");
            else if (name.Kind is EntityKind.Person && Fuller(text, name, _byFirstWord.GetValueOrDefault(word)) is { } familiar) Cluster.Merge(familiar, name, "same-first-name");
            else if (name.Kind is EntityKind.Person && word.Length > 4 && Fuller(text, name, _byLastWord.GetValueOrDefault(word[^1] == 's' ? word[..^1] : word + "s")) is { } misspelt) Cluster.Merge(misspelt, name, "last-name-misspelt");
            else if (IsAcronym(word) && _byInitials.TryGetValue(word.Replace(".", "", StringComparison.Ordinal), out MentionDraft? full) && IsBody(full)) Cluster.Merge(full, name, "acronym");
            else if (IsBody(name) && lexicon.IsOrganisationHead(word.ToLowerInvariant()) && Longer(name) is { } body) Cluster.Merge(body, name, "head-of-name");
            return;
        }

        if (name.Kind == EntityKind.Person) _recent[name.Words[^1]] = name;
        if (name.Kind == EntityKind.Person && name.Words.Length > 2 && FewerWords(name) is { } shorter) Cluster.Merge(shorter, name, "same-first-and-last-name");
        else if (name.Kind == EntityKind.Person && SpeltAlike(name) is { } alike) Cluster.Merge(alike, name, "first-name-spelt-alike");
        else if (IsBody(name) && Longer(name) is { } longer) Cluster.Merge(longer, name, "part-of-name");
    }

    // Of several persons of that name, the one named last before; where two stand equally, none.
    private MentionDraft? Fuller(string text, MentionDraft name, List<MentionDraft>? candidates)
    {
        if (candidates is null) return null;
        MentionDraft? best = null;
        HashSet<Cluster> clusters = [];
        foreach (MentionDraft candidate in candidates)
        {
            if (candidate.Kind != EntityKind.Person || Clash(candidate.Cluster.Gender, name.Gender)) continue;
            clusters.Add(candidate.Cluster);
            best ??= candidate;
        }

        if (clusters.Count < 2) return best;
        // The one named in full last is meant, while that is fresh.
        MentionDraft? nearest = _recent.GetValueOrDefault(name.Words[0]);
        if (nearest is not null && !clusters.Contains(nearest.Cluster)) nearest = null;
        if (nearest is not null && name.Sentence - nearest.Sentence <= 2) return nearest;
        _diagnostics.Add(EntityDiagnostics.LeftOpen(EntityDiagnostics.NameShared, text, name.Span, "more than one person of the report bears that name"));
        return null;
    }

    // "John W. Ortega" and "John Ortega".
    private MentionDraft? FewerWords(MentionDraft name) =>
        _byLastWord.GetValueOrDefault(name.Words[^1])?.Find(c => c != name && c.Kind == EntityKind.Person && c.Cluster != name.Cluster
            && string.Equals(FirstWord(c), FirstWord(name), StringComparison.OrdinalIgnoreCase));

    // "Kristin Lind" and "Kristen Lind": the same last name, and first names that differ in one letter inside.
    private MentionDraft? SpeltAlike(MentionDraft name) =>
        _byLastWord.GetValueOrDefault(name.Words[^1])?.Find(c => c != name && c.Kind == EntityKind.Person && c.Cluster != name.Cluster && OneLetterApart(FirstWord(c), FirstWord(name)) && !Clash(c.Cluster.Gender, name.Gender));

    private static bool OneLetterApart(string a, string b)
    {
        if (a.Length != b.Length || a.Length < 5 || a[0] != b[0]) return false;
        int apart = 0;
        for (int i = 0; i < a.Length; i++)
            if (a[i] != b[i]) apart++;
        return apart == 1;
    }

    // "the Council" after "National Transitional Council", "Ministry of Defence" after "Orvanian Ministry of Defence".
    private MentionDraft? Longer(MentionDraft name)
    {
        MentionDraft? best = null;
        foreach (MentionDraft candidate in (_byLastWord.GetValueOrDefault(name.Words[^1]) ?? []).Concat(_byFirstWord.GetValueOrDefault(name.Words[0]) ?? []))
        {
            if (!IsBody(candidate) || candidate.Words.Length <= name.Words.Length || candidate.Span.Start > name.Span.Start) continue;
            bool ends = candidate.Words.AsSpan()[^name.Words.Length..].SequenceEqual(name.Words);
            bool begins = candidate.Words.AsSpan()[..name.Words.Length].SequenceEqual(name.Words) && lexicon.IsOrganisationHead(name.Words[^1].ToLowerInvariant());
            if ((ends || begins) && (best is null || candidate.Span.Start > best.Span.Start)) best = candidate;
        }

        return best;
    }

    private string FirstWord(MentionDraft name)
    {
        foreach (string word in name.Words)
            if (!lexicon.IsTitle(word, out _, out _)) return word;
        return name.Words[0];
    }

    private static string Key(MentionDraft name) => name.Known ? "=" + name.Name : string.Join(' ', name.Words);

    private static string Initials(MentionDraft name)
    {
        Span<char> initials = stackalloc char[16];
        int n = 0;
        foreach (string word in name.Words)
            if (char.IsUpper(word[0]) && n < initials.Length) initials[n++] = word[0];
        return initials[..n].ToString();
    }

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(c => char.IsUpper(c) || c == '.');

    private static bool IsBody(MentionDraft name) => name.Kind is EntityKind.Organisation or EntityKind.ArmedForce or EntityKind.Government or EntityKind.Media or EntityKind.Other or EntityKind.Group;

    private static bool Clash(Gender a, Gender b) => a is Gender.Male or Gender.Female && b is Gender.Male or Gender.Female && a != b;

    private static void Remember(Dictionary<string, List<MentionDraft>> index, string word, MentionDraft name)
    {
        if (!index.TryGetValue(word, out List<MentionDraft>? names)) index.Add(word, names = []);
        // A text that lists thousands of bearers of one name would make the search quadratic; the first dozen decide.
        if (names.Count < 12) names.Add(name);
    }
}
