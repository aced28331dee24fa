namespace Hearsay.Extraction.Places;

/// <summary>Makes the places of the vocabulary out of what was found, with their evidence, and says what stays open.</summary>
internal sealed class PlaceWriter(string text, ContentIds ids)
{
    private readonly List<Place> _places = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public PlaceReading Reading() => new(_places.OrderBy(p => p.Span.Start).ThenBy(p => p.Span.End).ToSequence(), _diagnostics.ToSequence());

    /// <summary>A demonym, or a description that points at a place.</summary>
    public void Describe(PlaceMention mention, KnownPlace place, PlaceUse use, string by) => _places.Add(Known(mention.Words, place) with
    {
        Form = mention.Form,
        Use = use,
        Evidence = [new Evidence("place", [mention.Words], mention.By), new Evidence("place", [mention.Words], by)],
    });

    /// <summary>A name, with the words that move it.</summary>
    public void Name(PlaceMention mention, PlaceChoice choice, KnownPlace? holder, PlaceUse use)
    {
        TextSpan words = mention.Shift is { } before ? new TextSpan(before.Start, mention.Words.End) : mention.Words;
        Place place = choice.Place is { } known ? mention.IsWithinCandidate ? Within(words, mention, known) : Known(words, known) : Unknown(words, mention, holder, choice);
        List<Evidence> evidence = [new Evidence("place", [mention.Words], mention.By)];
        if (choice.By.Length > 0) evidence.Add(new Evidence("place", [mention.Words], choice.By));
        else if (holder is not null) evidence.Add(new Evidence("place", [mention.Words], "rule:said-to-lie-in"));
        if (mention.Shift is { } shift)
        {
            place = Moved(place, shift);
            evidence.Add(new Evidence("place", [new TextSpan(shift.Start, mention.Words.Start)], shift.Kind switch { ShiftKind.Part => "rule:part-of", ShiftKind.Near => "rule:near", _ => "rule:distance-from" }));
        }

        _places.Add(place with
        {
            Candidates = place.GazetteerId is null && choice.Place is null && choice.Others.Length == 0 && holder is not null ? [holder.Id] : choice.Others.ToSequence(),
            Form = mention.Shift is null ? PlaceForm.Name : PlaceForm.Relative,
            Use = use,
            Toponym = mention.Shift is { IsName: true } named ? new TextSpan(named.Start, mention.Words.End) : mention.Words,
            Evidence = evidence.ToSequence(),
        });
    }

    /// <summary>The middle of two places, with a radius that reaches both.</summary>
    public void Between(TextSpan words, KnownPlace one, KnownPlace other)
    {
        double km = one.Point.KmTo(other.Point);
        GeoPoint middle = new(Math.Round((one.Point.Latitude + other.Point.Latitude) / 2, 4), Math.Round((one.Point.Longitude + other.Point.Longitude) / 2, 4));
        // Across the date line the mean of two longitudes lies on the wrong side of the globe.
        if (Math.Abs(one.Point.Longitude - other.Point.Longitude) > 180) middle = one.Point;
        _places.Add(new Place(ids.Next('p', words), words, words.In(text), one.Country == other.Country ? one.Country : null, PlaceLevels.Of(PlaceLevel.Site), middle.Latitude, middle.Longitude, Math.Ceiling(km / 2), null, [one.Id, other.Id])
        {
            Form = PlaceForm.Relative,
            Evidence = [new Evidence("place", [words], "rule:between")],
        });
    }

    /// <summary>
    /// A border, of two countries or of one with whoever lies there. No list tells how it runs: between two middles it lies as their sizes divide the way,
    /// and of one country anywhere round it.
    /// </summary>
    public void Border(TextSpan words, KnownPlace one, KnownPlace? other, PlaceShift? shift)
    {
        GeoPoint point = one.Point;
        double radius = one.RadiusKm;
        if (other is not null)
        {
            double share = (double)one.RadiusKm / (one.RadiusKm + other.RadiusKm), east = other.Point.Longitude - one.Point.Longitude;
            if (Math.Abs(east) <= 180) point = new(Math.Round(one.Point.Latitude + ((other.Point.Latitude - one.Point.Latitude) * share), 4), Math.Round(one.Point.Longitude + (east * share), 4));
            radius = Math.Max(Math.Min(one.RadiusKm, other.RadiusKm), Math.Ceiling(one.Point.KmTo(other.Point) / 4));
        }

        TextSpan all = shift is { } before ? new TextSpan(before.Start, words.End) : words;
        _places.Add(new Place(ids.Next('p', all), all, words.In(text), other is null ? one.Country : null, PlaceLevels.Of(PlaceLevel.Region), point.Latitude, point.Longitude, radius + (shift?.Km ?? 0), null, other is null ? [one.Id] : [one.Id, other.Id])
        {
            Form = PlaceForm.Relative,
            Evidence = [new Evidence("place", [all], "rule:border")],
        });
    }

