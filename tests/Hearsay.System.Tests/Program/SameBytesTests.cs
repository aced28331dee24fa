using System.Text;
using Xunit;

namespace Hearsay.System.Tests.Program;

/// <summary>Same reports, same pack: the same bytes, whatever the threads, the locale or the day.</summary>
public sealed class SameBytesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("csv")]
    public void Threads_and_locale_change_nothing(string format)
    {
        StringBuilder rows = new();
        for (int i = 0; i < 24; i++)
            rows.Append("{\"id\":\"r").Append(i).Append("\",\"published\":\"2031-05-14\",\"text\":\"Ministry INSISTS\\n\\nThe ministry denied on Tuesday that its aircraft had hit depot ").Append(i)
                .Append(" in Orvane, killing 1,5").Append(i).Append("0 people. Residents said it was TITANIC.\"}\n");
        string path = _folder.Write("rows.jsonl", rows.ToString());
        string first = HearsayProgram.Run(["read", "--format", format, "--threads", "1", path], null).Output;
        string second = HearsayProgram.Run(["read", "--format", format, "--threads", "2", path], null, ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Kolkata")).Output;
        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }
}
