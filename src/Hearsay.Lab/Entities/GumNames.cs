using Hearsay.Lab.Ud;
using Hearsay.Language.Names;

namespace Hearsay.Lab.Entities;

/// <summary>
/// Cuts GUM's mentions down to names. GUM marks whole noun phrases, with article, title and everything that follows; a name is
/// the stretch of capitalised words around a head that is a proper noun.
/// </summary>
internal static class GumNames
{
    private static readonly HashSet<string> Joints = ["of", "for", "and", "&", "the", "-", "on", "de", "del", "la", "al", "el", "bin", "ibn", "van", "von", "der", "den", "du", "/", "ul"];

    public static int[][] Label(UdDocument document, ISet<string> titles)
    {
        int[][] labels = [.. document.Sentences.Select(s => new int[s.Tokens.Count])];
        List<(int Sentence, TokenRange Tokens, NameSort Sort)> names = [];
        foreach (GumMention mention in GumMentions.Read(document))
            if (Cut(document.Sentences[mention.Sentence].Tokens.AsSpan(), mention, titles) is { } name) names.Add((mention.Sentence, name.Tokens, name.Sort));
        // A name inside a name counts as part of it: the longer one wins.
        foreach ((int sentence, TokenRange tokens, NameSort sort) in names.OrderByDescending(n => n.Tokens.Length))
        {
            Span<int> row = labels[sentence];
            if (row[tokens.Start..tokens.End].ContainsAnyExcept(NameLabels.Outside)) continue;
            NameLabels.Mark(row, tokens, sort);
        }

        return labels;
    }

    private static (TokenRange Tokens, NameSort Sort)? Cut(ReadOnlySpan<Token> tokens, GumMention mention, ISet<string> titles)
    {
        NameSort? sort = mention.Type switch
        {
            // "Libyans", "Methodists": people seen together have no name of their own.
            "person" => tokens[mention.Head].Xpos == "NNPS" ? NameSort.Other : NameSort.Person,
            "organization" => NameSort.Organisation,
            "place" => NameSort.Place,
            "time" => null,
            _ => NameSort.Other,
        };
        if (sort is not { } kind || tokens[mention.Head].Upos != "PROPN") return null;
        bool person = kind == NameSort.Person;
        int start = mention.Head, end = mention.Head + 1;
        while (start > mention.Tokens.Start)
        {
            int at = start - 1;
            if (IsNamePart(tokens[at], person)) start--;
            else if (!person && at > mention.Tokens.Start && Joints.Contains(tokens[at].Form) && IsNamePart(tokens[at - 1], person)) start -= 2;
            else if (tokens[at].Form == "-" && at > mention.Tokens.Start) start -= 2;
            else break;
        }

        while (end < mention.Tokens.End)
        {
            int at = end;
            if (IsNamePart(tokens[at], person) || (person && tokens[at].Form is "-" or "al" or "bin" or "de" or "van" or "von" && at + 1 < mention.Tokens.End)) end++;
            else if (!person && Joints.Contains(tokens[at].Form) && at + 1 < mention.Tokens.End && IsNamePart(tokens[at + 1], person)) end += 2;
            else if (!person && Joints.Contains(tokens[at].Form) && at + 2 < mention.Tokens.End && tokens[at + 1].Form == "the" && IsNamePart(tokens[at + 2], person)) end += 3;
            else break;
        }

        // "President Ortega" names Ortega; the title is told beside the name.
        while (person && start < end - 1 && (titles.Contains(tokens[start].Form) || tokens[start].Form == "-")) start++;
        if (person && start == end - 1 && titles.Contains(tokens[start].Form)) return null;
        return (new TokenRange(start, end), kind);
    }

    private static bool IsNamePart(Token token, bool person) =>
        token.Upos == "PROPN" || (!person && token.Form.Length > 0 && char.IsUpper(token.Form[0]) && token.Upos is "ADJ" or "NOUN" or "VERB")
        || (token.Relation is "flat" && token.Upos is not "PUNCT");
}
