using Hearsay.Language;

namespace Hearsay.Coding;

/// <summary>The words of a sentence as dictionaries compare them. A hyphened token gives several words, a mark or an <c>'s</c> none.</summary>
internal sealed class SentenceWords
{
    private readonly List<string> _words = [];
    private readonly List<int> _tokens = [];
    private readonly List<bool> _joined = [];
    private readonly bool[] _plural;
    private readonly string[] _forms;
    private readonly string[] _lemmas;

    public SentenceWords(SentenceTree tree)
    {
        _forms = new string[tree.Count];
        _lemmas = new string[tree.Count];
        _plural = new bool[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            Token token = tree[i];
            string form = token.Form;
            _forms[i] = DictionaryWords.Normal(form);
            _lemmas[i] = DictionaryWords.Normal(token.Lemma);
            _plural[i] = token.Xpos is "NNS" or "NNPS";
            if (!form.Contains('-', StringComparison.Ordinal))
            {
                Add(_forms[i], i, IsHyphenBefore(tree, i));
                continue;
            }

            bool inner = form[0] == '-' && i > 0 && tree[i - 1].Span.End == token.Span.Start;
            foreach (string part in form.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(DictionaryWords.Normal(part), i, inner);
                inner = true;
            }
        }
    }

    /// <summary>Number of words.</summary>
    public int Count => _words.Count;

    public string this[int word] => _words[word];

    /// <summary>The token that a word is of.</summary>
    public int Token(int word) => _tokens[word];

    /// <summary>A whole token, comparable.</summary>
    public string Form(int token) => _forms[token];

    /// <summary>The dictionary form of a token, comparable.</summary>
    public string Lemma(int token) => _lemmas[token];

    /// <summary>The singular of a word that is a plural, such as of "Albanians"; empty for all others.</summary>
    public string Singular(int word) => _plural[_tokens[word]] && _words[word] == _forms[_tokens[word]] ? _lemmas[_tokens[word]] : "";

    /// <summary>True where a hyphen and no space stands between a word and the one before.</summary>
    public bool IsJoined(int word) => word > 0 && word < _joined.Count && _joined[word];

    private static bool IsHyphenBefore(SentenceTree tree, int token) =>
        token > 1 && tree[token - 1].Form == "-" && tree[token - 1].Span.End == tree[token].Span.Start && tree[token - 2].Span.End == tree[token - 1].Span.Start;

    private void Add(string word, int token, bool joined)
    {
        if (word.Length == 0) return;
        _words.Add(word);
        _tokens.Add(token);
        _joined.Add(joined);
    }
}
