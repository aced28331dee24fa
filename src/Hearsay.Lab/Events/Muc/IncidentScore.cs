namespace Hearsay.Lab.Events.Muc;

/// <summary>Does the report tell of a relevant incident? Right where the templates have one and we say so, or have none and we say so.</summary>
internal static class IncidentScore
{
    private const int Folds = 5;

    /// <summary>Learns from reports and scores others; where there are no others, those that are learnt from, in folds.</summary>
    public static void Print(MucReading[] learnt, MucReading[]? unread, List<string> wrong)
    {
        IncidentExample[] known = [.. learnt.Select(IncidentExample.Of)];
        List<(MucReport Report, double Chance)> answers = [];
        for (int fold = 0; fold < Folds && unread is null; fold++)
        {
            IncidentModel model = IncidentModel.Learn([.. known.Where(k => k.Fold(Folds) != fold)]);
            answers.AddRange(known.Where(k => k.Fold(Folds) == fold).Select(k => (k.Reading.Report, model.Chance(k))));
        }

        if (unread is not null)
        {
            IncidentModel model = IncidentModel.Learn(known);
            answers.AddRange(unread.Select(r => (r.Report, model.Chance(IncidentExample.Of(r)))));
            wrong.AddRange(model.Loudest(60).Select(f => FormattableString.Invariant($"feature {f.Weight:F2} {f.Feature}")));
        }

        Console.WriteLine($"incident: {Share(answers)}");
        Console.WriteLine($"  without reports whose every incident the coders doubt: {Share([.. answers.Where(a => !a.Report.IsDoubtful)])}");
        foreach ((MucReport report, double chance) in answers.Where(a => a.Chance > 0.5 != a.Report.HasIncident).OrderByDescending(a => Math.Abs(a.Chance - 0.5)))
            wrong.Add(FormattableString.Invariant($"incident {(report.HasIncident ? "missed" : "false")}{(report.IsDoubtful ? " doubtful" : "")} {chance:F2} {report.Id}"));
    }

    private static string Share(List<(MucReport Report, double Chance)> answers)
    {
        int right = answers.Count(a => a.Chance > 0.5 == a.Report.HasIncident), with = answers.Count(a => a.Report.HasIncident);
        int missed = answers.Count(a => a.Report.HasIncident && a.Chance <= 0.5), invented = answers.Count(a => !a.Report.HasIncident && a.Chance > 0.5);
        return FormattableString.Invariant($"{100.0 * right / answers.Count:F1} % of {answers.Count} reports right (always yes: {100.0 * with / answers.Count:F1}); {missed} missed, {invented} false");
    }
}
