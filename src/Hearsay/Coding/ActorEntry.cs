namespace Hearsay.Coding;

/// <summary>An actor of the dictionary: its first name and its codes in the order of the file.</summary>
internal sealed class ActorEntry(string name)
{
    private readonly List<DatedCode> _codes = [];

    /// <summary>The name that the entry opens with.</summary>
    public string Name { get; } = name;

    public bool HasCode => _codes.Count > 0;

    public void Add(DatedCode code) => _codes.Add(code);

    /// <summary>Two actors of one name, such as two presidents: the date tells them apart, else the earlier counts.</summary>
    public static ActorEntry Join(ActorEntry earlier, ActorEntry later)
    {
        if (earlier == later) return earlier;
        ActorEntry both = new(earlier.Name);
        both._codes.AddRange(earlier._codes);
        both._codes.AddRange(later._codes);
        return both;
    }

    /// <summary>The code on a day. A dated code goes before one that always holds, the earlier line before the later; without a day only the latter can be told.</summary>
    public DatedCode? On(DateOnly? day)
    {
        DatedCode? always = null;
        foreach (DatedCode code in _codes)
        {
            if (code.IsDefault) always ??= code;
            else if (day is { } d && code.From <= d && d <= code.To) return code;
        }

        return always;
    }
}
