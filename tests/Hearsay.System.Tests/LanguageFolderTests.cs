using Hearsay.Readers;
using Xunit;

namespace Hearsay.System.Tests;

public class LanguageFolderTests
{
    [Fact]
    public void The_pack_that_ships_beside_the_program_loads()
    {
        LanguagePack pack = LanguagePack.Load(LanguageFolder.Read(Path.Combine(AppContext.BaseDirectory, "languages", "en")));
        Assert.Equal("en", pack.Language);
    }
}
