namespace Hearsay.Comparison.Tracing;

/// <summary>Whose word covers which stretch of a report, as analysis kept it.</summary>
internal sealed class Voices
{
    /// <summary>An attribution covers a passage where its content holds so much of it, in hundredths.</summary>
    private const int Covering = 60;

    /// <summary>So many contents that begin before the end of a passage are looked at; more do not stand inside one another.</summary>
    private const int Furthest = 64;

    private readonly Analysis _analysis;
    private readonly (TextSpan Content, Attribution Attribution)[] _contents;
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attribution> _attributions = new(StringComparer.Ordinal);

    public Voices(Analysis analysis)
    {
        _analysis = analysis;
        _contents = [.. analysis.Attributions.SelectMany(a => a.Content.Select(c => (c, a))).OrderBy(c => c.c.Start).ThenByDescending(c => c.c.End)];
        foreach (Entity entity in analysis.Entities) _entities.TryAdd(entity.Id, entity);
        foreach (Attribution attribution in analysis.Attributions) _attributions.TryAdd(attribution.Id, attribution);
    }

    /// <summary>The innermost attribution that covers most of a passage; null where the report tells it in its own voice.</summary>
    public Attribution? Of(TextSpan passage)
    {
        int low = 0, high = _contents.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_contents[middle].Content.Start < passage.End) low = middle + 1;
            else high = middle;
        }

        Attribution? best = null;
        int bestLength = int.MaxValue;
        for (int i = low - 1; i >= 0 && i >= low - Furthest; i--)
        {
            (TextSpan content, Attribution attribution) = _contents[i];
            int held = Math.Min(content.End, passage.End) - Math.Max(content.Start, passage.Start);
            if (held * 100L >= passage.Length * (long)Covering && content.Length < bestLength) (best, bestLength) = (attribution, content.Length);
        }

        return best;
    }

    /// <summary>The attributions whose content begins in a passage, in text order.</summary>
    public IEnumerable<(TextSpan Content, Attribution Attribution)> In(TextSpan passage)
    {
        int at = Array.FindIndex(_contents, c => c.Content.Start >= passage.Start);
        for (; at >= 0 && at < _contents.Length && _contents[at].Content.Start < passage.End; at++) yield return _contents[at];
    }

    public Attribution? Find(string id) => _attributions.GetValueOrDefault(id);

    public Entity? Entity(string? id) => id is null ? null : _entities.GetValueOrDefault(id);

    public PassageVoice? Voice(Attribution? attribution) => attribution is null ? null : new PassageVoice(Name(attribution), attribution.Source.Class, attribution.Id, attribution.Cue.Lemma);

    /// <summary>The source by name, or in the report's words where it has none; empty where there are no words for it.</summary>
    public string Name(Attribution attribution)
    {
        Entity? entity = Entity(attribution.Source.Entity);
        if (entity is not null && entity.Mentions.Any(m => m.Form == MentionForm.Name)) return entity.Name;
        return attribution.Source.Spans.Count > 0 ? attribution.Source.Spans[0].In(_analysis.Document.Text).ReplaceLineEndings(" ") : "";
    }

    /// <summary>All by which a report calls the source: its names, descriptions and roles; empty where it has but a pronoun.</summary>
    public HashSet<string> Names(Attribution attribution)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        if (Entity(attribution.Source.Entity) is { } entity)
        {
            if (entity.Mentions.Any(m => m.Form != MentionForm.Pronoun)) names.Add(entity.Name);
            foreach (Mention mention in entity.Mentions)
                if (mention.Form != MentionForm.Pronoun) names.Add(mention.Span.In(_analysis.Document.Text));
            foreach (Role role in entity.Roles) names.Add(role.Span.In(_analysis.Document.Text));
        }
        else
        {
            foreach (TextSpan span in attribution.Source.Spans) names.Add(span.In(_analysis.Document.Text));
        }

        return names;
    }

    /// <summary>How firmly the report puts a passage.</summary>
    public PassageFirmness Firmness(TextSpan passage, Attribution? word)
    {
        if (word is { Source.Class: SourceClass.Impersonal or SourceClass.General } or { Cue.Class: CueClass.Claim or CueClass.Accuse or CueClass.Believe }) return PassageFirmness.Alleged;
        // The passage is as firm as the first statement in it: what follows are its circumstances.
        foreach (Claim claim in _analysis.Claims)
        {
            if (claim.Span.Start >= passage.End) break;
            if (!claim.Span.Overlaps(passage)) continue;
            if (claim.Factuality.Certainty is Certainty.Probable or Certainty.Possible || claim.Factuality.Levels.Any(l => l.Certainty is Certainty.Probable or Certainty.Possible)) return PassageFirmness.Alleged;
            break;
        }

        return word is null ? PassageFirmness.Plain : PassageFirmness.Reported;
    }
}
