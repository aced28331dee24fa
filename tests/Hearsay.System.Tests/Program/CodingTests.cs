using Xunit;

namespace Hearsay.System.Tests.Program;

/// <summary>Events coded with the user's own dictionaries, by the real program.</summary>
public sealed class CodingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Dictionaries_of_ones_own_code_events()
    {
        Transcript run = Read("--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"codings\":[{\"source\":\"ORVMIL\",\"target\":\"TAL\",\"code\":\"190\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_line_is_told_and_the_others_are_read()
    {
        Transcript run = Read("--format", "text");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("actors.txt:3: expected [CODE]", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("ORVMIL → TAL 190", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dictionaries_nothing_is_said_of_codes() =>
        Assert.DoesNotContain("codings", HearsayProgram.Run("read", "--format", "json", Report()).Output, StringComparison.Ordinal);

    private Transcript Read(params string[] more) => HearsayProgram.Run(
    [
        "read",
        Report(),
        "--actors", _folder.Write("actors.txt", "ORVANE [ORV]\n+ORVANIAN\nBELLMARK [BEL\nTALDURIA [TAL]\n"),
        "--agents", _folder.Write("agents.txt", "SOLDIER [~MIL]\n"),
        "--verbs", _folder.Write("verbs.txt", "--- ATTACK [190] ---\nSHELL\n"),
        .. more,
    ]);

    private string Report() => _folder.Write("report.txt", "Orvanian soldiers shelled Talduria on Monday.\n");
}
