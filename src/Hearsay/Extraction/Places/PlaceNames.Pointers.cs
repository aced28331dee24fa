using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <content>Words that point at a place without naming it: demonyms and descriptions.</content>
internal sealed partial class PlaceNames
{
    private PlaceMention? Demonym(Scene scene, int at)
    {
        int length = DemonymLength(scene, at);
        // "The Georgian" may be a newspaper and "English" a language; as an adjective or a people it says which country.
        if (length == 0 || scene.Tokens[at + length - 1].Upos is not ("ADJ" or "PROPN" or "NOUN")) return null;
        return new PlaceMention
        {
            Sentence = scene.Sentence,
            Tokens = new TokenRange(at, at + length),
            Words = new TextSpan(scene.Tokens[at].Span.Start, scene.Tokens[at + length - 1].Span.End),
            Form = PlaceForm.Demonym,
            Origin = length == 1 ? atlas.Demonym(scene.Tokens[at].Form) : atlas.Demonym($"{scene.Tokens[at].Form} {scene.Tokens[at + 1].Form}"),
            By = "lexicon:demonyms",
        };
    }

    /// <summary>Tokens of the demonym that begins here: one, two ("South American"), or none.</summary>
    private int DemonymLength(Scene scene, int at)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        if (at + 1 < tokens.Length && atlas.BeginsDemonym(tokens[at].Form) && char.IsUpper(tokens[at + 1].Form[0])
            && atlas.Demonym($"{tokens[at].Form} {tokens[at + 1].Form}") is not null) return 2;
        return atlas.Demonym(tokens[at].Form) is null ? 0 : 1;
    }

    /// <summary>"The capital", "Libya's capital", "the Libyan capital"; not "a city", nor one named straight after.</summary>
    private static PlaceMention? Description(Scene scene, int at, string about, List<PlaceMention> found)
    {
        ReadOnlySpan<Token> tokens = scene.Tokens;
        Token token = tokens[at];
        if (token.Upos is not ("NOUN" or "PROPN") || token.Xpos is "NNS" or "NNPS") return null;
        if (SentenceTree.Is(scene.Tree.Relation(at), "compound")) return null;
        int start = at;
        while (start > 0 && start > at - 4 && tokens[start - 1].Upos is "ADJ" or "PROPN" or "PART" or "NOUN") start--;
        if (start > 0 && tokens[start - 1].Upos is "DET" or "PRON" && tokens[start - 1].Form.ToLowerInvariant() is "the" or "this" or "its" or "their") start--;
        bool definite = tokens[start].Form.ToLowerInvariant() is "the" or "this" or "its" or "their";
        PlaceMention? last = found.Count > 0 && found[^1].Sentence == scene.Sentence ? found[^1] : null;
        bool owned = last is not null && last.Tokens.End <= at && last.Tokens.Start >= start;
        if (about is "border" or "road" || (!definite && !owned)) return null;
        // "The capital, Tripoli" and "the city of Tripoli" are named; "Tripoli, the capital," was.
        int after = at + 1;
        // So is "the city of Tripoli"; "the capital of Libya" is told by its country.
        if (after + 1 < tokens.Length && tokens[after].Form is "of" or "called" && char.IsUpper(tokens[after + 1].Form[0]) && about != "capital") return null;
        if (after < tokens.Length && tokens[after].Form is ",") after++;
        if (after < tokens.Length && char.IsUpper(tokens[after].Form[0]) && tokens[after].Upos == "PROPN" && scene.NameAt[after] is >= 0 and < int.MaxValue && scene.Names[scene.NameAt[after]].Kind == EntityKind.Place) return null;
        if (last is not null && last.Tokens.End < tokens.Length && last.Tokens.End == start - 1 && tokens[start - 1].Form == "," && last.Form == PlaceForm.Name) return null;
        return new PlaceMention
        {
            Sentence = scene.Sentence,
            Tokens = new TokenRange(start, at + 1),
            Words = new TextSpan(tokens[start].Span.Start, token.Span.End),
            Form = PlaceForm.Description,
            About = about,
            By = "lexicon:place-words",
        };
    }
}
