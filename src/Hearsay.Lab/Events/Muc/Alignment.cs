namespace Hearsay.Lab.Events.Muc;

/// <summary>
/// The claims of a report that answer one template. A claim gains two points where a participant is a target of the template, or one where its words hold one; as many for a
/// perpetrator, organisation or person; one where its event is of the template's type and one where it is violent at all. Those with the most points answer, if they have three.
/// </summary>
internal sealed class Alignment
{
    private const int Enough = 3;

    private static readonly Dictionary<string, string[]> Types = new(StringComparer.Ordinal)
    {
        ["ATTACK"] = ["ASSAULT", "DIE", "INJURE", "FIGHT", "DAMAGE"],
        ["BOMBING"] = ["ASSAULT", "DAMAGE", "DIE", "INJURE"],
        ["KIDNAPPING"] = ["ASSAULT", "DETAIN", "RELEASE", "SEIZE"],
        ["HIJACKING"] = ["ASSAULT", "SEIZE", "DETAIN"],
        ["ARSON"] = ["DAMAGE", "ASSAULT"],
        ["ROBBERY"] = ["SEIZE", "ASSAULT"],
        ["FORCED WORK STOPPAGE"] = ["COERCE", "PROTEST", "THREATEN"],
    };

    private static readonly HashSet<string> Violent = ["ASSAULT", "DIE", "INJURE", "FIGHT", "DAMAGE", "DETAIN", "SEIZE", "COERCE", "THREATEN"];

    public Alignment(MucReading reading, MucTemplate template, IEnumerable<string> organisation)
    {
        string text = reading.Report.Text;
        Organisation = Passages.Find(text, organisation);
        Persons = Passages.Find(text, template.Strings("PERP: INDIVIDUAL ID").SelectMany(s => s));
        Targets = Passages.Find(text, ((string[])["HUM TGT: NAME", "HUM TGT: DESCRIPTION", "PHYS TGT: ID"]).SelectMany(s => template.Strings(s)).SelectMany(s => s));
        string[] types = Types.GetValueOrDefault(template.Type, Types["ATTACK"]);
        List<(Claim Claim, EventMention Event, int Points)> scored = [];
        foreach ((Claim claim, EventMention told) in reading.Told)
        {
            int points = Holds(Targets, claim, told) + Math.Max(Holds(Organisation, claim, told), Holds(Persons, claim, told));
            if (told.Type is { } type && Array.IndexOf(types, type) >= 0) points++;
            if (IsViolent(told)) points++;
            if (points >= Enough) scored.Add((claim, told, points));
        }

        int most = scored.Count == 0 ? 0 : scored.Max(s => s.Points);
        Claims = [.. scored.Where(s => s.Points == most).Select(s => (s.Claim, s.Event))];
        Best = most;
        Bodies = [.. reading.Analysis.Entities.Where(e => e.Mentions.Any(m => m.Form == MentionForm.Name && Organisation.Touch(m.Span))).Select(e => e.Id)];
    }

    /// <summary>Where the organisation is named.</summary>
    public TextSpan[] Organisation { get; }

    /// <summary>Where those who acted are named.</summary>
    public TextSpan[] Persons { get; }

    /// <summary>Where the targets are named.</summary>
    public TextSpan[] Targets { get; }

    /// <summary>Entities that the organisation's names belong to.</summary>
    public HashSet<string> Bodies { get; }

    /// <summary>The claims that answer, in text order.</summary>
    public (Claim Claim, EventMention Event)[] Claims { get; }

    /// <summary>The points of the best.</summary>
    public int Best { get; }

    /// <summary>True where the words of a participant or source are the organisation's name, or stand for it.</summary>
    public bool IsOrganisation(TextSpan span, string? entity) => Organisation.Touch(span) || (entity is not null && Bodies.Contains(entity));

    /// <summary>True for an act of violence, by its type or its word.</summary>
    public static bool IsViolent(EventMention told) => (told.Type is { } type && Violent.Contains(type)) || Parties.Of(told.Lemma) == "attack";

    private static int Holds(TextSpan[] places, Claim claim, EventMention told)
    {
        foreach (Participant participant in told.Participants)
            if (places.Touch(participant.Span)) return 2;
        return Array.Exists(places, p => claim.Span.Contains(p)) ? 1 : 0;
    }
}
