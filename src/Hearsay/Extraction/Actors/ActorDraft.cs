namespace Hearsay.Extraction.Actors;

/// <summary>What has been read of one entity so far. A surer reading takes the place of a weaker one; two that are equally sure and differ leave the country open.</summary>
internal sealed class ActorDraft
{
    private Evidence? _country, _sector;
    private int _countryRank, _sectorRank;
    private bool _countryOpen;

    /// <summary>The country; null where none, or two with equal right, were found.</summary>
    public string? Country { get; private set; }

    public Sector? Sector { get; private set; }

    /// <summary>Index of the entity that it is part of or speaks for; -1 for none.</summary>
    public int Body { get; private set; } = -1;

    private Evidence? _body;

    public List<Side> Sides { get; } = [];

    public void IsOf(string country, int rank, TextSpan words, string by)
    {
        if (rank < _countryRank) return;
        if (rank == _countryRank)
        {
            _countryOpen |= _country is not null && Country != country;
            return;
        }

        (Country, _countryRank, _countryOpen) = (country, rank, false);
        _country = new Evidence("country", [words], by);
    }

    public void IsIn(Sector sector, int rank, TextSpan words, string by)
    {
        if (rank <= _sectorRank) return;
        (Sector, _sectorRank) = (sector, rank);
        _sector = new Evidence("sector", [words], by);
    }

    public void BelongsTo(int body, TextSpan words, string by)
    {
        if (Body >= 0) return;
        Body = body;
        _body = new Evidence("body", [words], by);
    }

    /// <summary>Takes from the body what the report says of nothing nearer: the spokesman of the Orvanian army is of its country and sector.</summary>
    public void Borrow(ActorDraft body, string id)
    {
        if (_body is null) return;
        if (body.SettledCountry is { } country) IsOf(country, 1, _body.Spans[0], "body:" + id);
        if (body.Sector is { } sector) IsIn(sector, ActorRank.Default + 1, _body.Spans[0], "body:" + id);
    }

    public string? SettledCountry => _countryOpen ? null : Country;

    public Sequence<Evidence> Evidence() => [.. ((Evidence?[])[_countryOpen ? null : _country, _sector, _body]).OfType<Evidence>()];
}

/// <summary>How sure a reading is.</summary>
internal static class ActorRank
{
    /// <summary>Where somebody is found: "the police in Orvane".</summary>
    public const int Local = 1;

    /// <summary>What a word means where nothing beside it says more: an official is one of a government.</summary>
    public const int Default = 2;

    /// <summary>What a word means with those beside it; a country within a name.</summary>
    public const int Beside = 4;

    /// <summary>What a word means by itself; a country said of somebody.</summary>
    public const int Said = 5;

    /// <summary>What the lists know of a name.</summary>
    public const int Known = 6;
}
