namespace Hearsay.Lab.Events.Muc;

/// <summary>
/// How does the report view the organisation that may have done it? One answer for each organisation of a template that has a value of its own. Where the coders give several
/// right values, any of them is right, and counts as the one we gave; otherwise the first counts.
/// </summary>
internal static class PerpetratorScore
{
    public static void Print(MucReading[] scored, List<string> wrong)
    {
        Example[] examples = [.. scored.SelectMany(Examples)];
        Print([.. examples.Select(e => (e, PerpetratorRule.Answer(e.Reading, e.Confidence, e.Found)))]);
        foreach (Example e in examples)
            if (PerpetratorRule.Answer(e.Reading, e.Confidence, e.Found) is var answer && !e.Confidence.Classes.Contains(Perpetrators.Classes[answer]))
                wrong.Add($"perpetrator {e.Reading.Report.Id} {e.Confidence.Names[0]}: {Perpetrators.Classes[answer]} for {string.Join(" / ", e.Confidence.Classes)}");
    }

    private static IEnumerable<Example> Examples(MucReading reading)
    {
        foreach (MucTemplate template in reading.Report.Templates)
            foreach (MucConfidence confidence in template.Confidences()) yield return new Example(reading, confidence, new Alignment(reading, template, confidence.Names));
    }

    private static void Print(List<(Example Example, int Answer)> answers)
    {
        int classes = Perpetrators.Classes.Length, right = 0;
        int[] hit = new int[classes], gold = new int[classes], given = new int[classes];
        foreach ((Example example, int answer) in answers)
        {
            bool isRight = example.Confidence.Classes.Contains(Perpetrators.Classes[answer]);
            given[answer]++;
            gold[isRight ? answer : Array.IndexOf(Perpetrators.Classes, example.Confidence.Classes[0])]++;
            if (!isRight) continue;
            hit[answer]++;
            right++;
        }

        double[] f = [.. Enumerable.Range(0, classes).Select(c => 200.0 * hit[c] / Math.Max(1, gold[c] + given[c]))];
        Console.WriteLine(FormattableString.Invariant($"perpetrator: macro-F1 {f.Average():F1}, right {100.0 * right / answers.Count:F1} % of {answers.Count} (always \"fact\": {100.0 * answers.Count(a => a.Example.Confidence.Classes.Contains(Perpetrators.Classes[0])) / answers.Count:F1})"));
        for (int c = 0; c < classes; c++) Console.WriteLine(FormattableString.Invariant($"  {Perpetrators.Classes[c].ToLowerInvariant()}: F1 {f[c]:F1} ({gold[c]}, {given[c]} given, {hit[c]} right)"));
    }
}

/// <summary>One organisation of one template, and the claims that answer it.</summary>
internal sealed record Example(MucReading Reading, MucConfidence Confidence, Alignment Found);
