namespace Hearsay.Casebook;

/// <summary>What the analysis has for one field, as a case would write it.</summary>
/// <param name="Words">The words, or the value.</param>
/// <param name="Forms">Normal forms that are right for it, the usual one first.</param>
internal readonly record struct Seen(string Words, params string[] Forms)
{
    public override string ToString() => Forms is [string form, ..] ? $"{Words} = {form}" : Words;

    public static string All(IEnumerable<Seen> seen)
    {
        string all = string.Join(" and ", seen.Select(s => s.ToString()));
        return all.Length == 0 ? "none" : all;
    }
}
