namespace Hearsay.Store.Search;

/// <summary>
/// A question to the full-text search: words that must all stand in the text, <c>"words in a row"</c>, <c>-not this</c>, <c>begin*</c>, and <c>OR</c> between
/// alternatives. Small and capital letters and accents make no difference.
/// </summary>
public sealed record SearchQuery
{
    private SearchQuery(Sequence<SearchAlternative> alternatives) => Alternatives = alternatives;

    internal Sequence<SearchAlternative> Alternatives { get; }

    /// <summary>Understands a question.</summary>
    /// <exception cref="StoreException">There is nothing in it to look for.</exception>
    public static SearchQuery Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<SearchAlternative> alternatives = [];
        List<SearchTerm> wanted = [], unwanted = [];
        foreach (string token in Tokens(query))
        {
            if (token == "OR")
            {
                End();
                continue;
            }

            bool not = token.Length > 1 && token[0] == '-';
            string words = not ? token[1..] : token;
            // Quotation marks tell words from a star, nothing else: several words of one token stand in a row anyhow, as in "cease-fire".
            SearchTerm term = new(SearchWords.Of(words).ToSequence(), words.EndsWith('*'));
            if (term.Words.Count > 0) (not ? unwanted : wanted).Add(term);
        }

        End();
        return new SearchQuery(alternatives.ToSequence());

        void End()
        {
            if (wanted.Count == 0)
                throw new StoreException(StoreDiagnostics.QueryNotUnderstood, $"\"{query}\": there is nothing to look for{(unwanted.Count > 0 ? ", only what should not be there. Give one word at least that has to be found" : ". Give a word that has to be found")}.");
            alternatives.Add(new SearchAlternative(wanted.ToSequence(), unwanted.ToSequence()));
            wanted.Clear();
            unwanted.Clear();
        }
    }

    private static IEnumerable<string> Tokens(string query)
    {
        for (int i = 0; i < query.Length;)
        {
            if (char.IsWhiteSpace(query[i]))
            {
                i++;
                continue;
            }

            int start = i;
            bool quoted = false;
            for (; i < query.Length && (quoted || !char.IsWhiteSpace(query[i])); i++)
                if (query[i] is '"' or '“' or '”') quoted = !quoted;
            yield return query[start..i];
        }
    }
}

/// <summary>What one alternative of a question asks for.</summary>
/// <param name="Wanted">Each has to be found.</param>
/// <param name="Unwanted">None may be found.</param>
internal sealed record SearchAlternative(Sequence<SearchTerm> Wanted, Sequence<SearchTerm> Unwanted);

/// <summary>Words in a row.</summary>
/// <param name="Words">Folded as <see cref="SearchWords"/> folds them.</param>
/// <param name="IsBeginning">True where the last word may go on.</param>
internal sealed record SearchTerm(Sequence<string> Words, bool IsBeginning);
