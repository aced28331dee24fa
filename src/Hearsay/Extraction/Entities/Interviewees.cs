using Hearsay.Extraction.Dialogues;
using Hearsay.Extraction.Quotes;
using Hearsay.Language;

namespace Hearsay.Extraction.Entities;

/// <summary>
/// Says who asks and who answers in a printed interview: whom the words before the first question announce ("spoke with Ortega"), else
/// whose quoted words come again in an answer, else the one person whom the headline names.
/// </summary>
internal sealed class Interviewees(LanguagePack pack)
{
    private const int LeadParagraphs = 12;
    // One lead names its guests once or twice; the cap keeps a hostile one linear.
    private const int MostPhrases = 32;
    private const int MostPullQuotes = 8;
    private const int PullQuoteLength = 30;
    private readonly InterviewPhrases _phrases = new(pack);

    public Interview Find(TextTrees trees, Dialogue dialogue, QuotationSpeakers quotations, List<MentionDraft> mentions)
    {
        List<MentionDraft> answering = [];
        MentionDraft? asking = null;
        bool several = false;
        int at = 0, phrases = 0;
        for (int p = 0; p < dialogue.Opening && p < LeadParagraphs; p++)
        {
            ParagraphSpan paragraph = dialogue.Turns[p].Paragraph;
            for (int s = paragraph.First; s < paragraph.End; s++)
            {
                while (at < mentions.Count && mentions[at].Sentence < s) at++;
                int end = at;
                while (end < mentions.Count && mentions[end].Sentence == s) end++;
                for (int t = 0; t < trees[s].Count; t++)
                {
                    InterviewPhrases.Side side = _phrases.At(trees[s], t, out int after);
                    if (side is InterviewPhrases.Side.None or InterviewPhrases.Side.Topic || phrases++ >= MostPhrases) continue;
                    List<MentionDraft> named = Named(trees[s], mentions, at, end, side, t, after, ref several);
                    if (answering.Count == 0) answering = named;
                    // "Ortega sat down with Lind for an interview": who is not the guest is the host.
                    else if (named is [{ } other] && !answering.Exists(a => a.Cluster == other.Cluster) && Names(mentions, at, end, answering)) asking ??= other;
                    t = after - 1;
                }
            }
        }

        if (answering.Count > 0) return new Interview(answering, asking, several && answering.Count < 2, "interview/announced");
        if (several) return new Interview([], asking, true, "");
        if (PullQuote(trees, dialogue, quotations) is { } quoted) return new Interview([quoted], asking, false, "interview/quoted-again");
        if (OnlyPerson(trees, dialogue, mentions) is { } only) return new Interview([only], asking, false, "interview/headline");
        return new Interview([], asking, false, "");
    }

    private List<MentionDraft> Named(SentenceTree tree, List<MentionDraft> mentions, int first, int last, InterviewPhrases.Side side, int phrase, int after, ref bool several)
    {
        if (side == InterviewPhrases.Side.After && NextIsPress(mentions, first, last, after)) side = InterviewPhrases.Side.Before;
        if (side == InterviewPhrases.Side.BeforePress) side = NextIsPress(mentions, first, last, after) ? InterviewPhrases.Side.Before : InterviewPhrases.Side.None;
        if (side == InterviewPhrases.Side.None) return [];
        if (side == InterviewPhrases.Side.Before)
        {
            for (int i = last - 1; i >= first; i--)
                if (mentions[i].Head < phrase && IsNamedPerson(mentions[i])) return [mentions[i]];
            return [];
        }

        MentionDraft? described = null;
        int stop = after;
        while (stop < tree.Count && _phrases.At(tree, stop, out _) != InterviewPhrases.Side.Topic) stop++;
        bool oneOf = after + 1 < tree.Count && tree[after].Upos is "NUM" && tree[after + 1].Form is "of";
        for (int i = first; i < last; i++)
        {
            MentionDraft mention = mentions[i];
            if (mention.Head < after || mention.Head >= stop) continue;
            if (IsNamedPerson(mention))
            {
                List<MentionDraft> named = [mention];
                for (int k = i + 1; k < last && mentions[k].Head < stop; k++)
                    if (IsNamedPerson(mentions[k]) && mentions[k].Cluster != mention.Cluster && Coordinated(tree, named[^1], mentions[k])) named.Add(mentions[k]);
                return named;
            }

            if (mention.Form == MentionForm.Nominal && mention.Cluster.Kind is EntityKind.Person or EntityKind.Group && described is null)
            {
                described = mention;
                several |= mention.Number == GrammaticalNumber.Plural && !oneOf;
            }
        }

        return described is not null && !several && CalledSo(mentions, described.Lemma) is { } person ? [person] : [];
    }

