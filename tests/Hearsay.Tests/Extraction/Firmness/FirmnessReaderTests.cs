using Hearsay.Extraction.Firmness;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Extraction.Firmness;

/// <summary>The calculus alone, on trees written by hand, so that no parser can be to blame.</summary>
public class FirmnessReaderTests
{
    private static readonly FirmnessReader Reader = new(Repository.Pack);

    [Fact]
    public void Refusing_turns_what_was_refused()
    {
        (SentenceTree tree, _) = HandTree.Of("Rebels rebel NOUN NNS 2 nsubj", "refused refuse VERB VBD 0 root", "to to PART TO 4 mark", "surrender surrender VERB VB 2 xcomp");
        Assert.Equal(new Stance(Certainty.Certain, Polarity.Positive), At(tree, 1).Stance);
        Assert.Equal(new Stance(Certainty.Certain, Polarity.Negative), At(tree, 3).Stance);
    }

    [Fact]
    public void Two_turns_cancel_out()
    {
        // They did not fail to withdraw.
        (SentenceTree tree, _) = HandTree.Of(
            "They they PRON PRP 4 nsubj", "did do AUX VBD 4 aux", "not not PART RB 4 advmod", "fail fail VERB VB 0 root", "to to PART TO 6 mark", "withdraw withdraw VERB VB 4 xcomp");
        Assert.Equal(Polarity.Negative, At(tree, 3).Stance.Polarity);
        Assert.Equal(new Stance(Certainty.Certain, Polarity.Positive), At(tree, 5).Stance);
    }

    [Fact]
    public void Trying_leaves_open_and_managing_does_not()
    {
        (SentenceTree tried, _) = HandTree.Of("They they PRON PRP 2 nsubj", "tried try VERB VBD 0 root", "to to PART TO 4 mark", "enter enter VERB VB 2 xcomp");
        (SentenceTree managed, _) = HandTree.Of("They they PRON PRP 2 nsubj", "managed manage VERB VBD 0 root", "to to PART TO 4 mark", "enter enter VERB VB 2 xcomp");
        Assert.Equal(Certainty.Open, At(tried, 3).Stance.Certainty);
        Assert.Equal(Stance.Plain, At(managed, 3).Stance);
        Assert.Equal(When.Past, At(managed, 3).When);
    }

    [Fact]
    public void May_not_be_over_is_possibly_not()
    {
        (SentenceTree tree, _) = HandTree.Of(
            "The the DET DT 2 det", "fight fight NOUN NN 6 nsubj", "may may AUX MD 6 aux", "not not PART RB 6 advmod", "be be AUX VB 6 cop", "over over ADJ JJ 0 root");
        Assert.Equal(new Stance(Certainty.Possible, Polarity.Negative), At(tree, 5).Stance);
        Assert.Contains(FirmnessCue.List(At(tree, 5).Cues, CueField.Certainty), c => c.By == "lexicon:modals/may");
    }

    [Fact]
    public void Cannot_is_certainly_not()
    {
        (SentenceTree tree, _) = HandTree.Of("They they PRON PRP 4 nsubj", "can can AUX MD 4 aux", "not not PART RB 4 advmod", "leave leave VERB VB 0 root");
        Assert.Equal(new Stance(Certainty.Certain, Polarity.Negative), At(tree, 3).Stance);
    }

    [Fact]
    public void A_condition_is_open_and_what_follows_from_it_conditional()
    {
        // If they attack, we will answer.
        (SentenceTree tree, _) = HandTree.Of(
            "If if SCONJ IN 3 mark", "they they PRON PRP 3 nsubj", "attack attack VERB VBP 7 advcl", ", , PUNCT , 7 punct", "we we PRON PRP 7 nsubj", "will will AUX MD 7 aux", "answer answer VERB VB 0 root");
        Assert.Equal(Certainty.Open, At(tree, 2).Stance.Certainty);
        Assert.Equal(When.Conditional, At(tree, 2).When);
        Assert.Equal(When.Conditional, At(tree, 6).When);
    }

    [Fact]
    public void Must_have_guesses_at_the_past()
    {
        (SentenceTree tree, _) = HandTree.Of("They they PRON PRP 4 nsubj", "must must AUX MD 4 aux", "have have AUX VB 4 aux", "left leave VERB VBN 0 root");
        Assert.Equal(new Stance(Certainty.Probable, Polarity.Positive), At(tree, 3).Stance);
        Assert.Equal(When.Past, At(tree, 3).When);
    }

    [Fact]
    public void What_is_done_every_night_is_a_habit()
    {
        (SentenceTree tree, _) = HandTree.Of("They they PRON PRP 2 nsubj", "attack attack VERB VBP 0 root", "every every DET DT 4 det", "night night NOUN NN 2 obl:unmarked");
        Assert.Equal(When.Habitual, At(tree, 1).When);
        Assert.Contains(FirmnessCue.List(At(tree, 1).Cues, CueField.When), c => c.By == "lexicon:hedges/every");
    }

    [Fact]
    public void False_reports_turn_what_they_report()
    {
        (SentenceTree tree, _) = HandTree.Of(
            "Reports report NOUN NNS 6 nsubj", "of of ADP IN 4 case", "a a DET DT 4 det", "raid raid NOUN NN 1 nmod", "are be AUX VBP 6 cop", "false false ADJ JJ 0 root");
        Assert.Equal(new Stance(Certainty.Certain, Polarity.Negative), At(tree, 3).Stance);
    }

