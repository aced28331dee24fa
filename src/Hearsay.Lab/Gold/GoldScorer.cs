using System.Text;
using Hearsay.Extraction.Places;

namespace Hearsay.Lab.Gold;

/// <summary>
/// Scores an analysis against an annotated report, counting as the project's stand-alone scorer of the gold reports counts: attributions that
/// share a cue are one; a claim is found by its trigger, else by the smallest claim around the anchor; only recall is given for claims.
/// </summary>
internal static class GoldScorer
{
    /// <summary>Adds one report to the tally and tells each miss.</summary>
    public static void Score(GoldReport gold, Analysis analysis, Tally tally, Action<string> tell)
    {
        string text = gold.Text;
        SystemAttributions system = new(analysis);
        Dictionary<int, int> pairs = PairAttributions(gold, system, text);
        tally.Found("attributions", [.. gold.Attributions.Select(a => a.Optional)], system.All.Count, pairs);
        for (int i = 0; i < gold.Attributions.Count; i++)
        {
            GoldAttribution g = gold.Attributions[i];
            if (!pairs.TryGetValue(i, out int j))
            {
                if (!g.Optional) tell($"missed attribution {g.Id} [{Words(g.Cue, text)}] {Words(g.Content[0], text)}");
                continue;
            }

            SystemAttribution s = system.All[j];
            tally.Right("  of matched: source class", g.Class.Contains(s.Class));
            tally.Right("  of matched: source", SameSource(g, s));
            tally.Right("  of matched: quotation kind", g.Kind.Contains(s.Kind));
            tally.Right("  of matched: loaded cue", g.Loaded == s.Loaded);
            if (!g.Class.Contains(s.Class)) tell($"source class {g.Id} gold {g.Class[0]} {g.SourceHead} system {s.Class} {s.Name}");
        }

        Claims(gold, analysis, system, pairs, tally, tell);
        Places(gold, analysis, tally, tell);
        Marks(gold, analysis, tally, tell);
    }

    private static void Places(GoldReport gold, Analysis analysis, Tally tally, Action<string> tell)
    {
        Dictionary<int, int> pairs = Pairing.Best(gold.Places.Count, analysis.Places.Count, (i, j) => Pairing.Touch(gold.Places[i].Span, analysis.Places[j].Span));
        for (int i = 0; i < gold.Places.Count; i++)
        {
            GoldPlace g = gold.Places[i];
            Place? place = pairs.TryGetValue(i, out int j) ? analysis.Places[j] : null;
            // A territory may also be given as the state it belongs to.
            bool country = place is not null && (place.Country == g.Country || g.Country == "PR" && place.Country == "US");
            tally.Right("places: found (recall)", place is not null);
            tally.Right("places: right country, of all", country);
            bool near = true;
            if (g.Latitude is { } latitude && g.Longitude is { } longitude)
            {
                near = place is { Latitude: { } lat, Longitude: { } lon } && new GeoPoint(latitude, longitude).KmTo(new GeoPoint(lat, lon)) <= 161;
                tally.Right("places: within 161 km, of all", near);
            }

            if (!country || !near) tell($"place [{g.Span.In(gold.Text)}] gold {g.Country} system {place?.Name} {place?.Country} {place?.Latitude} {place?.Longitude} :: {Around(g.Span, gold.Text)}");
        }
    }

    private static void Claims(GoldReport gold, Analysis analysis, SystemAttributions system, Dictionary<int, int> attributions, Tally tally, Action<string> tell)
    {
        string text = gold.Text;
        Dictionary<int, string> known = attributions.ToDictionary(p => p.Value, p => gold.Attributions[p.Key].Id);
        List<SystemClaim> claims = SystemClaim.Read(analysis, system);
        string Chain(SystemClaim s) => string.Join(' ', s.Word.Select(j => known.GetValueOrDefault(j, "?")));
        Dictionary<int, int> pairs = PairClaims(gold.Claims, claims, (g, s) => g.Word.Contains(Chain(s)));
        for (int i = 0; i < gold.Claims.Count; i++)
        {
            GoldClaim g = gold.Claims[i];
            if (g.Optional) continue;
            bool found = pairs.TryGetValue(i, out int j);
            tally.Right("claims found (recall)", found);
            if (!found)
            {
                tell($"missed claim {g.Id} [{g.Anchor[0].In(text)}] {g.Values["kind"][0]} {g.Values["type"][0]} :: {Around(g.Anchor[0], text)}");
                continue;
            }

            SystemClaim s = claims[j];
            void Judge(string field, bool yes, string wanted, string got)
            {
                tally.Right("  of found: " + field, yes);
                if (!yes) tell($"{field} {g.Id} [{g.Anchor[0].In(text)}] gold {wanted} system {got} :: {Around(g.Anchor[0], text)}");
            }

            Judge("word", g.Word.Contains(Chain(s)), $"({g.Word[0]})", $"({Chain(s)})");
            foreach (string field in GoldClaim.Fields) Judge(field, g.Values[field].Contains(s.Values[field]), g.Values[field][0] ?? "none", s.Values[field] ?? "none");
            Judge("actor", g.Actor.Any(v => v.Count == 0 ? s.Actor.Count == 0 : Meet(v, s.Actor)), Words(g.Actor[0], text), Words(s.Actor, text));
            Judge("target", g.Target.Any(v => v.Count == 0 ? s.Target.Count == 0 : Meet(v, s.Target)), Words(g.Target[0], text), Words(s.Target, text));
        }
    }

