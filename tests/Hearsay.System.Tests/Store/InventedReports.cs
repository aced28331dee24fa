using System.Globalization;
using System.Text;

namespace Hearsay.System.Tests.Store;

/// <summary>Short invented reports as rows of a table, each with words and a day of its own.</summary>
internal static class InventedReports
{
    public static string Rows(int count) => Rows(Enumerable.Range(0, count));

    public static string Rows(IEnumerable<int> numbers)
    {
        StringBuilder rows = new();
        foreach (int i in numbers)
        {
            string day = new DateOnly(2031, 5, 1).AddDays(i % 20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            rows.Append(CultureInfo.InvariantCulture, $"{{\"title\":\"Depot {i} hit\",\"published\":\"{day}\",\"text\":\"The ministry denied on Tuesday that its aircraft had struck depot {i} at Orvane. Residents said {i % 40 + 2} people were killed.\"}}\n");
        }

        return rows.ToString();
    }
}
