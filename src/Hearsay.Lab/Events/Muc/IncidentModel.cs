using System.Security.Cryptography;
using System.Text;
using Hearsay.Lab.Learning;

namespace Hearsay.Lab.Events.Muc;

/// <summary>
/// From Hearsay's reading to the coders' question, in two steps: how much each violent claim looks like one that answers a template, and from the best of them and what else
/// the report tells, whether it has an incident. The second step learns from scores that the first gave to reports it had not learnt from.
/// </summary>
internal sealed class IncidentModel
{
    private const int Parts = 4;
    private const int Least = 3;
    private const int ClaimSteps = 120;
    private const double ClaimPenalty = 0.002;
    private const double Penalty = 0.1;

    private readonly SoftmaxModel _claims;
    private readonly SoftmaxModel _report;

    private IncidentModel(SoftmaxModel claims, SoftmaxModel report)
    {
        _claims = claims;
        _report = report;
    }

    public static IncidentModel Learn(IReadOnlyList<IncidentExample> examples)
    {
        List<(IReadOnlyDictionary<string, double>, int)> reports = [];
        for (int part = 0; part < Parts; part++)
        {
            SoftmaxModel without = Claims(examples.Where(e => e.Part(Parts) != part));
            foreach (IncidentExample example in examples.Where(e => e.Part(Parts) == part)) reports.Add((Features(example, without), example.HasIncident ? 1 : 0));
        }

        return new IncidentModel(Claims(examples), SoftmaxModel.Learn(reports, 2, Penalty, Least));
    }

    /// <summary>How likely it is that the report has an incident.</summary>
    public double Chance(IncidentExample example) => _report.Chances(Features(example, _claims))[1];

    /// <summary>The features that speak loudest.</summary>
    public IEnumerable<(string Feature, double Weight)> Loudest(int count) => _report.Loudest(1, count).Concat(_claims.Loudest(1, count));

    private static SoftmaxModel Claims(IEnumerable<IncidentExample> examples) => SoftmaxModel.Learn(
        [.. examples.SelectMany(e => e.Claims.Where(c => c.Answers is not null).Select(c => ((IReadOnlyDictionary<string, double>)c.Features, c.Answers == true ? 1 : 0)))], 2, ClaimPenalty, Least, ClaimSteps);

    private static Dictionary<string, double> Features(IncidentExample example, SoftmaxModel claims)
    {
        Dictionary<string, double> features = new(example.Features, StringComparer.Ordinal);
        double[] best = [.. example.Claims.Select(c => claims.Chances(c.Features)[1]).OrderDescending().Take(5)];
        double none = 1;
        for (int i = 0; i < best.Length; i++)
        {
            features[$"best {i}"] = 3 * best[i];
            none *= 1 - best[i];
        }

        features["any"] = 3 * (1 - none);
        features["odds"] = best.Length == 0 ? -3 : Math.Log((best[0] + 0.001) / (1.001 - best[0]));
        return features;
    }
}

/// <summary>A report as the model of incidents sees it.</summary>
/// <param name="Reading">The report.</param>
/// <param name="Features">What it tells as a whole.</param>
/// <param name="Claims">Its violent claims: what each tells, and whether it answers a template; null where that cannot be said, for the report has an incident and this claim may be of it.</param>
internal sealed record IncidentExample(MucReading Reading, Dictionary<string, double> Features, (Dictionary<string, double> Features, bool? Answers)[] Claims)
{
    private readonly byte _hash = SHA256.HashData(Encoding.UTF8.GetBytes("fold:" + Reading.Report.Id))[0];
    private readonly byte _other = SHA256.HashData(Encoding.UTF8.GetBytes("part:" + Reading.Report.Id))[0];

    public bool HasIncident => Reading.Report.HasIncident;

    public int Fold(int of) => _hash % of;

    public int Part(int of) => _other % of;

    public static IncidentExample Of(MucReading reading)
    {
        HashSet<string> answering = [.. reading.Report.Templates.SelectMany(t => new Alignment(reading, t, t.Strings("PERP: ORGANIZATION ID").SelectMany(s => s)) is { Best: > 3 } found ? found.Claims.Select(c => c.Claim.Id) : [])];
        return new IncidentExample(reading, IncidentFeatures.Of(reading), [.. IncidentFeatures.Claims(reading).Select(c => (c.Features, Answers(c.Claim)))]);

        bool? Answers(Claim claim) => answering.Contains(claim.Id) ? true : reading.Report.HasIncident ? null : false;
    }
}