    /// <summary>Coordinates written out.</summary>
    public void At(TextSpan words, GeoPoint point) => _places.Add(new Place(ids.Next('p', words), words, words.In(text), null, PlaceLevels.Of(PlaceLevel.Site), point.Latitude, point.Longitude, 1, null, [])
    {
        Form = PlaceForm.Relative,
        Evidence = [new Evidence("place", [words], "rule:coordinates")],
    });

    private Place Known(TextSpan words, KnownPlace place) => new(
        ids.Next('p', words), words, place.Name, place.Country, PlaceLevels.Of(place.Level), place.Point.Latitude, place.Point.Longitude, place.RadiusKm, place.Id, []);

    /// <summary>An airport or square that no list knows lies in the town its name tells.</summary>
    private Place Within(TextSpan words, PlaceMention mention, KnownPlace town) => new(
        ids.Next('p', words), words, mention.Words.In(text), town.Country, PlaceLevels.Of(mention.Level ?? PlaceLevel.Site), town.Point.Latitude, town.Point.Longitude, town.RadiusKm + 10, null, []);

    private Place Unknown(TextSpan words, PlaceMention mention, KnownPlace? holder, PlaceChoice choice)
    {
        string name = mention.Words.In(text);
        // What lies in a town or region is at most as far from its middle as the edge; of a country that would say nothing.
        bool near = holder is not null && holder.Level > PlaceLevel.Country;
        if (holder is null && _told.Add(name))
            _diagnostics.Add(choice.Others.Length > 0
                ? new Diagnostic(PlaceDiagnostics.Ambiguous, Severity.Info, $"\"{name}\" is the name of a small place elsewhere, or of several, and nothing in the report leads there. It is left open; list the place that is meant with --places.", mention.Words)
                : new Diagnostic(PlaceDiagnostics.Unknown, Severity.Info, $"\"{name}\" is in no gazetteer or place list. It is left open; add it with --places.", mention.Words));
        return new Place(
            ids.Next('p', words), words, name, holder?.Country, near ? PlaceLevels.Of(mention.Level ?? PlaceLevel.Site) : null,
            near ? holder!.Point.Latitude : null, near ? holder!.Point.Longitude : null, near ? holder!.RadiusKm + 5 : null, null, []);
    }

    private static Place Moved(Place place, PlaceShift shift)
    {
        if (place.Latitude is not { } latitude || place.Longitude is not { } longitude || place.RadiusKm is not { } radius) return place;
        GeoPoint point = new(latitude, longitude);
        switch (shift.Kind)
        {
            case ShiftKind.Part:
                // More than half way to the edge, in a circle that reaches from the middle to the edge and beyond.
                (double north, double east) = Step(shift.Direction, radius * 0.6);
                GeoPoint middle = point.Moved(north, east);
                return place with { Latitude = middle.Latitude, Longitude = middle.Longitude, RadiusKm = Math.Ceiling(shift.Direction is null ? radius : radius * 0.65) };
            case ShiftKind.Near:
                return place with { RadiusKm = radius + shift.Km };
            default:
                if (shift.Direction is null) return place with { RadiusKm = Math.Ceiling(radius + shift.Km) };
                (double up, double right) = Step(shift.Direction, shift.Km);
                GeoPoint there = point.Moved(up, right);
                // "North" covers a fan of the compass: the farther, the wider.
                return place with { Latitude = there.Latitude, Longitude = there.Longitude, RadiusKm = Math.Ceiling(Math.Min(radius, 10) + (shift.Km * 0.4)) };
        }
    }

    /// <summary>Kilometres north and east of a step in one of the eight directions.</summary>
    private static (double North, double East) Step(double? direction, double km)
    {
        const double diagonal = 0.70710678;
        return direction switch
        {
            0 => (km, 0),
            45 => (km * diagonal, km * diagonal),
            90 => (0, km),
            135 => (-km * diagonal, km * diagonal),
            180 => (-km, 0),
            225 => (-km * diagonal, -km * diagonal),
            270 => (0, -km),
            315 => (km * diagonal, -km * diagonal),
            _ => (0, 0),
        };
    }
}
