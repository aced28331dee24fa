using System.Text.Json;
using Hearsay.Extraction.Places;

namespace Hearsay.Lab.Circumstances;

/// <summary>An annotated place. Countries and what is larger have no point.</summary>
internal sealed record AnnotatedPlace(TextSpan Span, bool Optional, List<string?> Countries, GeoPoint? Point, string Use)
{
    /// <summary>As in the published comparisons of place finders.</summary>
    private const double NearKm = 161;

    public static AnnotatedPlace Read(JsonElement e)
    {
        List<string?> countries = [e.GetProperty("country").GetString()];
        if (e.TryGetProperty("accept", out JsonElement accept) && accept.ValueKind == JsonValueKind.Array) countries.AddRange(accept.EnumerateArray().Select(c => c.GetString()));
        GeoPoint? point = e.GetProperty("latitude").ValueKind == JsonValueKind.Number ? new GeoPoint(e.GetProperty("latitude").GetDouble(), e.GetProperty("longitude").GetDouble()) : null;
        return new AnnotatedPlace(AnnotatedQuantity.SpanOf(e), AnnotatedQuantity.IsOptional(e), countries, point, e.GetProperty("use").GetString()!);
    }

    public bool HasCountry(Place place) => Countries.Contains(place.Country);

    public bool IsNear(Place place) =>
        Point is not { } point || (place is { Latitude: { } latitude, Longitude: { } longitude } && new GeoPoint(latitude, longitude).KmTo(point) <= NearKm);

    public bool HasUse(Place place) => (place.Form == PlaceForm.Demonym) == (Use == "demonym");
}
