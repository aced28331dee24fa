using System.CommandLine;
using System.Globalization;
using Hearsay.Extraction.Places;
using Hearsay.Readers;

namespace Hearsay.Lab.Places;

/// <summary>
/// <c>score places</c>: toponyms and their places on GeoVirus. A place is right within 161 km of the annotated point; a country or other
/// large place is right too where the point lies within the circle of its area, since two gazetteers put the middle of Canada a thousand kilometres apart.
/// </summary>
internal static class ScorePlacesCommand
{
    private const double UsualKm = 161;

    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "The corpus.", DefaultValueFactory = _ => "../shared/data/places/geovirus.jsonl" };
        Option<string> pack = new("--language") { Description = "Language pack.", DefaultValueFactory = _ => "languages/en" };
        Option<string> half = new("--half") { Description = "Every second article, for development, or the others, for the final figure, or all.", DefaultValueFactory = _ => "develop" };
        half.AcceptOnlyFromAmong("develop", "final", "all");
        Option<bool> errors = new("--errors") { Description = "List every miss." };
        Command command = new("places", "Score place names and their places on GeoVirus.") { data, pack, half, errors };
        command.SetAction(args => Run(args.GetValue(data)!, args.GetValue(pack)!, args.GetValue(half)!, args.GetValue(errors)));
        return command;
    }

    private static void Run(string data, string packFolder, string half, bool errors)
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(packFolder));
        Pipeline pipeline = new(pack);
        Atlas atlas = new(pack);
        int gold = 0, system = 0, exact = 0, near = 0, countries = 0, own = 0, open = 0;
        List<GeoVirusDocument> documents = GeoVirusDocument.ReadAll(data);
        for (int d = 0; d < documents.Count; d++)
        {
            if (half != "all" && (d % 2 == 1) != (half == "develop")) continue;
            GeoVirusDocument document = documents[d];
            Analysis analysis = pipeline.Read(new Document(document.Text));
            Dictionary<TextSpan, Place> found = [];
            foreach (Place place in analysis.Places)
                if (place.Toponym is { } span) found.TryAdd(span, place);
            gold += document.Mentions.Count;
            system += found.Count;
            foreach (GeoVirusMention mention in document.Mentions)
            {
                if (!found.Remove(mention.Span, out Place? place))
                {
                    Tell("missed", mention.Span, "");
                    continue;
                }

                exact++;
                if (place.Latitude is not { } latitude || place.Longitude is not { } longitude)
                {
                    open++;
                    Tell("open", mention.Span, mention.Page);
                    continue;
                }

                // What is annotated is the name: Sudan in "southern Sudan".
                (GeoPoint point, double? radius) = place.Form == PlaceForm.Relative && atlas.Find(PlaceKey.Of(mention.Span.In(document.Text))).Find(k => k.Id == place.GazetteerId) is { } whole ? (whole.Point, whole.RadiusKm) : (new GeoPoint(latitude, longitude), place.RadiusKm);
                double km = point.KmTo(mention.Point);
                if (km <= UsualKm) near++;
                if (km <= UsualKm || (place.Level is "country" && km <= radius)) countries++;
                if (km <= UsualKm || (place.Level is "country" or "region" && km <= radius)) own++;
                else Tell("wrong", mention.Span, string.Create(CultureInfo.InvariantCulture, $"{place.Name} {place.GazetteerId} {latitude} {longitude} not {mention.Point.Latitude} {mention.Point.Longitude} ({mention.Page}) {string.Join(' ', place.Evidence.Select(e => e.By))}"));
            }

            foreach (Place extra in found.Values) Tell("extra", extra.Toponym!.Value, $"{extra.Name} {extra.Country} {string.Join(' ', extra.Evidence.Select(e => e.By))}");

            void Tell(string what, TextSpan span, string more)
            {
                if (errors) Console.WriteLine($"{what}\t{span.In(document.Text)}\t{more}\t{document.Text[Math.Max(0, span.Start - 50)..span.Start]}[{span.In(document.Text)}]{document.Text[span.End..Math.Min(document.Text.Length, span.End + 40)]}".Replace('\n', ' '));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            GeoVirus, {half}: {gold} gold, {system} found
              exact words          P {100.0 * exact / system:0.0}  R {100.0 * exact / gold:0.0}  F1 {200.0 * exact / (gold + system):0.0}
              right, of found      {100.0 * own / exact:0.0} %   (within 161 km or the circle of its area; countries alone by their circle: {100.0 * countries / exact:0.0} %; 161 km alone: {100.0 * near / exact:0.0} %; left open: {100.0 * open / exact:0.0} %)
            """));
    }
}
