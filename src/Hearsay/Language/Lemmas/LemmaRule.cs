using System.Globalization;

namespace Hearsay.Language.Lemmas;

/// <summary>How a form becomes its lemma: keep or drop capitals, cut letters from the end, put others there. <c>l3:y</c> turns "Stories" into "story".</summary>
internal static class LemmaRule
{
    /// <summary>The rule that leads from a form to its lemma.</summary>
    public static string Of(string form, string lemma)
    {
        form = Straight(form);
        string lower = form.ToLowerInvariant();
        // A capital survives only where lower case cannot give the lemma.
        string best = Rule('l', lower, lemma);
        if (lemma.Any(char.IsUpper) || best[0] == '=')
        {
            string kept = Rule('k', form, lemma);
            if (kept.Length < best.Length || best[0] == '=') best = kept;
            string title = form.Length > 0 ? char.ToUpperInvariant(form[0]) + lower[1..] : form;
            string titled = Rule('t', title, lemma);
            if (titled.Length < best.Length) best = titled;
        }

        return best;
    }

    /// <summary>Applies a rule; a form too short for it stays as it is.</summary>
    public static string Apply(string rule, string form)
    {
        if (rule[0] == '=') return rule[1..];
        form = Straight(form);
        string body = rule[0] switch
        {
            'l' => form.ToLowerInvariant(),
            't' => char.ToUpperInvariant(form[0]) + form[1..].ToLowerInvariant(),
            _ => form,
        };
        int colon = rule.IndexOf(':', StringComparison.Ordinal);
        int cut = int.Parse(rule.AsSpan(1, colon - 1), CultureInfo.InvariantCulture);
        if (cut == 0 && colon == rule.Length - 1) return body;
        return cut > body.Length ? body : body[..^cut] + rule[(colon + 1)..];
    }

    // Lemmas are written with the typewriter's apostrophe.
    private static string Straight(string form) => form.Replace('’', '\'');

    private static string Rule(char letters, string form, string lemma)
    {
        int common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return common == 0 && form.Length > 0 ? "=" + lemma : string.Create(CultureInfo.InvariantCulture, $"{letters}{form.Length - common}:{lemma[common..]}");
    }
}
