using Hearsay.Export;
using Xunit;

namespace Hearsay.System.Tests.Store;

/// <summary>What a collection gives back is read from the contract's JSON; where this build has no reader of it, there is nothing to test.</summary>
internal static class RestoredAnalyses
{
    public static void Needed()
    {
        try
        {
            AnalysisJsonReader.Read("{}"u8);
        }
        catch (NotSupportedException)
        {
            Assert.Skip("skipped: this build does not read analyses back");
        }
        catch (Exception)
        {
            // It reads, and rightly refuses an empty object.
        }
    }
}
