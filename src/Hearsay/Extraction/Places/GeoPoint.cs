namespace Hearsay.Extraction.Places;

/// <summary>A point on the globe.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double KmPerDegree = 111.195;

    /// <summary>
    /// Kilometres to another point, on a flat map drawn between the two: within a percent up to a thousand kilometres, and good enough beyond
    /// to say that something is far. Made of operations that round alike on every machine.
    /// </summary>
    public double KmTo(GeoPoint other)
    {
        double north = other.Latitude - Latitude;
        double east = other.Longitude - Longitude;
        if (east > 180) east -= 360;
        if (east < -180) east += 360;
        east *= Cosine((Latitude + other.Latitude) / 2);
        return KmPerDegree * Math.Sqrt((north * north) + (east * east));
    }

    /// <summary>The point so many kilometres further north and east.</summary>
    public GeoPoint Moved(double northKm, double eastKm)
    {
        double latitude = Math.Clamp(Latitude + (northKm / KmPerDegree), -90, 90);
        double longitude = Longitude + (eastKm / (KmPerDegree * Math.Max(0.05, Cosine(latitude))));
        if (longitude > 180) longitude -= 360;
        if (longitude < -180) longitude += 360;
        // Four decimals are ten metres; more would pretend to know.
        return new GeoPoint(Math.Round(latitude, 4), Math.Round(longitude, 4));
    }

    /// <summary>Cosine of an angle in degrees from -90 to 90, as a polynomial: the one of the machine may differ in the last digit.</summary>
    private static double Cosine(double degrees)
    {
        double x = degrees * (3.14159265358979 / 180), s = x * x;
        return 1 - (s / 2 * (1 - (s / 12 * (1 - (s / 30 * (1 - (s / 56)))))));
    }
}
