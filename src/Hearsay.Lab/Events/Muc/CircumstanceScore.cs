using System.Globalization;
using System.Text;

namespace Hearsay.Lab.Events.Muc;

/// <summary>When, where and how many: what Hearsay reads in the claims that answer a template, beside what the coders filled in.</summary>
internal static class CircumstanceScore
{
    public static void Print(MucReading[] scored, List<string> wrong)
    {
        int templates = 0, answered = 0, dated = 0, overlap = 0, placed = 0, country = 0, place = 0, counted = 0, numbered = 0, right = 0;
        foreach (MucReading reading in scored)
            foreach (MucTemplate template in reading.Report.Templates)
            {
                templates++;
                Alignment found = new(reading, template, template.Strings("PERP: ORGANIZATION ID").SelectMany(s => s));
                if (found.Claims.Length > 0) answered++;
                TimeExpression? time = found.Claims.Select(c => reading.TimeOf(c.Claim, c.Event)).FirstOrDefault(t => t is { From: not null, To: not null });
                if (time is not null && template.Date.To is not null)
                {
                    dated++;
                    // Ours is half open: it ends before its last day.
                    if (MucDate.Overlaps(template.Date, time.From!.Value, time.To!.Value > time.From.Value ? time.To.Value.AddDays(-1) : time.To.Value)) overlap++;
                    else wrong.Add($"date {reading.Report.Id} {time.Span.In(reading.Report.Text).ReplaceLineEndings(" ")} {time.From}..{time.To} for {template.Date.From}..{template.Date.To}");
                }

                Place[] places = [.. found.Claims.Select(c => c.Claim.Place ?? c.Event.Place).OfType<string>().Select(id => reading.Places[id])];
                if (places.Length > 0 && template.Location.Length > 0)
                {
                    placed++;
                    if (places[0].Country is { } code && MucWords.Country(template.Location[0]) == code) country++;
                    else wrong.Add($"place {reading.Report.Id} {places[0].Name} {places[0].Country ?? "-"} for {string.Join(": ", template.Location)}");
                    if (template.Location.Length > 1 && places.Any(p => template.Location.Skip(1).Contains(Plain(p.Name)))) place++;
                    else if (template.Location.Length == 1 && places.Any(p => p.Country is { } c && MucWords.Country(template.Location[0]) == c)) place++;
                }

                foreach ((double least, double most, string[] words) in Numbers(template))
                {
                    counted++;
                    TextSpan[] spans = Passages.Find(reading.Report.Text, words);
                    if (reading.Analysis.Quantities.FirstOrDefault(q => Array.Exists(spans, s => s.Overlaps(q.Span) || (q.Span.End <= s.Start && s.Start - q.Span.End < 3))) is not { } quantity) continue;
                    numbered++;
                    if ((quantity.Least ?? 0) <= most && (quantity.Most ?? double.MaxValue) >= least && (quantity.Best is not { } best || (best >= least && best <= most))) right++;
                }
            }

        Console.WriteLine(FormattableString.Invariant($"templates {templates}, answered by a claim {100.0 * answered / templates:F1} %"));
        Console.WriteLine(FormattableString.Invariant($"dates: read for {dated}, of these {100.0 * overlap / Math.Max(1, dated):F1} % overlap the coders' interval"));
        Console.WriteLine(FormattableString.Invariant($"places: read for {placed}, country {100.0 * country / Math.Max(1, placed):F1} %, a place of the coders' chain {100.0 * place / Math.Max(1, placed):F1} %"));
        Console.WriteLine(FormattableString.Invariant($"numbers of human targets above one: {counted}, read at the target's words {numbered}, of these {100.0 * right / Math.Max(1, numbered):F1} % agree"));
    }

    // "50: \"PEASANTS\"", "~100: …", "6-8: …", "6-: …".
    private static IEnumerable<(double Least, double Most, string[] Words)> Numbers(MucTemplate template)
    {
        foreach (string filler in template["HUM TGT: NUMBER"])
        {
            string value = filler.Split(':')[0].Split('/')[0].Trim('?', ' ', '(', ')');
            string[] words = [.. filler.Split('"').Where((_, i) => i % 2 == 1)], ends = value.TrimStart('~').Split('-');
            if (words.Length == 0 || !double.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out double least) || least <= 1) continue;
            double most = ends.Length == 1 ? least : double.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out double upper) ? upper : double.MaxValue;
            yield return (least, most, words);
        }
    }

    // Places are compared without accents, as the coders write them.
    private static string Plain(string name) => new([.. name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(char.ToUpperInvariant)]);
}
