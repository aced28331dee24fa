namespace Hearsay.Language.Capitals;

/// <summary>Finds what is printed in capitals only: a whole report, as telegraph and telex sent them, or a heading within one.</summary>
internal static class CapitalStretches
{
    /// <summary>Fewer capitals than that are a signature or a row of abbreviations.</summary>
    private const int LeastCapitals = 13;

    private const int LeastWords = 3;

    /// <summary>One small letter among so many capitals is a slip: "McDONALD", "3d BRIGADE".</summary>
    private const int CapitalsPerSlip = 20;

    /// <summary>In text order, without overlap. Ordinary text has none, and is looked over once.</summary>
    public static List<TextSpan> Find(string text)
    {
        List<TextSpan> found = [];
        Tally all = default, run = default;
        int start = -1, end = 0;
        for (int at = 0; at < text.Length;)
        {
            int stop = text.AsSpan(at).IndexOfAny('\n', '\r', '\u2029');
            stop = stop < 0 ? text.Length : at + stop;
            Tally line = Tally.Of(text.AsSpan(at, stop - at));
            all += line;
            if (line.InCapitals)
            {
                if (start < 0) start = at;
                run += line;
                end = stop;
            }
            else
            {
                Close();
            }

            at = stop + 1;
        }

        // Where the whole is in capitals, its shortest lines are too.
        if (all.InCapitals && all.Upper >= LeastCapitals && all.Words >= LeastWords) return [new TextSpan(0, text.Length)];
        Close();
        return found;

        void Close()
        {
            if (start >= 0 && run.Upper >= LeastCapitals && run.Words >= LeastWords) found.Add(new TextSpan(start, end));
            start = -1;
            run = default;
        }
    }

    private readonly record struct Tally(int Upper, int Lower, int Words)
    {
        public bool InCapitals => Upper > 0 && Lower * CapitalsPerSlip <= Upper;

        public static Tally operator +(Tally a, Tally b) => new(a.Upper + b.Upper, a.Lower + b.Lower, a.Words + b.Words);

        public static Tally Of(ReadOnlySpan<char> line)
        {
            int upper = 0, lower = 0, words = 0, letters = 0;
            foreach (char letter in line)
            {
                bool isUpper = char.IsUpper(letter);
                if (isUpper) upper++;
                else if (char.IsLower(letter)) lower++;
                // No list of rates or ranks is text: a word has two letters.
                letters = isUpper ? letters + 1 : 0;
                if (letters == 2) words++;
            }

            return new Tally(upper, lower, words);
        }
    }
}
