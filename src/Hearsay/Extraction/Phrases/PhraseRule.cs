namespace Hearsay.Extraction.Phrases;

/// <summary>One block of a rule file.</summary>
internal sealed class PhraseRule
{
    /// <summary>Its name, as evidence gives it.</summary>
    public required string Name { get; init; }

    /// <summary>Path of the file inside the pack.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file where it begins.</summary>
    public required int Line { get; init; }

    /// <summary>Place in the cascade: the first number of the file's name.</summary>
    public required int Stage { get; init; }

    /// <summary>Order among all rules; the earlier one wins a tie.</summary>
    public required int Order { get; init; }

    /// <summary>Patterns, any of which will do.</summary>
    public required IReadOnlyList<string> Match { get; init; }

    /// <summary>How to read what was matched: a verb and its settings.</summary>
    public required string Read { get; init; }

    /// <summary>Settings of <see cref="Read"/>.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Class of the phrase, for later stages.</summary>
    public required string Gives { get; init; }

    /// <summary>Sentences in which it fires, the words in brackets.</summary>
    public required IReadOnlyList<string> Fires { get; init; }

    /// <summary>Sentences in which it stays quiet.</summary>
    public required IReadOnlyList<string> Quiet { get; init; }

    /// <summary>A setting, or null.</summary>
    public string? this[string setting] => Settings.GetValueOrDefault(setting);
}
