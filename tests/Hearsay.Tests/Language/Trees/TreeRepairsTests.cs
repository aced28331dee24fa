using CsCheck;
using Hearsay.Language;
using Hearsay.Language.Trees;
using Xunit;

namespace Hearsay.Tests.Language.Trees;

public class TreeRepairsTests
{
    private static readonly TreeRepairs Repairs = new(Repository.Pack);
    private static readonly string[] Forms = [",", ":", "that", "said", "claims", "bombed", "attack", "families", "fighting", "by", "defect"];
    private static readonly string[] Tags = ["VERB", "NOUN", "PROPN", "AUX", "PUNCT", "CCONJ", "ADJ", "ADV"];
    private static readonly string[] Fine = ["VBD", "VBN", "VB", "VBZ", "VBG", "NN", "NNS", "NNP", "JJ"];
    private static readonly string[] Relations = ["nsubj", "obj", "acl", "acl:relcl", "ccomp", "conj", "advcl", "nmod", "amod", "parataxis", "aux:pass", "mark", "obl:agent", "xcomp"];

    [Fact]
    public void What_was_a_tree_stays_one() => Gen.Select(Gen.Int[0, 9999].Array[4, 12], Gen.Int[0, 9999].Array[12], Gen.Int[0, 9999].Array[12]).Sample(drawn =>
    {
        (int[] heads, int[] words, int[] tags) = drawn;
        SentenceDraft draft = new([.. heads.Select((_, i) => i == heads.Length - 1 ? "." : Forms[words[i] % Forms.Length])]);
        int root = heads[0] % heads.Length;
        for (int i = 0; i < heads.Length; i++)
        {
            // Every word hangs on one nearer to the root, on either side of it.
            int towards = i == root ? -1 : i < root ? i + 1 + (heads[i] % (root - i)) : root + (heads[i] % (i - root));
            (draft.Heads[i], draft.Relations[i], draft.Upos[i], draft.Xpos[i]) = (towards, i == root ? "root" : Relations[tags[i] % Relations.Length], Tags[words[i] % Tags.Length], Fine[tags[i] % Fine.Length]);
        }

        Assert.True(draft.IsTree());
        Repairs.Mend(draft);
        Assert.True(draft.IsTree());
    });

    [Fact]
    public void A_circle_is_no_tree()
    {
        SentenceDraft draft = new(["a", "b", "c"]);
        (draft.Heads[0], draft.Heads[1], draft.Heads[2]) = (-1, 2, 1);
        Assert.False(draft.IsTree());
    }
}
