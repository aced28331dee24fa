namespace Hearsay.Lab.Events.Muc;

/// <summary>
/// How does the report view the organisation that may have done it? One answer for each organisation of a template that has a value of its own. Where the coders give several
/// right values, any of them is right, and counts as the one we gave; otherwise the first counts. Macro-F1 is over the five values.
/// </summary>
internal static class PerpetratorScore
{
    private const int Folds = 5;

    /// <summary>Learns from reports and scores others; where there are no others, those that are learnt from, in folds.</summary>
    public static void Print(MucReading[] learnt, MucReading[]? unread, List<string> wrong)
    {
        PerpetratorExample[] known = [.. learnt.SelectMany(PerpetratorExample.Of)], scored = unread is null ? known : [.. unread.SelectMany(PerpetratorExample.Of)];
        PerpetratorModel[] models = unread is null
            ? [.. Enumerable.Range(0, Folds).Select(fold => PerpetratorModel.Learn([.. known.Where(k => k.Fold(Folds) != fold)]))]
            : [PerpetratorModel.Learn(known)];
        List<(PerpetratorExample Example, int Answer)> weighed = [.. scored.Select(e => (e, models[e.Fold(models.Length)].Answer(e)))];
        Print("by rule", [.. scored.Select(e => (e, PerpetratorRule.Answer(e.Signs)))]);
        Print("by weighed signs", weighed);
        foreach ((PerpetratorExample example, int answer) in weighed.Where(a => !a.Example.Takes(a.Answer)))
            wrong.Add($"perpetrator {example.Reading.Report.Id} {example.Confidence.Names[0]}: {Perpetrators.Classes[answer]} for {string.Join(" / ", example.Confidence.Classes)}; {string.Join(", ", example.Signs.Order(StringComparer.Ordinal))}");
    }

    private static void Print(string how, List<(PerpetratorExample Example, int Answer)> answers)
    {
        int classes = Perpetrators.Classes.Length;
        int[] hit = new int[classes], gold = new int[classes], given = new int[classes];
        foreach ((PerpetratorExample example, int answer) in answers)
        {
            given[answer]++;
            gold[example.Takes(answer) ? answer : Array.IndexOf(Perpetrators.Classes, example.Confidence.Classes[0])]++;
            if (example.Takes(answer)) hit[answer]++;
        }

        double[] f = [.. Enumerable.Range(0, classes).Select(c => 200.0 * hit[c] / Math.Max(1, gold[c] + given[c]))];
        double fact = 100.0 * answers.Count(a => a.Example.Takes(0)) / answers.Count;
        Console.WriteLine(FormattableString.Invariant($"perpetrator, {how}: macro-F1 {f.Average():F1}, right {100.0 * hit.Sum() / answers.Count:F1} % of {answers.Count} (always \"fact\": {fact:F1})"));
        for (int c = 0; c < classes; c++) Console.WriteLine(FormattableString.Invariant($"  {Perpetrators.Classes[c].ToLowerInvariant()}: F1 {f[c]:F1} ({gold[c]}, {given[c]} given, {hit[c]} right)"));
    }
}