    [Fact]
    public void A_purpose_is_open_and_lies_ahead()
    {
        (SentenceTree tree, _) = HandTree.Of("They they PRON PRP 2 nsubj", "came come VERB VBD 0 root", "to to PART TO 4 mark", "fight fight VERB VB 2 advcl");
        Assert.Equal(Certainty.Open, At(tree, 3).Stance.Certainty);
        Assert.Equal(When.Future, At(tree, 3).When);
    }

    [Fact]
    public void Not_doing_one_thing_and_doing_another_negates_only_the_first()
    {
        // He did not resign and fled.
        (SentenceTree tree, _) = HandTree.Of(
            "He he PRON PRP 4 nsubj", "did do AUX VBD 4 aux", "not not PART RB 4 advmod", "resign resign VERB VB 0 root", "and and CCONJ CC 6 cc", "fled flee VERB VBD 4 conj");
        Assert.Equal(Polarity.Negative, At(tree, 3).Stance.Polarity);
        Assert.Equal(Polarity.Positive, At(tree, 5).Stance.Polarity);
    }

    [Fact]
    public void Neither_of_two_things_joined_by_or_happened()
    {
        (SentenceTree tree, _) = HandTree.Of(
            "They they PRON PRP 4 nsubj", "did do AUX VBD 4 aux", "not not PART RB 4 advmod", "shoot shoot VERB VB 0 root", "or or CCONJ CC 6 cc", "stab stab VERB VB 4 conj");
        Assert.Equal(Polarity.Negative, At(tree, 5).Stance.Polarity);
    }

    [Fact]
    public void No_before_the_subject_negates_the_clause()
    {
        (SentenceTree tree, _) = HandTree.Of("No no DET DT 2 det", "soldiers soldier NOUN NNS 4 nsubj:pass", "were be AUX VBD 4 aux:pass", "injured injure VERB VBN 0 root");
        Assert.Equal(Polarity.Negative, At(tree, 3).Stance.Polarity);
    }

    [Fact]
    public void A_prevented_attack_did_not_happen_and_a_condemned_one_did()
    {
        (SentenceTree prevented, _) = HandTree.Of("Guards guard NOUN NNS 2 nsubj", "prevented prevent VERB VBD 0 root", "an a DET DT 4 det", "attack attack NOUN NN 2 obj");
        (SentenceTree condemned, _) = HandTree.Of("Guards guard NOUN NNS 2 nsubj", "condemned condemn VERB VBD 0 root", "the the DET DT 4 det", "attack attack NOUN NN 2 obj");
        Assert.Equal(Polarity.Negative, At(prevented, 3).Stance.Polarity);
        Assert.Equal(Stance.Plain, At(condemned, 3).Stance);
    }

    [Fact]
    public void A_relative_clause_stands_whatever_the_main_clause_denies()
    {
        // He did not see the men who fired.
        (SentenceTree tree, _) = HandTree.Of(
            "He he PRON PRP 4 nsubj", "did do AUX VBD 4 aux", "not not PART RB 4 advmod", "see see VERB VB 0 root", "the the DET DT 6 det", "men man NOUN NNS 4 obj", "who who PRON WP 8 nsubj", "fired fire VERB VBD 6 acl:relcl");
        Assert.Equal(Stance.Plain, At(tree, 7).Stance);
    }

    [Fact]
    public void A_command_is_a_demand()
    {
        (SentenceTree tree, _) = HandTree.Of("Hold hold VERB VB 0 root", "the the DET DT 3 det", "line line NOUN NN 1 obj", ". . PUNCT . 1 punct");
        Assert.True(At(tree, 0).IsDemand);
        Assert.Equal(Certainty.Open, At(tree, 0).Stance.Certainty);
    }

    [Fact]
    public void An_appearance_is_probable()
    {
        // Men who appeared to have been recruited
        (SentenceTree tree, _) = HandTree.Of(
            "Men man NOUN NNS 0 root", "who who PRON WP 3 nsubj", "appeared appear VERB VBD 1 acl:relcl", "to to PART TO 7 mark", "have have AUX VB 7 aux", "been be AUX VBN 7 aux:pass", "recruited recruit VERB VBN 3 xcomp");
        Assert.Equal(new Stance(Certainty.Probable, Polarity.Positive), At(tree, 6).Stance);
    }

    [Fact]
    public void A_new_voice_starts_afresh()
    {
        // They did not know that he fled: for another voice at "fled", nothing above counts.
        (SentenceTree tree, _) = HandTree.Of(
            "They they PRON PRP 4 nsubj", "did do AUX VBD 4 aux", "not not PART RB 4 advmod", "believe believe VERB VB 0 root", "that that SCONJ IN 7 mark", "he he PRON PRP 7 nsubj", "fled flee VERB VBD 4 ccomp");
        Assert.Equal(new Stance(Certainty.Probable, Polarity.Negative), At(tree, 6).Stance);
        bool[] tops = new bool[tree.Count];
        tops[6] = true;
        Assert.Equal(Stance.Plain, Reader.Read(tree, tops)[6].Stance);
    }

    private static FirmnessReading At(SentenceTree tree, int token) => Reader.Read(tree)[token];
}