    private static void Marks(GoldReport gold, Analysis analysis, Tally tally, Action<string> tell)
    {
        List<(TextSpan Span, string Kind)> marks = [.. analysis.Marks.Select(m => (m.Span, Kebab.Of(m.Kind)))];
        Dictionary<int, int> pairs = Pairing.Best(gold.Marks.Count, marks.Count, (i, j) => gold.Marks[i].Kind == marks[j].Kind ? Pairing.Touch(gold.Marks[i].Span, marks[j].Span) : 0);
        tally.Found("marks: words and kind", [.. gold.Marks.Select(m => m.Optional)], marks.Count, pairs);
        for (int i = 0; i < gold.Marks.Count; i++)
            if (!pairs.ContainsKey(i) && !gold.Marks[i].Optional) tell($"missed mark {gold.Marks[i].Kind} [{gold.Marks[i].Span.In(gold.Text)}] :: {Around(gold.Marks[i].Span, gold.Text)}");
        for (int j = 0; j < marks.Count; j++)
            if (!pairs.ContainsValue(j)) tell($"extra mark {marks[j].Kind} [{marks[j].Span.In(gold.Text)}]");
    }

    private static Dictionary<int, int> PairAttributions(GoldReport gold, SystemAttributions system, string text)
    {
        List<List<HashSet<int>>> golden = [.. gold.Attributions.Select(a => a.Content.Select(c => Characters(c, text)).ToList())];
        List<HashSet<int>> found = [.. system.All.Select(s => Characters(s.Content, text))];
        return Pairing.Best(golden.Count, found.Count, (i, j) =>
        {
            double best = golden[i].Max(v => Share(v, found[j]));
            GoldAttribution g = gold.Attributions[i];
            return best >= 0.5 && (g.Cue.Count == 0 || Meet(g.Cue, system.All[j].Cue)) ? best : 0;
        });
    }

    private static Dictionary<int, int> PairClaims(List<GoldClaim> gold, List<SystemClaim> system, Func<GoldClaim, SystemClaim, bool> rightWord)
    {
        List<(int Rank, bool Word, int Size, int I, int J)> ranked = [];
        for (int i = 0; i < gold.Count; i++)
        {
            GoldClaim g = gold[i];
            TextSpan anchor = g.Anchor[0];
            int smallest = -1;
            for (int j = 0; j < system.Count; j++)
                if (system[j].Span.Start <= anchor.Start && system[j].Span.End >= anchor.End && (smallest < 0 || system[j].Span.Length < system[smallest].Span.Length)) smallest = j;
            for (int j = 0; j < system.Count; j++)
            {
                int rank = Fits(g.Anchor[..1], system[j]) ? 3 : Fits(g.Anchor[1..], system[j]) ? 2 : j == smallest ? 1 : 0;
                if (rank > 0) ranked.Add((rank, rightWord(g, system[j]), -system[j].Span.Length, i, j));
            }
        }

        Dictionary<int, int> pairs = [];
        HashSet<int> used = [];
        // A stable sort, so that ties go to the claim that stands first, as in the stand-alone scorer.
        foreach ((int _, bool _, int _, int i, int j) in ranked.OrderByDescending(r => r.Rank).ThenByDescending(r => r.Word).ThenByDescending(r => r.Size))
            if (!pairs.ContainsKey(i) && used.Add(j)) pairs.Add(i, j);
        return pairs;
    }

    private static bool Fits(List<TextSpan> anchors, SystemClaim s) =>
        anchors.Any(a => a.Contains(s.Span) && !s.Span.IsEmpty) || s.Trigger is { } trigger && anchors.Any(a => a.Overlaps(trigger));

    private static bool SameSource(GoldAttribution g, SystemAttribution s)
    {
        HashSet<string> heads = [.. (g.SourceHead ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(h => h.ToLowerInvariant())];
        string name = (s.Name ?? "").ToLowerInvariant();
        if (g.Source.Count == 0 && s.Source.Count == 0) return heads.Count == 0 || name.Length == 0 || heads.Contains(name);
        return Meet(g.Source, s.Source) || name.Length > 0 && heads.Contains(name) || g.Class[0] == "impersonal" && s.Class == "impersonal";
    }

    private static bool Meet(List<TextSpan> a, List<TextSpan> b) => a.Any(x => b.Any(x.Overlaps));

    private static double Share(HashSet<int> a, HashSet<int> b) => a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / Math.Max(a.Count, b.Count);

    private static HashSet<int> Characters(List<TextSpan> spans, string text)
    {
        HashSet<int> at = [];
        foreach (TextSpan span in spans)
            for (int i = span.Start; i < Math.Min(span.End, text.Length); i++)
                if (char.IsLetterOrDigit(text[i])) at.Add(i);
        return at;
    }

    private static string Words(List<TextSpan> spans, string text)
    {
        string all = string.Join(" | ", spans.Select(s => s.In(text)));
        return all.Length > 70 ? all[..70] + "…" : all.Length == 0 ? "none" : all;
    }

    private static string Around(TextSpan span, string text)
    {
        StringBuilder around = new();
        around.Append(text.AsSpan(Math.Max(0, span.Start - 60), Math.Min(60, span.Start))).Append('[').Append(span.In(text)).Append(']');
        around.Append(text.AsSpan(span.End, Math.Min(40, text.Length - span.End)));
        return around.Replace('\n', ' ').ToString();
    }
}
