using CsCheck;
using Hearsay.Extraction.Phrases;
using Hearsay.Extraction.Places;
using Hearsay.Extraction.Quantities;
using Hearsay.Extraction.Times;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Phrases;

/// <summary>
/// What holds of any string in the finders that read phrases. A scanner that takes no character of a text never comes to its end: the tests
/// are given two minutes where they need seconds, so that such a loop fails and does not hang.
/// </summary>
public class PhraseProperties
{
    private const int Patience = 120_000;
    private static readonly TimeFinder Times = new(Repository.Pack);
    private static readonly QuantityFinder Quantities = new(Repository.Pack);
    private static readonly PlaceFinder Places = new(Repository.Pack);
    private static readonly PhraseGrammar Figures = new(Repository.Pack, "quantities", "numerals", "number-words", "units", "counted-nouns");

    /// <summary>Marks and digits in every order: the shapes of numbers, clocks, dates, versions and coordinates.</summary>
    private static readonly Gen<string> Shapes = Gen.String[Gen.Char["0123456789.,:;/-–'’\"°′″%$€½¼()[] \n\t\u2029spmathNSEWo"], 0, 60];

    private static readonly string[] Pieces =
    [
        "12", "5", "2031", "1990s", "90s", "'90s", ".", ".5", ".7.0", "1.2.", ",", "-", "–", "/", ":", "7:45", "'s", "'", "°", "½", "%", "$", "(", ")", "\n", "\n\n", "\ud800", "\udc00",
        "a", "an", "the", "half", "and", "quarter", "quarters", "hundred", "dozen", "thousand", "two", "twenty", "second", "third", "of", "to", "from", "between", "in", "on", "at", "every", "other",
        "last", "next", "before", "after", "ago", "later", "now", "week", "weeks", "day", "years", "hour", "January", "May", "may", "Monday", "Fri", "morning", "night", "Easter", "Eve", "p.m.", "o'clock", "early",
        "km", "north", "Tripoli", "Syria", "men", "killed", "none", "not", "at least", "more than",
    ];

    private static readonly Gen<string> Jumbles = Gen.Select(Gen.Int[0, Pieces.Length - 1], Gen.Bool).Select((i, space) => Pieces[i] + (space ? " " : "")).Array[0, 30].Select(string.Concat);

    private static readonly Gen<string> Texts = Gen.OneOf(Shapes, Jumbles, Gen.String[0, 60]);

    [Fact(Timeout = Patience)]
    public Task Every_item_takes_a_piece_of_the_text_behind_the_one_before() => Task.Run(
        () => Texts.Sample(
            text =>
            {
                List<PhraseItem> items = Figures.Items(text);
                int end = 0;
                foreach (PhraseItem item in Figures.Match(items))
                {
                    if (item.Span.Start < end || item.Span.End <= item.Span.Start || item.Span.End > text.Length) return false;
                    end = item.Span.End;
                }

                return items.Count <= text.Length;
            },
            iter: 20_000),
        TestContext.Current.CancellationToken);

    [Fact(Timeout = Patience)]
    public Task Times_figures_and_places_of_any_text_lie_inside_it_in_order() => Task.Run(
        () => Texts.Sample(
            text =>
            {
                TextTrees trees = new(new ParsedText(text, [], []));
                ContentIds ids = new(new Document(text));
                Sequence<TimeExpression> times = Times.Find(trees, new DateOnly(2031, 5, 14), ids).Times;
                Sequence<Quantity> quantities = Quantities.Find(trees, times, ids);
                Sequence<Place> places = Places.Find(trees, null, times, [], ids).Places;
                return InOrder(text, times.Select(t => t.Span)) && InOrder(text, quantities.Select(q => q.Span)) && InOrder(text, places.Select(p => p.Span))
                    && times.All(t => !(t.From > t.To)) && quantities.All(q => !(q.Least > q.Most));
            },
            iter: 5_000),
        TestContext.Current.CancellationToken);

    private static bool InOrder(string text, IEnumerable<TextSpan> spans)
    {
        int start = 0;
        foreach (TextSpan span in spans)
        {
            if (span.Start < start || span.IsEmpty || span.End > text.Length) return false;
            start = span.Start;
        }

        return true;
    }
}
