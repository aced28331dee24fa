using System.Globalization;
using System.Text;
using Hearsay.Export;

namespace Hearsay.Lab.Events;

/// <summary>How often an actor's country and sector, and an event's CAMEO root, are those of the coders.</summary>
internal sealed class ActorScore
{
    private static readonly Dictionary<string, string> Roots = new(StringComparer.Ordinal)
    {
        ["AGREE"] = "03",
        ["CONSULT"] = "04",
        ["SUPPORT"] = "05",
        ["COOPERATE"] = "06",
        ["AID"] = "07",
        ["CONCEDE"] = "08",
        ["RETREAT"] = "08",
        ["INVESTIGATE"] = "09",
        ["DEMAND"] = "10",
        ["DISAPPROVE"] = "11",
        ["REJECT"] = "12",
        ["THREATEN"] = "13",
        ["PROTEST"] = "14",
        ["MOBILIZE"] = "15",
        ["SANCTION"] = "16",
        ["COERCE"] = "17",
        ["ASSAULT"] = "18",
        ["FIGHT"] = "19",
    };

    private int _actors, _participants, _entities, _countries, _countryRight, _countryWrong, _international, _internationalRight, _noCountry, _sectors, _sectorRight, _sectorWrong, _noSector, _sectorExtra, _events, _rooted, _rootRight, _anyRight;

    public void Add(ActorGold gold, Analysis analysis, AnalysisIndex index, DerivedCodes codes, Action<string> miss)
    {
        _actors++;
        if (gold.Span is not { } span) return;
        Participant? participant = analysis.Events.SelectMany(e => e.Participants).Where(p => p.Role is ParticipantRole.Actor or ParticipantRole.Target && SamePhrase(p.Span, span))
            .OrderByDescending(p => p.Entity is not null).ThenBy(p => Math.Abs(p.Span.Start - span.Start) + Math.Abs(p.Span.End - span.End)).FirstOrDefault();
        if (participant is null) return;
        _participants++;
        Entity? entity = index.Entity(participant.Entity);
        if (entity is not null) _entities++;
        string code = entity is null ? "" : codes.Of(entity) ?? "";
        string country = entity?.Country is null ? "" : code[..3];
        string sector = entity?.Sector is null ? "" : code[^3..];
        string said = $"[{gold.Words}] gold {gold.Country ?? (gold.IsInternational ? "IGO" : "-")} {gold.Sector ?? "-"}, found \"{participant.Span.In(analysis.Document.Text)}\" {(entity is null ? "without entity" : code.Length == 0 ? "-" : code)}";
        if (gold.Country is not null)
        {
            _countries++;
            if (country == gold.Country) _countryRight++;
            else if (country.Length > 0) _countryWrong++;
            if (country != gold.Country) miss((country.Length > 0 ? "country wrong: " : "country open: ") + said);
        }
        else if (gold.IsInternational)
        {
            _international++;
            if (code.StartsWith("IGO", StringComparison.Ordinal)) _internationalRight++;
            else miss("international: " + said);
            if (country.Length > 0) _noCountry++;
        }

        if (gold.Sector is not null)
        {
            _sectors++;
            if (Same(sector, gold.Sector)) _sectorRight++;
            else if (sector.Length > 0) _sectorWrong++;
            if (!Same(sector, gold.Sector)) miss((sector.Length > 0 ? "sector wrong: " : "sector open: ") + said);
        }
        else
        {
            _noSector++;
            if (sector.Length > 0 && sector != "IGO") _sectorExtra++;
            if (sector.Length > 0 && sector != "IGO") miss("sector extra: " + said);
        }
    }

    public void AddEvent(string type, List<TextSpan> triggers, Analysis analysis, DerivedCodes codes, Action<string> miss)
    {
        if (!Roots.TryGetValue(type, out string? root)) return;
        EventMention[] told = [.. analysis.Events.Where(e => e.Type is not null && triggers.Exists(t => t.Overlaps(e.Trigger)))];
        if (told.Length == 0) return;
        _events++;
        string?[] roots = [.. told.Select(e => codes.Of(e)?.CameoRoot)];
        string? first = Array.Find(roots, r => r is not null);
        if (first is not null) _rooted++;
        if (first == root) _rootRight++;
        if (roots.Contains(root)) _anyRight++;
        else miss($"root: gold {root}, found {string.Join(" ", told.Zip(roots, (e, r) => $"{e.Type}/{e.Mode}={r ?? "-"}"))}");
    }

    public override string ToString()
    {
        StringBuilder text = new();
        text.AppendLine(CultureInfo.InvariantCulture, $"actors {_actors}, taken for participants {_participants}, of these entities {_entities}");
        text.AppendLine(CultureInfo.InvariantCulture, $"country: right {_countryRight} of {_countries} ({Share(_countryRight, _countries)}), wrong {_countryWrong}; of bodies of states right {_internationalRight} of {_international}, given a country {_noCountry}");
        text.AppendLine(CultureInfo.InvariantCulture, $"sector: right {_sectorRight} of {_sectors} ({Share(_sectorRight, _sectors)}), wrong {_sectorWrong}; where the coders gave none, {_sectorExtra} of {_noSector} have one");
        text.AppendLine(CultureInfo.InvariantCulture, $"CAMEO root: of {_events} events found by their words, {_rooted} have one, the first is right in {_rootRight} ({Share(_rootRight, _events)}), one of them in {_anyRight} ({Share(_anyRight, _events)})");
        return text.ToString();
    }

    private static string Share(int part, int whole) => whole == 0 ? "-" : ((double)part / whole).ToString("P1", CultureInfo.InvariantCulture);

    // "The demonstration in Baku" is not Baku: half of the longer one must be common to both.
    private static bool SamePhrase(TextSpan a, TextSpan b) => a.Overlaps(b) && 2 * (Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) >= Math.Max(a.Length, b.Length) - 8;

    // The gold records keep older codes beside: JRN for the press, and those who fight without a name as rebels.
    private static bool Same(string found, string gold) => found == gold || (gold == "JRN" && found == "MED");
}
