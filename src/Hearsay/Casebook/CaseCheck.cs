using Hearsay.Comparison.Claims;

namespace Hearsay.Casebook;

/// <summary>Holds an analysis against a case.</summary>
public static class CaseCheck
{
    /// <summary>Reads every wording of a case, or every report that it lays side by side, and says how it came out.</summary>
    public static CaseVerdict Judge(CasebookCase promised, Pipeline pipeline, ClaimComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(promised);
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(comparison);
        List<CaseFailure> failures = promised.ComparesReports ? ReportCheck.Failures(promised, pipeline, comparison) : [];
        foreach (string text in promised.Texts)
            failures.AddRange(Compare(promised, pipeline.Read(new Document(text) { Published = promised.Published, Language = "en" })));
        CaseOutcome outcome = (promised.Todo, failures.Count) switch
        {
            (false, 0) => CaseOutcome.Kept,
            (false, _) => CaseOutcome.Broken,
            (true, 0) => CaseOutcome.GapClosed,
            (true, _) => CaseOutcome.KnownGap,
        };
        return new CaseVerdict(outcome, failures.ToSequence());
    }

    /// <summary>The promises that one analysis does not keep; empty where it keeps all.</summary>
    public static Sequence<CaseFailure> Compare(CasebookCase promised, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(promised);
        ArgumentNullException.ThrowIfNull(analysis);
        AnalysisView view = new(analysis);
        List<CaseFailure> failures = [];
        foreach (IGrouping<string, CaseBlock> blocks in promised.Blocks.GroupBy(b => b.Kind, StringComparer.Ordinal))
        {
            bool none = blocks.Key is "attributions" or "claims" or "marks";
            string kind = none ? blocks.Key[..^1] : blocks.Key;
            List<Finding> findings = view.Findings(kind);
            if (none && blocks.First().Fields[0].Words[0] == "any") continue;
            List<Finding> left = Assign(promised, [.. blocks.Where(_ => !none)], findings, analysis.Document.Text, failures);
            bool open = promised.Blocks.Any(b => b.Kind == kind + "s" && b.Fields[0].Words[0] == "any");
            if (CaseFields.IsComplete(kind) && !open)
                foreach (Finding extra in left)
                    failures.Add(new CaseFailure(promised, blocks.First().Line, kind, "no other", extra.Brief, analysis.Document.Text));
        }

        return failures.ToSequence();
    }

    /// <summary>Gives each block the finding that fits it best, best fit of all first, and notes what is still wrong. Returns the findings that no block speaks of.</summary>
    private static List<Finding> Assign(CasebookCase promised, List<CaseBlock> blocks, List<Finding> findings, string text, List<CaseFailure> failures)
    {
        List<(int Wrong, int Block, int Finding)> pairs = [];
        for (int b = 0; b < blocks.Count; b++)
            for (int f = 0; f < findings.Count; f++)
                pairs.Add((blocks[b].Fields.Where(field => !findings[f].Keeps(field)).Sum(Weight), b, f));
        HashSet<int> doneBlocks = [], doneFindings = [];
        foreach ((int wrong, int b, int f) in pairs.OrderBy(p => p))
        {
            // A finding that shares nothing with the block is not what the block speaks of; "none was found" says more than ten wrong fields.
            if (wrong == blocks[b].Fields.Sum(Weight) && blocks[b].Fields.Count > 0) continue;
            if (doneBlocks.Contains(b) || doneFindings.Contains(f)) continue;
            doneBlocks.Add(b);
            doneFindings.Add(f);
            foreach (CaseField field in blocks[b].Fields)
                if (!findings[f].Keeps(field))
                    failures.Add(new CaseFailure(promised, field.Line, $"{blocks[b].Kind}.{field.Key}", Written(field), Seen.All(findings[f].Of(field.Key)), text));
        }

        for (int b = 0; b < blocks.Count; b++)
            if (!doneBlocks.Contains(b))
                failures.Add(new CaseFailure(promised, blocks[b].Line, blocks[b].Kind, string.Join("; ", blocks[b].Fields.Select(f => $"{f.Key} = {Written(f)}")), "none that fits", text));
        return [.. findings.Where((_, f) => !doneFindings.Contains(f))];
    }

    /// <summary>What identifies a thing weighs more than what describes it.</summary>
    private static int Weight(CaseField field) => field.Key is "cue" or "content" or "event" or "text" or "entity" or "count" or "time" or "place" ? 3 : 1;

    private static string Written(CaseField field) => string.Join(" | ", field.Words) + (field.Form is null ? "" : $" = {field.Form}");
}
