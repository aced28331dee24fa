namespace Hearsay.Language.Names;

/// <summary>Refines what the model calls a name to the kinds of the vocabulary: a known name first, then the words of the name itself.</summary>
internal sealed class NameKinds
{
    private readonly NameLexicon _lexicon;
    private readonly Dictionary<string, (EntityKind Kind, bool LastOnly)> _heads = new(StringComparer.OrdinalIgnoreCase);

    public NameKinds(LanguagePack pack, NameLexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (LexiconRow row in pack.Lexicon("organisation-heads").Rows)
            _heads.TryAdd(row.Key, (EntityKinds.Parse(row["kind"]), row["position"] == "last"));
    }

    /// <summary>The kind of a name, and the list or model that says so.</summary>
    public (EntityKind Kind, string By) Decide(string name, ReadOnlySpan<string> forms, NameSort sort)
    {
        KnownName? known = _lexicon.Find(name);
        if (known is not null && sort != NameSort.Person)
        {
            // The model has seen the context: it may say that "Jordan" is an organisation here, but a known body stays what it is.
            if (known.Kind != EntityKind.Place || sort == NameSort.Place) return (known.Kind, $"lexicon:{known.File}");
        }

        if (sort == NameSort.Person) return (EntityKind.Person, "model:names");
        if (sort == NameSort.Place) return (EntityKind.Place, "model:names");
        if (Head(forms) is { } head && (sort == NameSort.Organisation || head.Kind != EntityKind.Organisation)) return (head.Kind, $"lexicon:organisation-heads/{head.Word}");
        return (sort == NameSort.Organisation ? EntityKind.Organisation : EntityKind.Other, "model:names");
    }

    // The last head word wins: "Ministry of Defence Police" is read as police. Two words ("news agency") go before one.
    private (EntityKind Kind, string Word)? Head(ReadOnlySpan<string> forms)
    {
        for (int i = forms.Length - 1; i >= 0; i--)
        {
            if (i > 0 && _heads.TryGetValue(forms[i - 1] + " " + forms[i], out var pair) && (!pair.LastOnly || i == forms.Length - 1))
                return (pair.Kind, forms[i - 1] + " " + forms[i]);
            if (_heads.TryGetValue(forms[i], out var one) && (!one.LastOnly || i == forms.Length - 1 || IsOf(forms[i + 1])))
                return (one.Kind, forms[i]);
        }

        return null;
    }

    private static bool IsOf(string form) => form is "of" or "for";
}
