using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Lab.Events.Muc;

/// <summary>One incident as the coders filled it in: slot names and what stands in them.</summary>
internal sealed partial class MucTemplate(Dictionary<string, string[]> slots)
{
    /// <summary>True where the coders doubt that it belongs into the set.</summary>
    public bool IsOptional => this["MESSAGE: TEMPLATE"].Any(v => v.Contains("OPTIONAL", StringComparison.Ordinal));

    /// <summary>ATTACK, BOMBING, KIDNAPPING and so on; of two right answers the first.</summary>
    public string Type => this["INCIDENT: TYPE"] is [{ } type, ..] ? type.Split('/')[0].Trim() : "ATTACK";

    /// <summary>When it happened.</summary>
    public (DateOnly? From, DateOnly? To) Date => this["INCIDENT: DATE"] is [{ } date, ..] ? MucDate.Interval(date) : (null, null);

    /// <summary>Country first, then ever smaller places, without their sorts.</summary>
    public string[] Location => this["INCIDENT: LOCATION"] is [{ } place, ..]
        ? [.. place.Split('/')[0].Split(':').SelectMany(p => p.Split(" - ")).Select(p => Brackets().Replace(p, "").Trim('?', ' '))]
        : [];

    /// <summary>The fillers of a slot; none where it is empty.</summary>
    public string[] this[string slot] => slots.GetValueOrDefault(slot, []);

    /// <summary>The strings in quotation marks of a slot, all that stand for one filler together.</summary>
    public IEnumerable<string[]> Strings(string slot) =>
        this[slot].Select(v => Quoted().Matches(v).Select(m => m.Groups[1].Value.Trim()).Where(s => s.Length > 1).ToArray()).Where(s => s.Length > 0);

    /// <summary>Each organisation that may have done it, and how the report views it.</summary>
    public IEnumerable<MucConfidence> Confidences()
    {
        foreach (string filler in this["PERP: ORGANIZATION CONFIDENCE"])
        {
            int quote = filler.IndexOf('"', StringComparison.Ordinal);
            string values = (quote < 0 ? filler : filler[..quote]).Trim(':', ' ', '(', ')');
            string[] classes = [.. values.Split('/').Select(v => v.Trim('?', ' ', '(', ')', ':')).Where(Perpetrators.Classes.Contains)];
            string[] names = [.. Quoted().Matches(filler).Select(m => m.Groups[1].Value.Trim())];
            if (classes.Length > 0 && names.Length > 0) yield return new MucConfidence(classes, names);
        }
    }

    public static MucTemplate Read(JsonElement json) => new(json.EnumerateObject().ToDictionary(
        p => p.Name, p => p.Value.EnumerateArray().Select(v => v.GetString()!).ToArray(), StringComparer.Ordinal));

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();
}

/// <summary>How an organisation is viewed in the report.</summary>
/// <param name="Classes">Right answers; the first is the coders' own.</param>
/// <param name="Names">The organisation, by any of its names.</param>
internal sealed record MucConfidence(string[] Classes, string[] Names);
