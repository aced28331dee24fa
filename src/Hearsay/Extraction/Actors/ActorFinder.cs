using Hearsay.Extraction.Entities;
using Hearsay.Language;

namespace Hearsay.Extraction.Actors;

/// <summary>
/// Says of each entity which country and which part of public life it belongs to, whose side it is on, and how and when its roles are held:
/// from names the lists know, from what the report calls it, and from the body it speaks for. What nobody says stays open.
/// </summary>
internal sealed class ActorFinder
{
    // A spokesman of the ministry's department speaks for a body that is itself part of one; further than that nobody is followed.
    private const int MostBodies = 3;

    private readonly EntityLexicon _entities;
    private readonly KnownActors _known;
    private readonly SectorLexicon _sectors;
    private readonly CountryWords _countries;
    private readonly SideFinder _sides;
    private readonly RoleDates _roles;

    public ActorFinder(LanguagePack pack)
    {
        _entities = new EntityLexicon(pack);
        _known = new KnownActors(pack);
        _sectors = new SectorLexicon(pack);
        _countries = new CountryWords(pack);
        _sides = new SideFinder(pack);
        _roles = new RoleDates(pack);
    }

    /// <summary>The same entities, with what is known of them as actors.</summary>
    public EntityReading Find(TextTrees trees, EntityReading entities, Sequence<Place> places, Sequence<TimeExpression> times, DateOnly? published)
    {
        ActorDraft[] drafts = new ActorDraft[entities.Entities.Count];
        for (int i = 0; i < drafts.Length; i++) drafts[i] = new ActorDraft();
        PlacesByWord countries = new(places);
        ActorPhrases phrases = new(_entities, _sectors, _countries, _sides, trees, entities, countries);
        Role[][] roles = Dated(trees, entities, times, published, out HashSet<int> over);
        foreach (ReadMention mention in entities.Mentions)
        {
            if (mention.Words.Form == MentionForm.Pronoun) continue;
            Entity entity = entities.Entities[mention.Entity];
            ActorDraft draft = drafts[mention.Entity];
            if (mention.Words.Form == MentionForm.Name) ReadName(trees, entity, mention, draft, phrases, countries, published);
            else phrases.Read(mention.Words.Span, mention.Head, mention.Entity, draft, isTitle: false, isOver: over.Contains(mention.Words.Span.End));
            _sides.Find(trees, entities, mention, draft);
        }

        Entity[] read = new Entity[drafts.Length];
        for (int i = 0; i < drafts.Length; i++)
        {
            Entity entity = entities.Entities[i];
            foreach (Role role in roles[i]) phrases.Read(role.Span, null, i, drafts[i], isTitle: true, isOver: over.Contains(role.Span.End));
            read[i] = entity with { Roles = [.. roles[i]] };
        }

        for (int step = 0; step < MostBodies; step++)
            foreach (ActorDraft draft in drafts)
                if (draft.Body >= 0) draft.Borrow(drafts[draft.Body], entities.Entities[draft.Body].Id);
        for (int i = 0; i < drafts.Length; i++)
            read[i] = read[i] with
            {
                Country = drafts[i].SettledCountry,
                Sector = drafts[i].Sector,
                Body = drafts[i].Body < 0 ? null : entities.Entities[drafts[i].Body].Id,
                Sides = [.. drafts[i].Sides],
                Evidence = [.. read[i].Evidence, .. drafts[i].Evidence()],
            };
        return entities.With(read.ToSequence());
    }

    // An office that ended before the report says nothing of what its holder is now; it is known by where its words end.
    private Role[][] Dated(TextTrees trees, EntityReading entities, Sequence<TimeExpression> times, DateOnly? published, out HashSet<int> over)
    {
        RoleReader dates = _roles.Over(trees, times);
        Role[][] roles = [.. ((IEnumerable<Entity>)entities.Entities).Select(e => e.Roles.Select(dates.Date).ToArray())];
        over = [.. roles.SelectMany(r => r).Where(r => r.To is { } end && end < published).Select(r => r.Span.End)];
        return roles;
    }

    private void ReadName(TextTrees trees, Entity entity, ReadMention mention, ActorDraft draft, ActorPhrases phrases, PlacesByWord countries, DateOnly? published)
    {
        if (entity.Kind == EntityKind.Person)
        {
            phrases.ReadBefore(mention.Words.Span, draft);
            return;
        }

        TextSpan words = mention.Words.Span;
        if ((_known.Find(words.In(trees.Text), published) ?? _known.Find(entity.Name, published)) is { } known && (entity.Kind != EntityKind.Place || known.Sector == Sector.Intergovernmental))
        {
            if (known.Country is { } country) draft.IsOf(country, ActorRank.Known, words, known.By);
            if (known.Sector is { } sector) draft.IsIn(sector, ActorRank.Known, words, known.By);
            if (known.Sector == Sector.Intergovernmental) return;
        }

        if (countries.At(mention.Head) is { Country: { } own } place && (entity.Kind is EntityKind.Place or EntityKind.Group || place.Span.Contains(words)))
        {
            // Ethnic Orvanians may be of any country.
            if (!phrases.IsEthnic(mention.Head)) draft.IsOf(own, ActorRank.Said, words, "place:" + place.Id);
            // "Orvane said": a capital that speaks is a government; a country that does is the state, and no part of it.
            if (place is { Use: PlaceUse.Government, Level: not "country" }) draft.IsIn(Sector.Government, ActorRank.Beside, words, "place:" + place.Id);
            if (place.Form == PlaceForm.Name) return;
        }

        if (entity.Kind != EntityKind.Place) phrases.ReadName(words, mention.Head, mention.Entity, draft);
    }
}
