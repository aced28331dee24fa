using CsCheck;
using Hearsay.Coding;
using Xunit;

namespace Hearsay.Tests.Coding;

/// <summary>Dictionaries as people write them: with comments, slips and broken lines.</summary>
public sealed class DictionaryReaderTests
{
    private static readonly string[] Pieces = ["[", "]", "{", "}", "(", ")", "~", "&", "+", "-", "---", "*", "$", "%", "^", "_", "!", "<", ">", "19990101", "ORVANE", "&SET", " ", "\n", "\n- ", "\n+", "#", "<!--", "-->", "=", ":", "\t"];

    [Theory]
    [InlineData("ORVANE [ORV", "test.txt:1: expected [CODE]")]
    [InlineData("ORVANE\n\t[ORV 20201301-20211231]", "test.txt:2: expected [CODE]")]
    [InlineData("# a comment\n\nORVANE\nTALDURIA [TAL]", "test.txt:3: \"ORVANE\" has no code")]
    [InlineData("+ORVANE [ORV]", "test.txt:1: expected a name")]
    public void A_broken_actor_is_named_by_its_line(string text, string expected) =>
        Assert.Contains(ActorList.Read(Files(text)).Diagnostics, d => d.Message.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("SOLDIER [MIL]", "test.txt:1: expected [~CODE]")]
    [InlineData("SOLDIER {SOLDIERS [~MIL]", "test.txt:1: expected a closing }")]
    [InlineData("SOLDIER", "test.txt:1: \"SOLDIER\" has no code")]
    public void A_broken_role_is_named_by_its_line(string text, string expected) =>
        Assert.Contains(AgentList.Read(Files(text)).Diagnostics, d => d.Message.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("ATTACK [190]", "test.txt:1: expected --- NAME ---")]
    [InlineData("--- ATTACK [190] ---\nATTACK\n- * (WITH [190]", "test.txt:3: expected a closing )")]
    [InlineData("--- ATTACK [190] ---\nATTACK\n- FORCE [190]", "test.txt:3: expected * where the verb stands")]
    [InlineData("--- ATTACK [190] ---\nATTACK\n- * &TROOPS [190]", "test.txt:3: expected a set &TROOPS")]
    [InlineData("--- ATTACK [190] ---\nATTACK\n~ a (b ATTACK) SAY", "test.txt:3: expected ~")]
    public void A_broken_verb_or_pattern_is_named_by_its_line(string text, string expected) =>
        Assert.Contains(VerbList.Read(Files(text)).Diagnostics, d => d.Message.StartsWith(expected, StringComparison.Ordinal));

    [Fact]
    public void A_broken_line_takes_no_other_along()
    {
        ActorList list = ActorList.Read(Files("ORVANE [ORV\nTALDURIA [TAL]\nBELLMARK [BEL]"));
        Assert.Equal(2, list.Count);
    }

    [Fact]
    public void Patterns_of_both_versions_are_read()
    {
        VerbList list = VerbList.Read(Files("&AID\n+FOOD\n+RELIEF_GOODS\n\n--- SEND [070] ---\nSEND {SENDS SENT SENDING}\n- * WITH_ + [071]\n- $ * &AID TO + [073]\n- * {MILITARY HELP} (TO +) [072]\n* &AID [073]"));
        Assert.Empty(list.Diagnostics);
        Assert.Equal(4, list.PatternCount);
    }

    [Fact]
    public void Any_text_is_read_without_throwing() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 60].Select(parts => string.Concat(parts)).Sample(text =>
        {
            ActorList.Read(Files(text));
            AgentList.Read(Files(text));
            VerbList.Read(Files(text));
            DiscardList.Read(Files(text));
        }, iter: 2_000);

    private static DictionaryFile[] Files(string text) => [new DictionaryFile("test.txt", text)];
}
