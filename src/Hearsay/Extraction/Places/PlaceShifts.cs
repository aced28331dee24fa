namespace Hearsay.Extraction.Places;

/// <summary>Reads the words before a place name that move it or cut a part out of it: "30 km north of", "northern", "near".</summary>
internal sealed class PlaceShifts(PlaceWords words)
{
    /// <summary>How far "north of Tripoli" may be, where no distance is told.</summary>
    private const double SideKm = 30;

    public PlaceShift? Before(ReadOnlySpan<Token> tokens, TokenRange name)
    {
        int at = name.Start - 1;
        if (at < 0) return null;
        string word = tokens[at].Form;
        double? direction;
        if (at > 1 && tokens[at - 1].Form == "-" && words.IsPart($"{tokens[at - 2].Form}-{word}", out direction)) return new PlaceShift(tokens[at - 2].Span.Start, ShiftKind.Part, direction, 0);
        if (words.IsPart(word, out direction)) return new PlaceShift(tokens[at].Span.Start, ShiftKind.Part, direction, 0, IsName: at > 0 && char.IsUpper(word[0]) && words.Side(word) is not null);
        if (words.Nearness(word) is { } reach) return new PlaceShift(tokens[at].Span.Start, ShiftKind.Near, null, reach);
        if (word is "the" && at > 0) word = tokens[--at].Form;
        if (word is not ("of" or "from") || at == 0) return null;
        string side = tokens[at - 1].Form;
        if (words.Side(side) is { } degrees)
        {
            // "In the north of Syria" is a part of it; "north of Aleppo" is outside.
            if (at > 1 && tokens[at - 2].Form is "the") return new PlaceShift(tokens[at - 2].Span.Start, ShiftKind.Part, degrees, 0);
            if (Distance(tokens, at - 2, out int start) is { } km) return new PlaceShift(tokens[start].Span.Start, ShiftKind.Distance, degrees, km);
            return new PlaceShift(tokens[at - 1].Span.Start, ShiftKind.Distance, degrees, SideKm);
        }

        return Distance(tokens, at - 1, out int first) is { } away ? new PlaceShift(tokens[first].Span.Start, ShiftKind.Distance, null, away) : null;
    }

    /// <summary>"30 km", "30-kilometre", "30km", "30 km (19 miles)": the kilometres that end at a token.</summary>
    private double? Distance(ReadOnlySpan<Token> tokens, int end, out int start)
    {
        start = end;
        // The same distance in miles stands in brackets.
        if (end > 3 && tokens[end].Form == ")")
            for (int t = end - 1; t > end - 6 && t > 0; t--)
                if (tokens[t].Form == "(") return Distance(tokens, t - 1, out start);
        if (end < 0) return null;
        if (words.Kilometres(tokens[end].Form) is { } unit)
        {
            start = end - 1;
            if (start > 0 && tokens[start].Form == "-") start--;
            if (start > 0 && words.Kilometres("nautical " + tokens[end].Form) is { } sea && tokens[start].Form is "nautical") (unit, start) = (sea, start - 1);
            return start >= 0 && Number(tokens[start].Form) is { } count ? count * unit : null;
        }

        string form = tokens[end].Form;
        int digits = 0;
        while (digits < form.Length && (char.IsAsciiDigit(form[digits]) || form[digits] is '.' or ',')) digits++;
        return digits > 0 && digits < form.Length && words.Kilometres(form[digits..].TrimStart('-')) is { } joined && Number(form[..digits]) is { } many ? many * joined : null;
    }

    private static double? Number(string form) =>
        double.TryParse(form.Replace(",", "", StringComparison.Ordinal), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out double number) && number is > 0 and < 20000 ? number : null;
}
