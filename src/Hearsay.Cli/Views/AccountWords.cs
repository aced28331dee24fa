using System.Globalization;
using Hearsay.Export;

namespace Hearsay.Cli.Views;

/// <summary>Parts of an account in words for people.</summary>
internal static class AccountWords
{
    /// <summary>What it says: the figure, or that it was so, or that it was not.</summary>
    public static string Said(ClaimAccount account)
    {
        if (account.FigureWords is { } words) return (account.IsDenied ? "not " : "") + OneLine(words);
        return account.Polarity == Polarity.Negative ? $"not {account.What}" : account.Number.Point is 1 ? "one" : account.Lemma ?? account.What;
    }

    /// <summary>On whose word: the innermost voice first, then those who pass it on.</summary>
    public static string Word(ClaimAccount account) => account.Chain.Count == 0
        ? "the report itself"
        : string.Join(" → ", account.Chain.Reverse().Select(Voice));

    /// <summary>A pronoun is of no use without the one it stands for.</summary>
    private static string Voice(AccountVoice voice)
    {
        if (voice.Words.Length == 0) return voice.Name.Length > 0 ? voice.Name : "nobody named";
        string words = OneLine(voice.Words);
        return words.Contains(' ', StringComparison.Ordinal) || words.Contains(voice.Name, StringComparison.OrdinalIgnoreCase) ? words : $"{words} (= {OneLine(voice.Name)})";
    }

    /// <summary>The report: who published it, and when.</summary>
    public static string Report(ClaimAccount account) => string.Join(", ", ((string?[])[account.Publisher ?? account.Address.Report, Day(account.Published)]).OfType<string>());

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>When, as the days that the words stand for.</summary>
    public static string? When(ClaimAccount account)
    {
        TimeExpression? time = account.Window ?? account.Happened;
        if (time is null) return null;
        string? from = Day(time.From), to = Day(time.To);
        return from == to ? from : $"{from ?? "…"} to {to ?? "…"}";
    }

    /// <summary>Where: the name, with its country where the gazetteer knows one.</summary>
    public static string? Where(ClaimAccount account) => account.Place is not { } place ? null : place.Country is null || place.Level == "country" ? place.Name : $"{place.Name}, {place.Country}";

    /// <summary>How firmly, as a bar; a denial as what it is.</summary>
    public static string Bar(ClaimAccount account)
    {
        int steps = Firmness.Steps(account.Certainty);
        return new string('█', steps) + new string('░', Firmness.MostSteps - steps);
    }

    public static string OneLine(string words) => Printable.Of(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
