using Hearsay.Language;

namespace Hearsay.Extraction.Claims;

/// <summary>Which tokens are cues of attributions.</summary>
internal sealed class CueTokens
{
    private readonly Dictionary<(int Sentence, int Token), Attribution> _cues = [];
    private readonly HashSet<int> _sentences = [];

    public CueTokens(TextTrees trees, Sequence<Attribution> attributions)
    {
        foreach (Attribution attribution in attributions)
            foreach (TextSpan span in attribution.Cue.Spans)
            {
                int sentence = trees.SentenceAt(span.Start);
                if (sentence >= trees.Count) continue;
                _sentences.Add(sentence);
                TokenRange tokens = trees.TokensIn(sentence, span);
                for (int token = tokens.Start; token < tokens.End; token++) _cues.TryAdd((sentence, token), attribution);
            }
    }

    /// <summary>The attribution whose cue a token is, or null.</summary>
    public Attribution? At(int sentence, int token) => _cues.GetValueOrDefault((sentence, token));

    /// <summary>True where the sentence has a cue.</summary>
    public bool Any(int sentence) => _sentences.Contains(sentence);
}
