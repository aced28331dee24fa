using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Rules;

/// <summary>Where a rule looks, seen from a cue.</summary>
/// <param name="Trees">The whole text.</param>
/// <param name="Quotes">Its quotations.</param>
/// <param name="Sentence">Index of the cue's sentence.</param>
/// <param name="Cue">The cue's words in it.</param>
internal readonly record struct RuleScene(TextTrees Trees, QuoteStructure Quotes, int Sentence, TokenRange Cue)
{
    public SentenceTree Tree => Trees[Sentence];

    /// <summary>The cue's word that carries its relations: the one whose head lies outside the cue.</summary>
    public int Head
    {
        get
        {
            for (int i = Cue.Start; i < Cue.End; i++)
                if (!Cue.Contains(Tree.Head(i))) return i;
            return Cue.Start;
        }
    }
}

/// <summary>Finds words seen from a cue; null where there are none, an empty sequence where none are wanted.</summary>
internal delegate Sequence<TextSpan>? Selector(RuleScene scene);

/// <summary>Reads selectors: <c>nsubj of cue</c>, <c>obl of cue with case is by</c>, <c>rest of head of cue</c>, <c>rest after cue</c>, <c>quotation after cue</c>, <c>none</c>, joined by "or".</summary>
internal static class Selectors
{
    private const string Expected =
        "expected RELATION of cue, head of cue, rest of head of cue, rest after cue, quotation after cue, inner quotation after cue, quotation before cue, or none; \"or\" gives a second choice, \"where\" a condition";

    /// <exception cref="LanguagePackException">The text is none of these.</exception>
    public static Selector Parse(LanguagePack pack, string file, RuleField field)
    {
        Selector[] choices = [.. field.Value.Split(" or ", StringSplitOptions.TrimEntries).Select(c => One(pack, file, field.Line, c))];
        return scene =>
        {
            foreach (Selector choice in choices)
                if (choice(scene) is { } found) return found;
            return null;
        };
    }

    private static Selector One(LanguagePack pack, string file, int line, string text)
    {
        switch (text)
        {
            case "none":
                return _ => new Sequence<TextSpan>();
            case "rest after cue":
                return scene => Spans.After(scene);
            case "quotation after cue":
                return scene => QuotationPlaces.After(scene);
            case "inner quotation after cue":
                return scene => QuotationPlaces.Inside(scene);
            case "quotation before cue":
                return scene => QuotationPlaces.Before(scene);
        }

        string[] halves = text.Split(" where ", 2, StringSplitOptions.TrimEntries);
        TokenTest? test = halves.Length > 1 ? TokenTests.Parse(pack, file, line, halves[1]) : null;
        string[] steps = halves[0].Split(" of ", StringSplitOptions.TrimEntries);
        bool rest = steps[0] == "rest";
        if (rest) steps = steps[1..];
        if (steps.Length == 0 || steps[^1] != "cue" || steps.Any(s => s.Length == 0 || s.Contains(' ', StringComparison.Ordinal)))
            throw new LanguagePackException(file, line, $"{Expected}; found \"{text}\"");

        return scene =>
        {
            int token = Walk(scene, steps, steps.Length - 2, scene.Head, test);
            if (token < 0) return null;
            return rest ? Spans.Rest(scene, token) : Spans.Subtree(scene, token);
        };
    }

    /// <summary>Follows the steps from the cue outward; -1 where a step leads nowhere. Of several children that fit the last step, the first that passes the test.</summary>
    private static int Walk(RuleScene scene, string[] steps, int step, int token, TokenTest? test)
    {
        SentenceTree tree = scene.Tree;
        if (step < 0) return test is null || test(tree, token) ? token : -1;
        if (steps[step] == "head") return tree.Head(token) < 0 ? -1 : Walk(scene, steps, step - 1, tree.Head(token), test);
        foreach (int child in tree.Children(token))
            if (SentenceTree.Is(tree.Relation(child), steps[step]) && !scene.Cue.Contains(child) && Walk(scene, steps, step - 1, child, test) is >= 0 and int found) return found;
        return -1;
    }
}
