using Xunit;

namespace Hearsay.System.Tests.Program;

/// <summary><c>hearsay demo</c>, and what its tour promises. What is expected was read off the invented reports by a person.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_tour_of_the_demo_keeps_its_promises()
    {
        string db = Path.Combine(_folder.Path, "demo.db");
        Transcript made = HearsayProgram.Run("demo", "--db", db);
        Assert.Equal(0, made.ExitCode);
        Assert.Contains("24 inputs: 24 new reports", made.Output, StringComparison.Ordinal);
        Assert.Contains("24 held already", HearsayProgram.Run("demo", "--db", db).Output, StringComparison.Ordinal);

        string trace = HearsayProgram.Run("trace", "--quote", "We will not strike the east bank again", "--db", db).Output;
        Assert.Contains("unless the Front fires on our boats", trace, StringComparison.Ordinal);
        Assert.Contains("leaves out a condition", trace, StringComparison.Ordinal);
        Assert.Contains("speaker changed", trace, StringComparison.Ordinal);

        string copies = HearsayProgram.Run("copies", "--db", db).Output;
        Assert.Contains("3 reports, one text", copies, StringComparison.Ordinal);
        Assert.Contains("credits Velmar Wire", copies, StringComparison.Ordinal);

        string compare = HearsayProgram.Run("compare", "--db", db).Output;
        string[] tolls = ["at least 12 people", "17 dead", "19 dead", "Up to 25 people"];
        Assert.All(tolls, toll => Assert.Contains(toll, compare, StringComparison.Ordinal));
        Assert.Contains("rests on", compare, StringComparison.Ordinal);
        Assert.Contains("left out by", compare, StringComparison.Ordinal);

        Assert.Equal(0, HearsayProgram.Run("verify", "--db", db).ExitCode);
    }
}
