using Hearsay.Lab.Gold;

namespace Hearsay.Lab.Circumstances;

/// <summary>Compares the places of an analysis with those of an annotated paragraph. Descriptions ("the capital") were not annotated, and are left out.</summary>
internal static class PlaceScorer
{
    /// <summary>The row that the project has set itself a floor for.</summary>
    public const string Whole = "places: words, country, 161 km";

    public static void Score(AnnotatedParagraph gold, Analysis analysis, Tally tally, Action<string> miss)
    {
        List<Place> found = [.. analysis.Places.Where(p => p.Form != PlaceForm.Description && (p.Toponym is not null || p.Form == PlaceForm.Demonym))];
        List<AnnotatedPlace> wanted = gold.Places;
        Dictionary<int, int> pairs = Pairing.Best(wanted.Count, found.Count, (i, k) => Pairing.Touch(wanted[i].Span, Words(found[k])));
        List<bool> optional = [.. wanted.Select(p => p.Optional)];
        tally.Found("places: words, overlapping", optional, found.Count, pairs);
        tally.Found("places: words, exact", optional, found.Count, Right((i, k) => wanted[i].Span == Words(found[k])));
        tally.Found(Whole, optional, found.Count, Right((i, k) => wanted[i].HasCountry(found[k]) && wanted[i].IsNear(found[k])));
        foreach ((int i, int k) in pairs)
        {
            if (optional[i]) continue;
            tally.Right("  of found: country", wanted[i].HasCountry(found[k]));
            tally.Right("  of found: demonym or name", wanted[i].HasUse(found[k]));
            if (wanted[i].Point is not null) tally.Right("  of found: within 161 km", wanted[i].IsNear(found[k]));
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            if (optional[i]) continue;
            if (!pairs.TryGetValue(i, out int k)) miss($"place missed\t{wanted[i].Span.In(gold.Text)}");
            else if (!wanted[i].HasCountry(found[k]) || !wanted[i].IsNear(found[k])) miss($"place wrong\t{wanted[i].Span.In(gold.Text)} = {wanted[i].Countries[0]} {wanted[i].Point?.Latitude} {wanted[i].Point?.Longitude}\t{found[k].Name} {found[k].Country} {found[k].Latitude} {found[k].Longitude} {found[k].GazetteerId}");
            else if (wanted[i].Span != Words(found[k])) miss($"place words\t{wanted[i].Span.In(gold.Text)}\t{Words(found[k]).In(gold.Text)}");
        }

        for (int k = 0; k < found.Count; k++)
            if (!pairs.ContainsValue(k)) miss($"place extra\t{Words(found[k]).In(gold.Text)}\t{found[k].Name} {found[k].Country}");

        Dictionary<int, int> Right(Func<int, int, bool> right) => pairs.Where(p => optional[p.Key] || right(p.Key, p.Value)).ToDictionary();
    }

    private static TextSpan Words(Place place) => place.Toponym ?? place.Span;
}
