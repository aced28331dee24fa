namespace Hearsay.Comparison.Claims;

/// <summary>How the second account stands to the first, slot by slot.</summary>
/// <param name="What">What came to pass.</param>
/// <param name="Counted">Who or what is counted.</param>
/// <param name="Place">Where.</param>
/// <param name="Time">On which days it happened.</param>
/// <param name="Window">Over which time it is added up.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Target">To whom or what, by name.</param>
internal readonly record struct ClaimSlots(Nesting What, Nesting Counted, Nesting Place, Nesting Time, Nesting Window, Nesting Actor, Nesting Target)
{
    public static ClaimSlots Of(ClaimAccount a, ClaimAccount b, CountedGroups groups) => new(
        ToldOutcomes.Compare(a.What, b.What),
        Groups(a, b, groups),
        OfScene(Places(a.Place, b.Place), a.IsPlaceOfScene || b.IsPlaceOfScene),
        OfScene(Days(a.Happened, b.Happened), a.IsDayOfScene || b.IsDayOfScene),
        Windows(a, b),
        Parties(a.Actor, b.Actor, groups),
        a.Target is { IsNamed: true } && b.Target is { IsNamed: true } ? Parties(a.Target, b.Target, groups) : Nesting.Unknown);

    /// <summary>A scene speaks for one happening and never against.</summary>
    private static Nesting OfScene(Nesting nesting, bool isOfScene) => isOfScene && nesting == Nesting.Different ? Nesting.Unknown : nesting;

    /// <summary>True where something shows that the two are told of different happenings.</summary>
    public bool AreOfDifferentHappenings => What == Nesting.Different || Place == Nesting.Different || Time == Nesting.Different || (Window == Nesting.Different && Time != Nesting.Same);

    /// <summary>How much speaks for it that both tell of the same; what, where and when weigh most.</summary>
    public int Strength => (4 * Weight(What)) + (3 * Weight(Counted)) + (3 * Weight(Place)) + (2 * Weight(Time)) + Weight(Actor) + Weight(Target) + Weight(Window);

    private static int Weight(Nesting nesting) => nesting switch { Nesting.Same => 2, Nesting.Inside or Nesting.Around or Nesting.Across => 1, Nesting.Different => -2, _ => 0 };

    private static Nesting Groups(ClaimAccount a, ClaimAccount b, CountedGroups groups)
    {
        if (a.Origins.Count > 0 && b.Origins.Count > 0 && !a.Origins.Any(o => b.Origins.Contains(o))) return Nesting.Different;
        Nesting nesting = groups.Compare(a.Counted, b.Counted);
        if (nesting != Nesting.Same || a.Origins.Count == b.Origins.Count) return nesting;
        // "40 soldiers" and "40 Syrian soldiers".
        return a.Origins.Count == 0 ? Nesting.Inside : b.Origins.Count == 0 ? Nesting.Around : nesting;
    }

    private static Nesting Places(Place? a, Place? b)
    {
        if (a is null || b is null) return Nesting.Unknown;
        if ((a.GazetteerId is { } id && id == b.GazetteerId) || string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase)) return Nesting.Same;
        if (a.Country is null && b.Country is null) return Nesting.Different;
        if (a.Country is null || b.Country is null) return Nesting.Unknown;
        if (a.Country != b.Country) return Nesting.Different;
        int first = Fineness(a.Level), second = Fineness(b.Level);
        if (first == 0) return second == 0 ? Nesting.Same : Nesting.Inside;
        if (second == 0) return Nesting.Around;
        if (IsNear(a, b)) return first == second ? Nesting.Across : second > first ? Nesting.Inside : Nesting.Around;
        return Nesting.Different;
    }

    private static int Fineness(string? level) => level switch { "country" => 0, "region" => 1, "district" => 2, "city" => 3, _ => 4 };

    /// <summary>True where one lies within as far as the other may reach; the gazetteer tells points and radii, not borders.</summary>
    private static bool IsNear(Place a, Place b)
    {
        if (a is not { Latitude: { } y1, Longitude: { } x1 } || b is not { Latitude: { } y2, Longitude: { } x2 }) return false;
        double reach = Math.Max(a.RadiusKm ?? 0, b.RadiusKm ?? 0);
        double north = (y1 - y2) * 111.2, east = (x1 - x2) * 111.2 * Math.Cos((y1 + y2) * Math.PI / 360);
        return (north * north) + (east * east) <= reach * reach;
    }

    private static Nesting Days(TimeExpression? a, TimeExpression? b)
    {
        if (a is not { From: { } aFrom, To: { } aTo } || b is not { From: { } bFrom, To: { } bTo }) return Nesting.Unknown;
        return Days(aFrom, aTo, bFrom, bTo);
    }

    private static Nesting Windows(ClaimAccount a, ClaimAccount b)
    {
        if (a.Window is null || b.Window is null)
        {
            // A day lies in the week that another account adds up.
            if (a.Window is null == b.Window is null) return Nesting.Unknown;
            return (a.Window ?? a.Happened, b.Window ?? b.Happened) is ({ From: { } f, To: { } t }, { From: { } g, To: { } u }) && !(a.Happened is null && b.Happened is null) ? Days(f, t, g, u) : Nesting.Unknown;
        }

        if (a.Window is not { From: { } aFrom } || b.Window is not { From: { } bFrom }) return Nesting.Unknown;
        DateOnly aTo = a.Window.To ?? a.Published ?? DateOnly.MaxValue, bTo = b.Window.To ?? b.Published ?? DateOnly.MaxValue;
        // Windows that begin on one day are one window, read off on the days of the reports.
        return aFrom == bFrom ? Nesting.Same : Days(aFrom, aTo, bFrom, bTo);
    }

    private static Nesting Days(DateOnly aFrom, DateOnly aTo, DateOnly bFrom, DateOnly bTo)
    {
        if (aFrom == bFrom && aTo == bTo) return Nesting.Same;
        if (aTo < bFrom || bTo < aFrom) return Nesting.Different;
        if (bFrom >= aFrom && bTo <= aTo) return Nesting.Inside;
        return aFrom >= bFrom && aTo <= bTo ? Nesting.Around : Nesting.Across;
    }

    private static Nesting Parties(AccountParty? a, AccountParty? b, CountedGroups groups)
    {
        if (a is null || b is null) return Nesting.Unknown;
        if (string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase)) return Nesting.Same;
        if (a.IsNamed && b.IsNamed) return a.Country is not null && a.Country == b.Country ? Nesting.Across : Nesting.Different;
        string? first = groups.Of(null, a.Name), second = groups.Of(null, b.Name);
        if (groups.IsPerson(first) && groups.IsPerson(second) && !a.IsNamed && !b.IsNamed) return groups.Compare(first, second);
        if (Sharing(a.Name, b.Name)) return Nesting.Same;
        // Jets and the ministry whose jets they are: who was behind them, the one account does not say.
        return a.Country is not null && b.Country is not null && a.Country != b.Country ? Nesting.Different : Nesting.Unknown;
    }

    private static bool Sharing(string a, string b) => $" {a} ".Contains($" {b} ", StringComparison.Ordinal) || $" {b} ".Contains($" {a} ", StringComparison.Ordinal);
}