    // "A and B", "A, B and C": only commas and joining words between.
    private static bool Coordinated(SentenceTree tree, MentionDraft a, MentionDraft b)
    {
        bool joined = false;
        for (int t = a.Tokens.End; t < b.Tokens.Start; t++)
        {
            if (tree[t].Upos is not ("CCONJ" or "PUNCT")) return false;
            joined = true;
        }

        return joined;
    }

    private static bool NextIsPress(List<MentionDraft> mentions, int first, int last, int after)
    {
        for (int i = first; i < last; i++)
            if (mentions[i].Head >= after && mentions[i].Form != MentionForm.Nominal) return mentions[i].Cluster.Kind == EntityKind.Media && mentions[i].Tokens.Start - after <= 2;
        return false;
    }

    // "interviewed the owner", where one person of the report, and no other, is called an owner.
    private static MentionDraft? CalledSo(List<MentionDraft> mentions, string noun)
    {
        MentionDraft? found = null;
        foreach (MentionDraft mention in mentions)
        {
            if (!IsNamedPerson(mention) || mention.Form != MentionForm.Name || !mention.Cluster.Nouns.Contains(noun)) continue;
            if (found is not null && found.Cluster != mention.Cluster) return null;
            found ??= mention;
        }

        return found;
    }

    // The headline's sentence stands first in many texts: "The quiet front: Mara Tessel looks back".
    private static MentionDraft? OnlyPerson(TextTrees trees, Dialogue dialogue, List<MentionDraft> mentions)
    {
        int end = dialogue.Opening > 0 ? dialogue.Turns[0].Paragraph.End : 0;
        MentionDraft? found = null;
        foreach (MentionDraft mention in mentions)
        {
            if (mention.Sentence >= end) break;
            if (mention.Form != MentionForm.Name || !IsNamedPerson(mention)) continue;
            if (found is not null && found.Cluster != mention.Cluster) return null;
            found ??= mention;
        }

        return found;
    }

    // Words set large beside an interview come from it, and tell whose it is.
    private static MentionDraft? PullQuote(TextTrees trees, Dialogue dialogue, QuotationSpeakers quotations)
    {
        int tried = 0;
        foreach ((Quotation quotation, MentionDraft speaker) in quotations.Signed)
        {
            if (tried++ == MostPullQuotes) break;
            if (quotation.Inner.Length < PullQuoteLength || !speaker.Cluster.HasName) continue;
            string words = trees.Text.Substring(quotation.Inner.Start, PullQuoteLength);
            int again = trees.Text.IndexOf(words, quotation.Inner.End, StringComparison.Ordinal);
            if (again < 0) again = trees.Text.IndexOf(words, StringComparison.Ordinal);
            if (again < 0 || quotation.Outer.Contains(again)) continue;
            if (dialogue.At(trees.SentenceAt(again)) is { Kind: TurnKind.Answer }) return speaker;
        }

        return null;
    }

    private static bool Names(List<MentionDraft> mentions, int first, int last, List<MentionDraft> wanted)
    {
        for (int i = first; i < last; i++)
            if (wanted.Exists(w => w.Cluster == mentions[i].Cluster)) return true;
        return false;
    }

    private static bool IsNamedPerson(MentionDraft mention) => mention.IsEntity && mention.Cluster is { HasName: true, Kind: EntityKind.Person };
}

/// <summary>Who takes part in a printed interview.</summary>
/// <param name="Answering">Who is interviewed; several where several are.</param>
/// <param name="Asking">Who interviews, where a person is named.</param>
/// <param name="Several">True where several answer who are not all named.</param>
/// <param name="By">How we know.</param>
internal sealed record Interview(IReadOnlyList<MentionDraft> Answering, MentionDraft? Asking, bool Several, string By);
