using Hearsay.Language;

namespace Hearsay.Extraction.Places;

/// <summary>Finds borders told by their countries: "the Syrian-Turkish border", "the border between Chad and Sudan", "Israel's border with Lebanon".</summary>
internal sealed class Borders(PlaceWords words, PlaceShifts shifts)
{
    public void Find(TextTrees trees, List<PlaceMention> mentions, KnownPlace?[] known, PlaceWriter writer)
    {
        for (int i = 0; i < mentions.Count; i++)
        {
            if (known[i] is not { Level: PlaceLevel.Country } country || mentions[i].Form == PlaceForm.Description) continue;
            PlaceMention mention = mentions[i];
            ReadOnlySpan<Token> tokens = trees[mention.Sentence].Sentence.Tokens.AsSpan();
            int after = mention.Tokens.End;
            KnownPlace? next = i + 1 < mentions.Count && mentions[i + 1].Sentence == mention.Sentence && known[i + 1] is { Level: PlaceLevel.Country } second && second.Id != country.Id ? second : null;
            PlaceMention? beside = next is null ? null : mentions[i + 1];
            // "The Syrian-Turkish border", "the Syria and Turkey border".
            if (beside is not null && beside.Tokens.Start == after + 1 && tokens[after].Form is "-" or "–" or "and" or "/" && IsBorder(tokens, beside.Tokens.End))
            {
                Write(tokens, mention.Tokens.Start, beside.Tokens.End + 1, country, next);
                i++;
                continue;
            }

            // "The border between Chad and Sudan".
            if (beside is not null && beside.Tokens.Start == after + 1 && tokens[after].Form is "and" && Before(tokens, mention.Tokens.Start, "between", "of") is >= 0 and var border)
            {
                Write(tokens, border, beside.Tokens.End, country, next);
                i++;
                continue;
            }

            // "Israel's border with Lebanon", "the Lebanese border with Israel".
            int head = after < tokens.Length && tokens[after].Form is "'s" or "’s" or "'" or "’" ? after + 1 : after;
            while (head < tokens.Length && head < after + 3 && words.IsPart(tokens[head].Form, out _)) head++;
            if (IsBorder(tokens, head))
            {
                bool with = beside is not null && head + 1 < tokens.Length && tokens[head + 1].Form is "with" && beside.Tokens.Start - head is 2 or 3;
                Write(tokens, mention.Tokens.Start, with ? beside!.Tokens.End : head + 1, country, with ? next : null);
                if (with) i++;
            }
            else if (Before(tokens, mention.Tokens.Start, "with", "of") is >= 0 and var alone)
            {
                Write(tokens, alone, after, country, null);
            }

            void Write(ReadOnlySpan<Token> sentence, int start, int end, KnownPlace one, KnownPlace? other) =>
                writer.Border(new TextSpan(sentence[start].Span.Start, sentence[end - 1].Span.End), one, other, shifts.Before(sentence, new TokenRange(start, end)));
        }
    }

    private bool IsBorder(ReadOnlySpan<Token> tokens, int at) => at < tokens.Length && words.Description(tokens[at].Form) == "border";

    /// <summary>The token of "border" that stands before a name with one of two words between, an article left out; -1 where none does.</summary>
    private int Before(ReadOnlySpan<Token> tokens, int name, string one, string other)
    {
        int at = name - 1;
        if (at > 0 && tokens[at].Form is "the") at--;
        return at > 0 && (tokens[at].Form == one || tokens[at].Form == other) && IsBorder(tokens, at - 1) ? at - 1 : -1;
    }
}
