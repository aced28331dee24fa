using CsCheck;
using Hearsay.Extraction.Places;
using Xunit;

namespace Hearsay.Tests.Extraction.Places;

/// <summary>What holds of the places of any text.</summary>
public class PlaceProperties
{
    private static readonly string[] Pieces =
    [
        "Tripoli", "Lebanon", "Libyan", "northern", "Syria", "the", "capital", "30", "km", "north", "of", "between", "and", ",", "in", "Homs", "said", ".", "Orvane", "province", "US", "$", "(", "\ud800", "Paris", "Texas", "'s", "\n\n", "near", "-",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    [Fact]
    public void Any_jumble_gives_places_that_hold_together() => Words.Array[0, 40].Sample(
        words =>
        {
            Analysis analysis = Repository.Pipeline.Read(new Document(string.Join(' ', words)));
            HashSet<string> ids = new(StringComparer.Ordinal);
            int start = 0;
            foreach (Place place in analysis.Places)
            {
                bool inside = place.Span.Start >= start && place.Span.End <= analysis.Document.Text.Length && !place.Span.IsEmpty;
                bool named = place.Toponym is not { } name || place.Span.Contains(name);
                bool whole = place.Latitude is null == place.Longitude is null && (place.Latitude is null || place.RadiusKm > 0) && place.Evidence.Count > 0;
                bool located = place.Latitude is null || (Math.Abs(place.Latitude.Value) <= 90 && Math.Abs(place.Longitude!.Value) <= 180);
                if (!inside || !named || !whole || !located || !ids.Add(place.Id) || place.Candidates.Contains(place.GazetteerId ?? "-")) return false;
                start = place.Span.Start;
            }

            return analysis.Claims.All(c => c.Place is null || ids.Contains(c.Place));
        },
        iter: 150);

    [Fact]
    public void A_step_and_the_step_back_lead_home() => Gen.Select(Gen.Double[-80, 80], Gen.Double[-179, 179], Gen.Double[1, 300]).Sample((latitude, longitude, km) =>
    {
        GeoPoint home = new(latitude, longitude);
        return Math.Abs(home.KmTo(home.Moved(km, 0)) - km) < 1 && home.Moved(km, 0).Moved(-km, 0).KmTo(home) < 0.1;
    });
}
