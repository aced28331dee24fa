using Hearsay.Extraction.Rules;

namespace Hearsay.Extraction.Attributions;

/// <summary>The rules under <c>rules/attribution</c>, and what their <c>set:</c> lines may say.</summary>
internal static class AttributionRules
{
    /// <summary>Key of a cue's class.</summary>
    public const string Class = "class";

    /// <summary>Key of a source's class where the rule knows it.</summary>
    public const string Source = "source";

    /// <summary>Key of rules that hold even where the model sees nothing: anywhere, or only inside what somebody else says.</summary>
    public const string Alone = "alone";

    /// <summary>Key of rules that know where content begins and ends better than the model does.</summary>
    public const string Exact = "exact";

    /// <summary>Value of <see cref="Alone"/> for rules that make chains.</summary>
    public const string Inside = "inside";

    private static readonly Dictionary<string, string[]> Settings = new(StringComparer.Ordinal)
    {
        [Class] = [.. Enum.GetNames<CueClass>().Select(n => n.ToLowerInvariant())],
        [Alone] = ["yes", Inside],
        [Exact] = ["yes"],
        [Source] = ["impersonal", "general", "press", "document", "unnamed"],
    };

    /// <exception cref="LanguagePackException">A rule has a mistake in it.</exception>
    public static RuleSet Load(LanguagePack pack) => RuleSet.Load(pack, "attribution", Settings);
}
