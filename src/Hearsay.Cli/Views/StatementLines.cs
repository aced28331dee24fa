using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>Statements on a terminal: who, what, to whom; on whose word; how firmly.</summary>
internal sealed class StatementLines(TextPage page, TerminalStyle style, Analysis analysis)
{
    private const string Indent = "          ";
    private readonly AnalysisIndex _index = new(analysis);

    public void Write(Statement statement)
    {
        string head = $"    {style.Key($"S{statement.Number}".PadRight(6))}";
        page.Wrapped(Printable.Of(Sentence(statement)), Indent, head, style.Strong);
        if (statement.Parts.Count > 0) page.Wrapped(Printable.Of(string.Join(" · ", statement.Parts.Select(Part))), Indent);
        Factuality factuality = statement.Claim.Factuality;
        page.Wrapped(Printable.Of($"{Bar(factuality)} {Words(statement)} · {Chain(statement)}"), Indent + "     ", Indent);
        if (Firmness.VoicesDiffer(factuality)) page.Wrapped(Printable.Of(string.Join("; ", factuality.Levels.Select(Level))), Indent + "     ");
    }

    /// <summary>Wording that takes a stance, each word once.</summary>
    public void Write(IEnumerable<Mark> marks)
    {
        IEnumerable<string> words = marks.Select(m => $"{Quoted(_index.Words(m.Span))} {Labels.Of(m.Kind)}").Distinct(StringComparer.OrdinalIgnoreCase);
        page.Wrapped(Printable.Of(string.Join(", ", words)), Indent, "    " + style.Faint("words "));
    }

    /// <summary>"the army ▸ NOT fired ▸ on the town", or the words of a statement that tells of no event.</summary>
    public static string Sentence(Statement statement)
    {
        string not = statement.Claim.Factuality.Polarity == Polarity.Negative ? "NOT " : "";
        if (statement.Event is null) return $"{Labels.Of(statement.Claim.Kind) ?? "statement"}: {Quoted(statement.What)}";
        string who = statement.Who.Count == 0 ? "(not stated)" : string.Join(" + ", statement.Who.Select(Statement.Brief));
        string whom = statement.Whom.Count == 0 ? "" : " ▸ " + string.Join(" + ", statement.Whom.Select(Statement.Brief));
        string kind = Labels.Of(statement.Claim.Kind) is { } label ? $"   [{label}]" : "";
        return $"{who} ▸ {not}{statement.What}{whom}{kind}";
    }

    private static string Part(StatementPart part) => part.Meaning is null || part.Meaning == part.Words ? part.Words : $"{part.Words} = {part.Meaning}";

    private static string Chain(Statement statement)
    {
        if (statement.Chain.Count == 0) return "the report's own word";
        return $"on the word of {string.Join(" → ", statement.Chain.Select(Voice))} → this report";
    }

    private static string Voice(ChainLink link)
    {
        string name = link.Resolved is null ? Statement.Brief(link.Voice) : $"{Statement.Brief(link.Voice)} (= {link.Resolved})";
        string loaded = link.Attribution.Cue.Loaded ? ", a loaded word" : "";
        return link.Cue.Length == 0 ? name : $"{name} {Quoted(link.Cue)}{loaded}";
    }

    private static string Bar(Factuality factuality)
    {
        int steps = Firmness.Steps(factuality.Certainty);
        return new string('█', steps) + new string('░', Firmness.MostSteps - steps);
    }

    private string Words(Statement statement)
    {
        Factuality factuality = statement.Claim.Factuality;
        string words = Firmness.Words(factuality.Certainty, factuality.Polarity);
        if (Firmness.Words(factuality.When) is { Length: > 0 } when) words += ", " + when;
        string[] cues = [.. Firmness.Cues(statement).Select(c => Quoted(_index.Words(c)))];
        return cues.Length == 0 ? words : $"{words} ({string.Join(", ", cues)})";
    }

    private string Level(FactualityLevel level)
    {
        string voice = level.Attribution is null ? "this report" : _index.Attribution(level.Attribution) is Attribution a && a.Source.Spans.Count > 0 ? _index.Words(a.Source.Spans) : "nobody named";
        return $"{voice}: {Firmness.Words(level.Certainty, level.Polarity)}";
    }

    // Words that bring their own quotation marks need no second pair.
    private static string Quoted(string words) => words is ['"' or '“' or '‘' or '«', ..] ? words : $"\"{words}\"";
}
