using System.Globalization;

namespace Hearsay.Extraction.Places;

/// <summary>Reads coordinates written out in a text: "33.51 N, 36.29 E", "34°26′N 35°50′E".</summary>
internal static class Coordinates
{
    /// <summary>Marks of degrees, minutes and seconds, in the order in which they stand.</summary>
    private const string Degrees = "°º", Minutes = "′'’", Seconds = "″\"”";

    public static List<(TextSpan Words, GeoPoint Point)> Find(string text)
    {
        List<(TextSpan, GeoPoint)> found = [];
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ','))) continue;
            int end = at;
            char north = Angle(text, ref end, out double latitude, out bool fine);
            if (north is not ('N' or 'S')) continue;
            int next = end;
            while (next < text.Length && next < end + 4 && text[next] is ' ' or ',' or '/' or ';' or '\u00a0') next++;
            char east = Angle(text, ref next, out double longitude, out bool finer);
            if (east is not ('E' or 'W')) continue;
            // "5 N 3 E" may be anything.
            if ((!fine && !finer) || latitude > 90 || longitude > 180) continue;
            found.Add((new TextSpan(at, next), new GeoPoint(Math.Round(north == 'S' ? -latitude : latitude, 4), Math.Round(east == 'W' ? -longitude : longitude, 4))));
            at = next - 1;
        }

        return found;
    }

    /// <summary>Degrees with their minutes and seconds and the letter of the compass; the letter, or 0 where there is none.</summary>
    private static char Angle(string text, ref int at, out double value, out bool fine)
    {
        value = 0;
        fine = false;
        double unit = 1;
        foreach (string marks in (ReadOnlySpan<string>)[Degrees, Minutes, Seconds])
        {
            int start = at;
            while (at < text.Length && at < start + 10 && (char.IsAsciiDigit(text[at]) || text[at] == '.')) at++;
            if (at == start) break;
            if (!double.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) return default;
            value += number * unit;
            unit /= 60;
            fine |= text.AsSpan(start, at - start).Contains('.');
            Skip(text, ref at);
            if (at >= text.Length || !marks.Contains(text[at], StringComparison.Ordinal)) break;
            fine = true;
            at++;
            Skip(text, ref at);
        }

        if (at >= text.Length || text[at] is not ('N' or 'S' or 'E' or 'W') || (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))) return default;
        return text[at++];
    }

    private static void Skip(string text, ref int at)
    {
        if (at < text.Length && text[at] is ' ' or '\u00a0') at++;
    }
}
