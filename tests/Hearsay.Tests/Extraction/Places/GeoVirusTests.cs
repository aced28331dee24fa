using System.Text.Json;
using Xunit;

namespace Hearsay.Tests.Extraction.Places;

/// <summary>Place names of real reports, as others annotated them. Floors below what is reached, so that a change for the worse shows.</summary>
public class GeoVirusTests
{
    [Fact]
    public void Nine_of_ten_place_names_are_found_in_real_reports()
    {
        int gold = 0, found = 0, right = 0;
        // Twenty reports of the half that rules were written on; the laboratory scores them all.
        foreach (string line in File.ReadLines(Repository.Corpus("data/places/geovirus.jsonl")).Where((_, i) => i % 8 == 1).Take(20))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            HashSet<TextSpan> names = [.. json.RootElement.GetProperty("mentions").EnumerateArray().Select(m => new TextSpan(m.GetProperty("start").GetInt32(), m.GetProperty("end").GetInt32()))];
            HashSet<TextSpan> ours = [.. Repository.Pipeline.Read(new Document(json.RootElement.GetProperty("text").GetString()!)).Places.Where(p => p.Toponym is not null).Select(p => p.Toponym!.Value)];
            gold += names.Count;
            found += ours.Count;
            right += names.Intersect(ours).Count();
        }

        Assert.True(2.0 * right / (gold + found) >= 0.85, $"{right} of {gold} names, {found} found");
    }
}
