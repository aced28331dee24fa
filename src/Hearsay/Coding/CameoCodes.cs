namespace Hearsay.Coding;

/// <summary>
/// CAMEO codes taken apart into an act of speech or stance, a deed and a field, so that codes of verbs that govern one another add up:
/// to ask for (appeal) and to aid make "appeal for aid".
/// </summary>
internal sealed class CameoCodes
{
    private readonly Dictionary<string, Parts> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, string), string> _codes = [];

    public CameoCodes(LexiconTable table)
    {
        foreach (LexiconRow row in table.Rows)
        {
            Parts parts = new(row["act"], row["deed"], row["field"], row["negated"]);
            _parts.TryAdd(row.Key, parts);
            _codes.TryAdd((parts.Act, parts.Deed, parts.Field), row.Key);
        }
    }

    /// <summary>The code of one verb over another: what <paramref name="upper"/> says, asks or threatens, done as <paramref name="lower"/> tells.</summary>
    public string Combine(string upper, string lower)
    {
        if (!_parts.TryGetValue(upper, out Parts? above) || !_parts.TryGetValue(lower, out Parts? below)) return lower;
        // A refusal within takes the deed that it refuses along.
        if (below.Act == "reject") return lower;
        // Saying adds nothing to what is asked, meant or threatened; and nothing is lost where it is only said.
        if (above.Act is "say" or "" && below.Act.Length > 0) return above.Act.Length == 0 && below.Act == "say" ? upper : lower;
        if (above.Act == "say") return lower;
        if (below.Act.Length > 0) return below.Act == "say" ? upper : below.Act == "consult" && above.Act is "appeal" or "demand" ? Find(above.Act, "meet", "") ?? lower : lower;
        string deed = below.Deed.Length > 0 ? below.Deed : above.Deed, field = below.Deed.Length > 0 ? below.Field : above.Field;
        return above.Act.Length == 0 ? lower : Find(above.Act, deed, field) ?? upper;
    }

    /// <summary>True for codes of asking, demanding and meaning to.</summary>
    public bool Asks(string code) => _parts.TryGetValue(code, out Parts? parts) && parts.Act is "appeal" or "demand" or "intend";

    /// <summary>True for codes of meaning to do something oneself.</summary>
    public bool Intends(string code) => _parts.TryGetValue(code, out Parts? parts) && parts.Act == "intend";

    /// <summary>The code where the deed is not done; empty where no code tells that.</summary>
    public string Negate(string code) => _parts.TryGetValue(code, out Parts? parts) ? parts.Negated : "";

    /// <summary>True where <paramref name="code"/> is of the kind of <paramref name="kind"/>, or narrower.</summary>
    public bool IsKind(string code, string kind)
    {
        if (code == kind) return true;
        if (!_parts.TryGetValue(code, out Parts? narrow) || !_parts.TryGetValue(kind, out Parts? wide)) return false;
        return narrow.Act == wide.Act && (wide.Deed.Length == 0 || narrow.Deed == wide.Deed) && (wide.Field.Length == 0 || narrow.Field == wide.Field);
    }

    private string? Find(string act, string deed, string field) =>
        _codes.GetValueOrDefault((act, deed, field)) ?? _codes.GetValueOrDefault((act, deed, "")) ?? _codes.GetValueOrDefault((act, "", ""));

    private sealed record Parts(string Act, string Deed, string Field, string Negated);
}
