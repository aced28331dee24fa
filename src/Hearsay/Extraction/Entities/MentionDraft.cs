namespace Hearsay.Extraction.Entities;

/// <summary>A mention while it is being resolved.</summary>
internal sealed class MentionDraft
{
    public required int Sentence { get; init; }

    /// <summary>Index of its head word.</summary>
    public required int Head { get; init; }

    public required TokenRange Tokens { get; init; }

    public required TextSpan Span { get; init; }

    public required TextSpan HeadSpan { get; init; }

    public required TextSpan Extent { get; init; }

    public required MentionForm Form { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>Lemma of the head, in lower case; of a pronoun its form.</summary>
    public required string Lemma { get; init; }

    public required GrammaticalNumber Number { get; init; }

    public required Gender Gender { get; init; }

    /// <summary>For a name: its words without hyphens.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>For a name: as the lexicon spells it, or as written.</summary>
    public string Name { get; init; } = "";

    /// <summary>True where the lexicon knew the name.</summary>
    public bool Known { get; init; }

    /// <summary>For a description: whether an article or demonstrative marks it as already known.</summary>
    public Definiteness Definiteness { get; init; }

    /// <summary>False for common nouns that are neither people nor bodies: they may be meant by "it", but are no entities.</summary>
    public bool IsEntity { get; init; } = true;

    /// <summary>Person of a pronoun: 1, 2 or 3; 3 for everything else.</summary>
    public int Person { get; init; } = 3;

    /// <summary>Relation of the head to its governor.</summary>
    public required string Relation { get; init; }

    /// <summary>True where it is the source of an attribution or the subject of a verb of saying.</summary>
    public bool Speaks { get; set; }

    /// <summary>Why it belongs to its cluster.</summary>
    public string By { get; set; } = "first-mention";

    /// <summary>The cluster it belongs to; always set, never shared before resolution.</summary>
    public Cluster Cluster { get; set; } = null!;
}

/// <summary>Singular, plural, or words that take both: "the team … they".</summary>
internal enum GrammaticalNumber
{
    Singular,
    Plural,
    Either,
}

/// <summary>Grammatical gender of a person; <see cref="Thing"/> for what is no person.</summary>
internal enum Gender
{
    Unknown,
    Male,
    Female,
    Thing,
}

/// <summary>How a description is introduced.</summary>
internal enum Definiteness
{
    /// <summary>"a", "another", "some", a number, or nothing.</summary>
    New,

    /// <summary>"the".</summary>
    Definite,

    /// <summary>"this", "these", "that", "those".</summary>
    Demonstrative,

    /// <summary>"its", "their", "Libya's".</summary>
    Possessed,
}

/// <summary>Mentions that stand for one thing. Merging moves the members of the smaller cluster, so a mention always knows its own.</summary>
internal sealed class Cluster
{
    public List<MentionDraft> Members { get; } = [];

    public Gender Gender { get; private set; }

    /// <summary>True where only a pronoun that was taken to stand for it says what gender it is.</summary>
    public bool GenderIsGuess { get; private set; }

    public EntityKind Kind { get; private set; } = EntityKind.Other;

    public List<Role> Roles { get; } = [];

    /// <summary>What the report lists as its members: "three groups – A, B and C –".</summary>
    public List<MentionDraft> Listed { get; } = [];

    /// <summary>Lemmas of the nouns that describe it: "minister", "spokesman".</summary>
    public HashSet<string> Nouns { get; } = new(StringComparer.Ordinal);

    public bool HasName { get; private set; }

    /// <summary>True where a member speaks.</summary>
    public bool Speaks { get; private set; }

    public static Cluster Of(MentionDraft mention)
    {
        Cluster cluster = new();
        cluster.Take(mention);
        return cluster;
    }

    /// <summary>Puts all members of both into one cluster; <paramref name="later"/> says why it belongs there.</summary>
    public static Cluster Merge(MentionDraft earlier, MentionDraft later, string by)
    {
        later.By = by;
        Cluster a = earlier.Cluster, b = later.Cluster;
        if (a == b) return a;
        if (a.Members.Count < b.Members.Count) (a, b) = (b, a);
        foreach (MentionDraft member in b.Members) a.Take(member);
        foreach (Role role in b.Roles)
            if (!a.Roles.Contains(role)) a.Roles.Add(role);
        a.Listed.AddRange(b.Listed);
        a.Nouns.UnionWith(b.Nouns);
        return a;
    }

    /// <summary>Says who the members are where nothing else did, as a title or a pronoun does.</summary>
    public void Learn(Gender gender)
    {
        if (Gender != Gender.Unknown || gender == Gender.Thing) return;
        Gender = gender;
        GenderIsGuess = true;
    }

    private void Take(MentionDraft mention)
    {
        Members.Add(mention);
        mention.Cluster = this;
        if (mention.Form != MentionForm.Pronoun && (!HasName || mention.Form == MentionForm.Name))
        {
            // A name says more about the kind than a description, and the lexicon more than the model.
            bool first = !HasName && mention.Form == MentionForm.Name;
            if (first || Members.Count == 1 || mention.Known) Kind = mention.Kind;
        }

        HasName |= mention.Form == MentionForm.Name;
        Speaks |= mention.Speaks;
        if (Gender == Gender.Unknown)
        {
            Gender = mention.Gender;
            GenderIsGuess = mention.Form == MentionForm.Pronoun;
        }
        else if (GenderIsGuess && mention.Form != MentionForm.Pronoun && mention.Gender == Gender)
        {
            GenderIsGuess = false;
        }

        if (mention.Form == MentionForm.Nominal) Nouns.Add(mention.Lemma);
    }
}
