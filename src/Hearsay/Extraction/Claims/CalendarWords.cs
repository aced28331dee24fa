using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Days, months, seasons and units of time (<c>lexicon/calendar.tsv</c>): they do nothing and are done nothing to.</summary>
internal sealed class CalendarWords(LanguagePack pack)
{
    private readonly LexiconTable? _words = pack.LexiconOrNull("calendar");

    /// <summary>True for a word of the calendar, by its lemma.</summary>
    public bool Holds(Token token) => _words is not null && _words.Contains(token.Lemma.ToLowerInvariant());
}
