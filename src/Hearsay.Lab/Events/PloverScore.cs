using System.Globalization;
using System.Text;

namespace Hearsay.Lab.Events;

/// <summary>Counts over the gold sentences: types, modes, participants, and which type was taken for which.</summary>
internal sealed class PloverScore
{
    private readonly Dictionary<string, (int Right, int Of)> _shares = [];
    private readonly SortedDictionary<(string Gold, string System), int> _confusion = [];

    /// <summary>Adds one sentence and says what was wrong with it; empty where nothing was.</summary>
    public string Add(PloverRecord gold, Analysis analysis)
    {
        List<Told> events = Told.In(analysis);
        List<Told> right = events.FindAll(e => e.Plover == gold.Type);
        Told? main = Told.First(events);
        Right("type: an event of the type", right.Count > 0);
        Right("type: of the main event", main?.Plover == gold.Type);
        foreach (string type in events.Select(e => e.Plover!).Distinct()) Right("type: right of those given", type == gold.Type);
        _confusion[(gold.Type, main?.Plover ?? "-")] = _confusion.GetValueOrDefault((gold.Type, main?.Plover ?? "-")) + 1;

        StringBuilder wrong = new();
        if (right.Count == 0) wrong.Append(" type");
        else if (main?.Plover != gold.Type) wrong.Append(" main");
        if (gold.Mode is { } mode)
        {
            bool known = events.Exists(e => PloverModes.Same(mode, e.Event.Mode));
            Right("mode, where one is given", known);
            if (!known) wrong.Append(" mode");
        }

        if (right.Count > 0)
        {
            if (gold.Sources.Count > 0) Judge("actor", gold.Sources, gold.IsMutual ? [ParticipantRole.Actor, ParticipantRole.Target] : [ParticipantRole.Actor]);
            if (gold.Targets.Count > 0) Judge("target", gold.Targets, gold.IsMutual ? [ParticipantRole.Actor, ParticipantRole.Target] : [ParticipantRole.Target]);
        }

        return wrong.ToString().Trim();

        void Judge(string name, List<TextSpan> spans, ParticipantRole[] roles)
        {
            bool found = right.Exists(e => roles.SelectMany(e.Of).Any(p => spans.Exists(span => e.Meets(p, span))));
            Right($"{name}, of types found", found);
            if (!found) wrong.Append(' ').Append(name);
        }
    }

    public override string ToString()
    {
        StringBuilder text = new();
        foreach ((string name, (int right, int of)) in _shares)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-30} {100.0 * right / of,5:0.0} %   ({right} of {of})");
        return text.ToString();
    }

    /// <summary>Gold types, each with what the main event was taken for.</summary>
    public string Confusion()
    {
        StringBuilder text = new();
        foreach (IGrouping<string, KeyValuePair<(string Gold, string System), int>> row in _confusion.GroupBy(c => c.Key.Gold))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {row.Key,-10} {string.Join("  ", row.OrderByDescending(c => c.Value).ThenBy(c => c.Key.System, StringComparer.Ordinal).Select(c => $"{c.Key.System} {c.Value}"))}");
        return text.ToString();
    }

    private void Right(string name, bool yes)
    {
        (int right, int of) = _shares.GetValueOrDefault(name);
        _shares[name] = (right + (yes ? 1 : 0), of + 1);
    }
}
