namespace Hearsay.Coding;

/// <summary>The lines of a dictionary without what is said aside: from <c>#</c> to the end of the line, and between <c>&lt;!--</c> and <c>--&gt;</c>.</summary>
internal static class DictionaryLines
{
    public static IEnumerable<(DictionaryLine At, string Text)> Of(DictionaryFile file)
    {
        bool aside = false;
        int number = 0, start = 0;
        string text = file.Text;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            string line = Spoken(text.AsSpan(start, end - start), ref aside);
            start = end + 1;
            number++;
            if (line.AsSpan().Trim().Length > 0) yield return (new DictionaryLine(file.Name, number), line);
        }
    }

    private static string Spoken(ReadOnlySpan<char> line, ref bool aside)
    {
        // Some files write "<! --", so a mark that opens with "<!" is enough.
        if (!aside && line.TrimStart().StartsWith("<!")) aside = true;
        if (aside)
        {
            aside = line.IndexOf("-->", StringComparison.Ordinal) < 0;
            return "";
        }

        foreach (string mark in Marks)
        {
            int at = line.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0) line = line[..at];
        }

        return line.TrimEnd().ToString();
    }

    private static readonly string[] Marks = ["#", "<!"];
}
