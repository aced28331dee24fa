namespace Hearsay.Comparison.Happenings;

/// <summary>
/// Points for and against two mentions being one happening; from 0 on they may be joined. Round numbers, set by hand: their order of size matters, and moving
/// any of them by a third changes the score in the third decimal. A same word is worth half of what speaks against unrelated ones; the rest has to come from
/// who took part and from the words around.
/// </summary>
internal static class MentionPoints
{
    /// <summary>Points of mentions whose words have nothing to do with each other.</summary>
    public const int Unrelated = -Most;

    private const int Most = 200;
    private const int SameWord = 100, OneDeed = 20, OneOfSeveral = -40;
    private const int Vague = -200, VagueParticipants = 140;
    private const int Participants = 120, NoSharedParticipants = -30, ParticipantsUnknown = -40;
    private const int Surroundings = 220;
    private const int SharedTarget = 80;
    private const int SameReport = 70, SameSentence = -200;
    private const int PartOfTheOther = -80;
    private const int SameTime = 40, OtherTime = -30;
    private const int SamePlace = 0, OtherPlace = -60;

    public static int Of(ToldEvent a, ToldEvent b, DeedRelation deed)
    {
        if (deed == DeedRelation.None) return Unrelated;
        int points = deed switch { DeedRelation.SameWord => SameWord, DeedRelation.OneDeed => OneDeed, _ => OneOfSeveral };
        bool vague = a.IsVague || b.IsVague;
        points += a.Surroundings.Likeness(b.Surroundings) * Surroundings / 1000;
        if (a.Participants.IsEmpty || b.Participants.IsEmpty) points += ParticipantsUnknown;
        else
        {
            int likeness = a.Participants.Likeness(b.Participants);
            points += likeness == 0 ? NoSharedParticipants : likeness * (Participants + (vague ? VagueParticipants : 0)) / 1000;
        }

        if (vague) points += Vague;
        if (a.Report == b.Report) points += a.Sentence == b.Sentence ? SameReport + SameSentence : SameReport;
        if (a.Targets.Likeness(b.Targets) > 0) points += SharedTarget;
        // Who is said of "the attack" that they survived it tells of two happenings.
        if (a.Participants.Contains(b.Key) || b.Participants.Contains(a.Key)) points += PartOfTheOther;
        points += Slots.Times(a.Time, b.Time) switch { SlotVerdict.Same => SameTime, SlotVerdict.Different => OtherTime, _ => 0 };
        points += Slots.Places(a.Place, b.Place) switch { SlotVerdict.Same => SamePlace, SlotVerdict.Different => OtherPlace, _ => 0 };
        return Math.Clamp(points, -Most, Most);
    }
}
