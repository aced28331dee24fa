using System.Globalization;
using System.Text.RegularExpressions;

namespace Hearsay.Lab.Times;

/// <summary>Counts as TempEval-3 does: strict is the same words, relaxed any overlap (one to one, in text order), value a relaxed match of equal value.</summary>
internal sealed partial class TimexScore
{
    private int _gold;
    private int _found;
    private int _strict;
    private int _relaxed;
    private int _value;
    private int _strictValue;

    /// <summary>What went wrong, with how often.</summary>
    public Dictionary<string, int> Errors { get; } = new(StringComparer.Ordinal);

    public void Add(string text, IReadOnlyList<TimexMention> gold, IReadOnlyList<TimexMention> found)
    {
        _gold += gold.Count;
        _found += found.Count;
        HashSet<int> used = [];
        int[] partner = new int[gold.Count];
        Array.Fill(partner, -1);
        for (int i = 0; i < gold.Count; i++)
            for (int k = 0; k < found.Count && partner[i] < 0; k++)
                if (found[k].Span == gold[i].Span && used.Add(k)) partner[i] = k;
        _strict += partner.Count(p => p >= 0);
        _strictValue += Enumerable.Range(0, gold.Count).Count(i => partner[i] >= 0 && Same(gold[i], found[partner[i]]));
        for (int i = 0; i < gold.Count; i++)
            for (int k = 0; k < found.Count && partner[i] < 0; k++)
                if (found[k].Span.Overlaps(gold[i].Span) && used.Add(k))
                {
                    partner[i] = k;
                    Error("words", gold[i].Span.In(text), found[k].Span.In(text));
                }

        for (int i = 0; i < gold.Count; i++)
        {
            if (partner[i] < 0)
            {
                Error("missed", gold[i].Span.In(text), gold[i].Value);
                continue;
            }

            _relaxed++;
            if (Same(gold[i], found[partner[i]])) _value++;
            else Error("value", $"{gold[i].Span.In(text)} = {gold[i].Value}", found[partner[i]].Value);
        }

        for (int k = 0; k < found.Count; k++)
            if (!used.Contains(k)) Error("extra", found[k].Span.In(text), found[k].Value);
    }

    public void Print(TextWriter output, string title)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {_gold} gold, {_found} found"));
        Row("strict", _strict);
        Row("relaxed", _relaxed);
        Row("value", _value);
        Row("strict+value", _strictValue);
        void Row(string name, int hits) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name,-14} P {Percent(hits, _found):0.0}  R {Percent(hits, _gold):0.0}  F1 {Percent(2 * hits, _gold + _found):0.0}"));
    }

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    private void Error(string kind, string gold, string? found)
    {
        string key = $"{kind}\t{gold}\t{found}".Replace('\n', ' ');
        Errors[key] = Errors.GetValueOrDefault(key) + 1;
    }

    private static bool Same(TimexMention gold, TimexMention found) => Plain(gold.Value) == Plain(found.Value);

    private static string Plain(string? value) => MidnightTail().Replace((value ?? "").Trim().ToUpperInvariant(), "");

    [GeneratedRegex("T00:00(:00)?$")]
    private static partial Regex MidnightTail();
}
