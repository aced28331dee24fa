namespace Hearsay.Extraction.Actors;

/// <summary>Finds the place that a word is part of, for the country it tells.</summary>
internal sealed class PlacesByWord
{
    private readonly Place[] _places;

    public PlacesByWord(Sequence<Place> places)
    {
        // Places may lie within one another ("the Gaza district of Rafah"); the name itself decides, so each is kept by its toponym.
        _places = [.. places.Where(p => p.Country is not null && p.Form is PlaceForm.Name or PlaceForm.Demonym or PlaceForm.Relative).OrderBy(p => Words(p).Start)];
    }

    /// <summary>The place whose name holds the word; null where none with a country does.</summary>
    public Place? At(TextSpan word)
    {
        int low = 0, high = _places.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Words(_places[middle]).End <= word.Start) low = middle + 1;
            else high = middle;
        }

        return low < _places.Length && Words(_places[low]).Overlaps(word) ? _places[low] : null;
    }

    private static TextSpan Words(Place place) => place.Toponym ?? place.Span;
}
