using System.Globalization;
using System.Text.Json;
using Hearsay.Extraction.Quantities;
using Hearsay.Language;

namespace Hearsay.Lab.Quantities;

/// <summary>
/// Scores numbers on NewsQuant: a value, then value and unit, value and change, value and concept. It has no offsets; each number found pairs
/// with one of its sentence at most. The count of its makers, which their published figures follow, stands beside.
/// </summary>
internal sealed class NewsQuantScorer(NewsQuantNames names, int rows = 5)
{
    private static readonly string[] Rows = ["value", "value + unit", "value + change", "value + concept, in part", "value + concept, complete"];

    private readonly int[] _hits = new int[Rows.Length];
    private readonly int[] _makers = new int[Rows.Length];
    private readonly SortedDictionary<string, int> _causes = new(StringComparer.Ordinal);
    private int _gold;
    private int _system;

    public void Add(JsonElement sentence, TextTrees trees, List<FoundQuantity> numbers, Func<FoundQuantity, FigureChange> change, Func<FoundQuantity, IEnumerable<string>> concept, Action<string> tell)
    {
        string text = trees.Text;
        List<NewsQuantNumber> gold = [.. sentence.GetProperty("quantities").EnumerateArray().Select(NewsQuantNumber.Read)];
        List<NewsQuantNumber> found = [.. numbers.Where(n => NewsQuantNames.Asks(n)).Select(n => names.Of(trees, n, change(n), concept(n)))];
        _gold += gold.Count;
        _system += found.Count;
        CountAsMakersDo(gold, found);
        HashSet<int> used = [], paired = [];
        // The pair that is right in most ways goes first.
        foreach ((int g, int f, int _) in from g in Enumerable.Range(0, gold.Count)
                                          from f in Enumerable.Range(0, found.Count)
                                          where gold[g].HasValue(found[f])
                                          let right = Right(gold[g], found[f]).Count(r => r)
                                          orderby right descending, g, f
                                          select (g, f, right))
        {
            if (paired.Contains(g) || !used.Add(f)) continue;
            paired.Add(g);
            bool[] right = [.. Right(gold[g], found[f])];
            for (int i = 0; i < right.Length; i++)
                if (right[i]) _hits[i]++;
            if (!right[1]) Cause("unit: " + UnitCause(gold[g].Unit, found[f].Unit));
            if (!right[2]) Cause($"change: {gold[g].Change} for theirs, {found[f].Change} for ours");
            if (!right[4]) Cause("concept: " + ConceptCause(gold[g].Concept, found[f].Concept));
            if (!right[1]) tell($"NewsQuant unit\t{gold[g].Unit}\t{found[f].Unit}\t{text}");
            if (rows > 2 && !right[2]) tell($"NewsQuant change\t{gold[g].Value} {gold[g].Change}\t{found[f].Change}\t{text}");
            if (rows > 4 && !right[4]) tell($"NewsQuant concept\t{gold[g].Value}\t{string.Join(' ', gold[g].Concept)}\t{string.Join(' ', found[f].Concept)}\t{text}");
        }

        for (int g = 0; g < gold.Count; g++)
            if (!paired.Contains(g)) tell($"NewsQuant missed\t{gold[g].Value} {gold[g].Unit}\t{text}");
        for (int f = 0; f < found.Count; f++)
            if (!used.Contains(f)) tell($"NewsQuant extra\t{found[f].Value} {found[f].Unit} {found[f].Kind}\t{text}");
    }

    public void Print(string title)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}   ({_gold} gold, {_system} system)"));
        for (int i = 0; i < rows; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Rows[i],-26} P {100.0 * _hits[i] / Math.Max(1, _system),5:0.0}  R {100.0 * _hits[i] / Math.Max(1, _gold),5:0.0}  F1 {200.0 * _hits[i] / Math.Max(1, _system + _gold),5:0.0}   F1 as its makers count {200.0 * _makers[i] / Math.Max(1, _system + _gold),5:0.0}"));
    }

    /// <summary>How often each kind of error came, without a word of the text.</summary>
    public void PrintCauses()
    {
        foreach ((string cause, int times) in _causes.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)) Console.WriteLine($"  {times,4}  {cause}");
    }

    private void Cause(string cause) => _causes[cause] = _causes.GetValueOrDefault(cause) + 1;

    private static string UnitCause(string gold, string found)
    {
        if (gold.StartsWith('%') != found.StartsWith('%')) return "a share, or none";
        if (found is "-") return "theirs has one, ours none";
        if (gold is "-") return "ours has one, theirs none";
        if (gold.Contains(" per ", StringComparison.Ordinal) != found.Contains(" per ", StringComparison.Ordinal)) return "a rate, or none";
        if (string.Equals(gold[(gold.LastIndexOf(' ') + 1)..], found[(found.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase)) return "the words before the noun";
        return gold.StartsWith(found, StringComparison.OrdinalIgnoreCase) ? "theirs goes on behind the noun" : found.StartsWith(gold, StringComparison.OrdinalIgnoreCase) ? "ours goes on behind the noun" : "another noun or name";
    }

    private static string ConceptCause(List<string> gold, List<string> found)
    {
        if (gold is ["-"]) return "ours has one, theirs none";
        if (found is ["-"]) return "theirs has one, ours none";
        int shared = gold.Intersect(found, StringComparer.OrdinalIgnoreCase).Count();
        return shared == 0 ? "other words" : shared == gold.Count ? "ours has more words" : shared == found.Count ? "theirs has more words" : "some words shared";
    }

    /// <summary>
    /// The count of NewsQuant's makers: numbers in the order of their units' names, each of theirs against all of ours that are left; one of
    /// ours is used up where its unit is right too, so that a number that stands twice in a sentence may count twice.
    /// </summary>
    private void CountAsMakersDo(List<NewsQuantNumber> gold, List<NewsQuantNumber> found)
    {
        List<NewsQuantNumber> left = [.. found.OrderBy(n => n.Unit, StringComparer.Ordinal)];
        int open = gold.Count;
        foreach (NewsQuantNumber theirs in gold.OrderBy(n => n.Unit, StringComparer.Ordinal))
        {
            for (int i = 0; i < left.Count; i++)
            {
                if (!theirs.HasValue(left[i])) continue;
                bool[] right = [.. Right(theirs, left[i])];
                if (open-- > 0) _makers[0]++;
                for (int row = 2; row < right.Length; row++)
                    if (right[row]) _makers[row]++;
                if (!right[1]) continue;
                _makers[1]++;
                left.RemoveAt(i);
                break;
            }
        }
    }

    private static IEnumerable<bool> Right(NewsQuantNumber gold, NewsQuantNumber found)
    {
        int shared = gold.Concept.Intersect(found.Concept, StringComparer.OrdinalIgnoreCase).Count();
        yield return true;
        yield return string.Equals(gold.Unit, found.Unit, StringComparison.OrdinalIgnoreCase);
        yield return gold.Change == found.Change;
        yield return shared > 0;
        yield return shared == gold.Concept.Count && shared == found.Concept.Count;
    }
}
