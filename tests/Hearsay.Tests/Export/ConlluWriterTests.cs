using Hearsay.Export;
using Xunit;

namespace Hearsay.Tests.Export;

public sealed class ConlluWriterTests
{
    [Fact]
    public void Joined_words_stand_under_their_token_and_spaces_are_told()
    {
        const string Text = "Don't go.\n\nStay.";
        Sequence<Sentence> sentences =
        [
            new(new TextSpan(0, 9), 0,
            [
                new(new TextSpan(0, 2), "Do", "do", "AUX", "VB", "Mood=Imp", 2, "aux", false),
                new(new TextSpan(2, 5), "n't", "not", "PART", "RB", "", 2, "advmod", true),
                new(new TextSpan(6, 8), "go", "go", "VERB", "VB", "", -1, "root", false),
                new(new TextSpan(8, 9), ".", ".", "PUNCT", ".", "", 2, "punct", false),
            ]),
            new(new TextSpan(11, 16), 1,
            [
                new(new TextSpan(11, 15), "Stay", "stay", "VERB", "VB", "", -1, "root", false),
                new(new TextSpan(15, 16), ".", ".", "PUNCT", ".", "", 0, "punct", false),
            ]),
        ];
        const string Expected = """
            # newdoc id = d
            # newpar
            # sent_id = d-1
            # text = Don't go.
            1-2	Don't	_	_	_	_	_	_	_	_
            1	Do	do	AUX	VB	Mood=Imp	3	aux	_	_
            2	n't	not	PART	RB	_	3	advmod	_	_
            3	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
            4	.	.	PUNCT	.	_	3	punct	_	_

            # newpar
            # sent_id = d-2
            # text = Stay.
            1	Stay	stay	VERB	VB	_	0	root	_	SpaceAfter=No
            2	.	.	PUNCT	.	_	1	punct	_	SpaceAfter=No


            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), ConlluWriter.Write("d", Text, sentences));
    }
}
