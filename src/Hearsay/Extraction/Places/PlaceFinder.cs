using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <summary>Finds the places of a text and says where they are: words first, then all names of the document together, then what points back at them.</summary>
internal sealed class PlaceFinder
{
    private readonly Atlas _atlas;
    private readonly PlaceWords _words;
    private readonly PlaceNames _names;
    private readonly PlaceShifts _shifts;
    private readonly PlaceResolver _resolver;

    public PlaceFinder(LanguagePack pack)
    {
        _atlas = new Atlas(pack);
        _words = new PlaceWords(pack);
        _names = new PlaceNames(_atlas, _words);
        _shifts = new PlaceShifts(_words);
        _resolver = new PlaceResolver(_atlas, _words);
    }

    /// <param name="trees">The parsed text.</param>
    /// <param name="title">Its title, or null: it tells which country the report is about.</param>
    /// <param name="times">Its times: "May" is none of the villages of that name.</param>
    /// <param name="attributions">Who speaks: a capital that does is a government.</param>
    /// <param name="ids">Gives the ids.</param>
    public PlaceReading Find(TextTrees trees, string? title, Sequence<TimeExpression> times, Sequence<Attribution> attributions, ContentIds ids)
    {
        TitlePlaces titled = TitlePlaces.Read(title, _atlas);
        List<PlaceMention> mentions = _names.Find(trees, times);
        foreach (PlaceMention mention in mentions)
            if (mention.Form == PlaceForm.Name) mention.Shift = _shifts.Before(trees[mention.Sentence].Sentence.Tokens.AsSpan(), mention.Tokens);
        PlaceChoice[] choices = _resolver.Resolve(trees, mentions, titled);
        PlaceUses uses = new(_atlas, _words, trees, attributions);
        PlaceDescriptions descriptions = new(_atlas);
        for (int i = 0; i < choices.Length; i++) descriptions.Count((mentions[i].Origin ?? choices[i].Place)?.Country);

        PlaceWriter writer = new(trees.Text, ids);
        KnownPlace?[] known = new KnownPlace?[mentions.Count];
        for (int i = 0; i < choices.Length; i++) known[i] = mentions[i].Origin ?? choices[i].Place;
        for (int i = 0; i < choices.Length; i++)
            if (mentions[i].Form == PlaceForm.Demonym && _atlas.OtherDemonym(mentions[i].Words.In(trees.Text)) is { } other && SpeaksOf(choices, other.Country) && !SpeaksOf(choices, known[i]?.Country)) known[i] = other;
        for (int i = 0; i < choices.Length; i++)
        {
            PlaceMention mention = mentions[i];
            PlaceUse use = uses.Of(mention, known[i]);
            if (mention.Form == PlaceForm.Description)
            {
                KnownPlace? owner = i > 0 && mentions[i - 1].Sentence == mention.Sentence && mention.Tokens.Contains(mentions[i - 1].Tokens.Start) ? known[i - 1] : choices[i].Holder >= 0 ? known[choices[i].Holder] : null;
                known[i] = descriptions.Find(mention.About, owner, out string by);
                if (known[i] is not null) writer.Describe(mention, known[i]!, use, by);
            }
            else if (mention.Form == PlaceForm.Demonym)
            {
                if (known[i] is not null) writer.Describe(mention, known[i]!, PlaceUse.Origin, $"lexicon:{(known[i]!.Level == PlaceLevel.Country ? "countries" : "demonyms")}/{mention.Words.In(trees.Text)}");
            }
            else
            {
                KnownPlace? holder = choices[i].Holder < 0 ? null : known[choices[i].Holder] ?? Held(descriptions, mentions[choices[i].Holder]);
                PlaceChoice choice = choices[i];
                if (choice.Place is null && holder is null && mention.Level == PlaceLevel.Site && OnlyTown(trees, mentions, known, i, titled.Town) is { } town)
                {
                    holder = town;
                    choice = choice with { By = "rule:only-town-spoken-of" };
                }

                writer.Name(mention, choice, holder, use);
                if (i > 0) Between(trees, mentions[i - 1], known[i - 1], mention, known[i], writer);
            }

            if (known[i] is { } place && mention.Form != PlaceForm.Description) descriptions.Pass(place, use, mention.Sentence);
        }

        new Borders(_words, _shifts).Find(trees, mentions, known, writer);
        foreach ((TextSpan at, GeoPoint point) in Coordinates.Find(trees.Text)) writer.At(at, point);
        return writer.Reading();
    }

    private static bool SpeaksOf(PlaceChoice[] choices, string? country)
    {
        foreach (PlaceChoice choice in choices)
            if (choice.Place is { } place && place.Country == country) return true;
        return false;
    }

    /// <summary>"The Tajoura district of the capital": what holds the name is itself a description.</summary>
    private static KnownPlace? Held(PlaceDescriptions descriptions, PlaceMention holder) =>
        holder.Form == PlaceForm.Description ? descriptions.Find(holder.About, null, out _) : null;

    /// <summary>
    /// A square or a mosque that no list knows lies in the town that the report speaks of, if up to there it speaks of one alone: of the
    /// paragraph's, or else of the report's, or else the one of its title.
    /// </summary>
    private static KnownPlace? OnlyTown(TextTrees trees, List<PlaceMention> mentions, KnownPlace?[] known, int at, KnownPlace? titled)
    {
        int paragraph = trees[mentions[at].Sentence].Sentence.Paragraph;
        KnownPlace? here = null, anywhere = null;
        bool several = false;
        // A few dozen names back is far enough; a report that names more towns than that is about no single one.
        for (int k = at - 1; k >= 0 && k > at - 40; k--)
        {
            if (known[k] is not { Level: PlaceLevel.City } town || mentions[k].Form == PlaceForm.Description || mentions[k].IsWithinCandidate) continue;
            several |= anywhere is not null && anywhere.Id != town.Id;
            anywhere = town;
            if (trees[mentions[k].Sentence].Sentence.Paragraph != paragraph) continue;
            if (here is not null && here.Id != town.Id) return null;
            here = town;
        }

        return here ?? (several ? null : anywhere ?? titled);
    }

    /// <summary>"Between Homs and Hama", "the road from Homs to Hama".</summary>
    private void Between(TextTrees trees, PlaceMention first, KnownPlace? one, PlaceMention second, KnownPlace? other, PlaceWriter writer)
    {
        if (one is null || other is null || first.Sentence != second.Sentence || first.Form != PlaceForm.Name || second.Tokens.Start - first.Tokens.End > 2) return;
        if (one.Level < PlaceLevel.District || other.Level < PlaceLevel.District || first.Tokens.Start == 0) return;
        SentenceTree tree = trees[first.Sentence];
        int between = first.Tokens.Start - 1;
        bool road = tree[second.Tokens.Start - 1].Form is "to" or "with" or "and" && tree[between].Form is "from" or "linking" or "connecting" && between > 0 && _words.Description(tree[between - 1].Form) == "road";
        if (road) writer.Between(new TextSpan(tree[between - 1].Span.Start, second.Words.End), one, other);
        else if (tree[second.Tokens.Start - 1].Form is "and" && tree[between].Form is "between" or "Between") writer.Between(new TextSpan(tree[between].Span.Start, second.Words.End), one, other);
    }
}
