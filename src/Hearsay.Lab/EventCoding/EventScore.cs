using System.Globalization;

namespace Hearsay.Lab.EventCoding;

/// <summary>Coded events against those of people: records that agree wholly, and shares of events in several views.</summary>
internal sealed class EventScore
{
    private static readonly (string Name, Func<CodedTriple, CodedTriple> View)[] Views =
    [
        ("source+target+code", e => e),
        ("source+target", e => e with { Code = "" }),
        ("code", e => new CodedTriple("", "", e.Code)),
        ("2-digit code", e => new CodedTriple("", "", Start(e.Code, 2))),
        ("country+country+2-digit", e => new CodedTriple(Start(e.Source, 3), Start(e.Target, 3), Start(e.Code, 2))),
    ];

    private readonly (int Right, int Extra, int Missed)[] _counts = new (int, int, int)[Views.Length];
    private readonly SortedDictionary<string, (int Right, int All)> _categories = new(StringComparer.Ordinal);
    private int _exact;
    private int _records;

    /// <summary>Of whole events: source, target and code.</summary>
    public double F1 => 2.0 * _counts[0].Right / Math.Max(1, (2 * _counts[0].Right) + _counts[0].Extra + _counts[0].Missed);

    public void Add(EventRecord record, HashSet<CodedTriple> got)
    {
        bool exact = got.SetEquals(record.Events);
        _records++;
        (int right, int all) = _categories.GetValueOrDefault(record.Category);
        _categories[record.Category] = (right + (exact ? 1 : 0), all + 1);
        if (exact) _exact++;
        for (int i = 0; i < Views.Length; i++)
        {
            HashSet<CodedTriple> wanted = [.. record.Events.Select(Views[i].View)], given = [.. got.Select(Views[i].View)];
            int both = given.Count(wanted.Contains);
            _counts[i] = (_counts[i].Right + both, _counts[i].Extra + given.Count - both, _counts[i].Missed + wanted.Count - both);
        }
    }

    public IEnumerable<string> Lines()
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"records exact: {_exact} of {_records} = {100.0 * _exact / Math.Max(1, _records):F1} %");
        for (int i = 0; i < Views.Length; i++)
        {
            (int right, int extra, int missed) = _counts[i];
            double precision = right / (double)Math.Max(1, right + extra), recall = right / (double)Math.Max(1, right + missed), f = 2 * precision * recall / Math.Max(1e-9, precision + recall);
            yield return string.Create(CultureInfo.InvariantCulture, $"{Views[i].Name,-24} P {precision:F3} R {recall:F3} F1 {f:F3} (right {right}, extra {extra}, missed {missed})");
        }

        yield return "by category: " + string.Join(", ", _categories.Select(c => $"{c.Key} {c.Value.Right}/{c.Value.All}"));
    }

    private static string Start(string code, int length) => code.Length <= length ? code : code[..length];
}
