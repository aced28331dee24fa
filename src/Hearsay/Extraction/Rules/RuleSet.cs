using Hearsay.Language;
using Hearsay.Extraction.Quotes;

namespace Hearsay.Extraction.Rules;

/// <summary>The rules of one folder of the language pack, compiled once and filed under the words they hang on.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<string, List<Rule>> _byLemma = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Rule>> _byForm = new(StringComparer.Ordinal);

    private RuleSet(IReadOnlyList<Rule> rules)
    {
        Rules = rules;
        foreach (Rule rule in rules)
            foreach (string anchor in rule.Cue.Anchors)
            {
                Dictionary<string, List<Rule>> index = rule.Cue.ByLemma ? _byLemma : _byForm;
                if (!index.TryGetValue(anchor, out List<Rule>? filed)) index.Add(anchor, filed = []);
                filed.Add(rule);
            }
    }

    /// <summary>In the order of files and of lines within them.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Loads <c>rules/FOLDER/*.rules</c>.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="folder">The folder under <c>rules</c>.</param>
    /// <param name="settings">The keys that <c>set:</c> may use there, with the values each may take.</param>
    /// <exception cref="LanguagePackException">A rule has a mistake in it.</exception>
    public static RuleSet Load(LanguagePack pack, string folder, IReadOnlyDictionary<string, string[]> settings)
    {
        List<Rule> rules = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (PackFile file in pack.RuleFiles(folder))
            foreach (RuleBlock block in RuleBlock.Read(file))
            {
                Rule rule = Compile(pack, block, settings);
                if (!names.Add(rule.Name)) throw new LanguagePackException(file.Path, block.Line, $"expected a name of its own; \"{rule.Name}\" is taken");
                rules.Add(rule);
            }

        return new RuleSet(rules);
    }

    /// <summary>Every place in a sentence where a rule fires, in text order of cues, then of rules.</summary>
    public void Match(TextTrees trees, QuoteStructure quotes, int sentence, List<RuleMatch> found)
    {
        SentenceTree tree = trees[sentence];
        for (int token = 0; token < tree.Count; token++)
        {
            if (_byLemma.TryGetValue(tree[token].Lemma, out List<Rule>? byLemma)) Try(byLemma, trees, quotes, sentence, token, found);
            if (_byForm.Count > 0 && _byForm.TryGetValue(tree[token].Form.ToLowerInvariant(), out List<Rule>? byForm)) Try(byForm, trees, quotes, sentence, token, found);
        }
    }

    private static void Try(List<Rule> rules, TextTrees trees, QuoteStructure quotes, int sentence, int token, List<RuleMatch> found)
    {
        foreach (Rule rule in rules)
        {
            TokenRange cue = rule.Cue.Match(trees[sentence], token);
            if (cue.Length == 0) continue;
            RuleScene scene = new(trees, quotes, sentence, cue);
            if (rule.Source(scene) is not { } source || rule.Content(scene) is not { } content) continue;
            found.Add(new RuleMatch(rule, sentence, cue, scene.Head, source, content));
        }
    }

    private static Rule Compile(LanguagePack pack, RuleBlock block, IReadOnlyDictionary<string, string[]> settings)
    {
        Dictionary<string, string> set = new(StringComparer.Ordinal);
        foreach (RuleField field in block.All("set"))
            foreach (string part in field.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                string[] sides = part.Split('=', StringSplitOptions.TrimEntries);
                if (sides.Length != 2 || !settings.TryGetValue(sides[0], out string[]? values))
                    throw new LanguagePackException(block.File, field.Line, $"expected \"KEY = VALUE\", the key one of {string.Join(", ", settings.Keys)}; found \"{part}\"");
                if (!values.Contains(sides[1]))
                    throw new LanguagePackException(block.File, field.Line, $"expected {sides[0]} to be one of {string.Join(", ", values)}; found \"{sides[1]}\"");
                set[sides[0]] = sides[1];
            }

        RuleExample[] fires = [.. block.All("fires").Select(f => RuleExample.Parse(block.File, f))];
        string[] quiet = [.. block.All("quiet").Select(f => f.Value.Replace("¶", "\n\n", StringComparison.Ordinal))];
        return new Rule(
            block.Require("rule").Value,
            block.Require("means").Value,
            CuePattern.Parse(pack, block.File, block.Require("cue")),
            Selectors.Parse(pack, block.File, block.Require("source")),
            Selectors.Parse(pack, block.File, block.Require("content")),
            set,
            fires,
            quiet);
    }
}

/// <summary>A place where a rule fired.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Cue">The cue's words.</param>
/// <param name="Head">The one of them that carries its relations.</param>
/// <param name="Source">Whose word; empty where not stated.</param>
/// <param name="Content">What is attributed.</param>
internal sealed record RuleMatch(Rule Rule, int Sentence, TokenRange Cue, int Head, Sequence<TextSpan> Source, Sequence<TextSpan> Content);
