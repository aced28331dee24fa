namespace Hearsay.Extraction.Places;

/// <summary>The mentions of a document by their names: most reports mean one place by one name.</summary>
internal sealed class PlaceGroups
{
    private const int MostCandidates = 200;
    private readonly List<PlaceGroup> _groups = [];
    private readonly PlaceGroup?[] _of;

    public PlaceGroups(List<PlaceMention> mentions, PlacePriors priors)
    {
        Mentions = mentions;
        _of = new PlaceGroup?[mentions.Count];
        Dictionary<(ulong, bool), PlaceGroup> byKey = [];
        for (int i = 0; i < mentions.Count; i++)
        {
            PlaceMention mention = mentions[i];
            if (mention.Form != PlaceForm.Name) continue;
            if (!byKey.TryGetValue((mention.Key, mention.IsWithinCandidate), out PlaceGroup? group))
            {
                KnownPlace[] candidates = [.. mention.Candidates.OrderByDescending(c => c.Prominence).ThenBy(c => c.Id, StringComparer.Ordinal).DistinctBy(c => c.Id).Take(MostCandidates)];
                group = new PlaceGroup(mention.Key)
                {
                    Candidates = candidates,
                    Priors = priors.Of(candidates),
                    Told = new int[candidates.Length],
                    Support = new PlaceSupport[candidates.Length],
                };
                byKey.Add((mention.Key, mention.IsWithinCandidate), group);
                _groups.Add(group);
            }

            _of[i] = group;
            group.Mentions.Add(i);
        }
    }

    public List<PlaceMention> Mentions { get; }

    /// <summary>In the order of their first mentions.</summary>
    public IReadOnlyList<PlaceGroup> All => _groups;

    /// <summary>The group of a mention, or null for what is no name.</summary>
    public PlaceGroup? Of(int mention) => _of[mention];
}
