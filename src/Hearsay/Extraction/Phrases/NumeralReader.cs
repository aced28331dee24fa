using System.Globalization;

namespace Hearsay.Extraction.Phrases;

/// <summary>Puts the words of a number together: "two hundred and fifty", "twenty-five", "2.8 million", "three-and-a-half".</summary>
internal sealed class NumeralReader(PhraseLexicon lexicon, PhraseClasses classes)
{
    private readonly int _and = lexicon.Find("and")?.Id ?? -1;
    private readonly int _hyphen = lexicon.Find("-")?.Id ?? -1;

    /// <summary>The items with each number as one; the list itself is not changed.</summary>
    public List<PhraseItem> Read(List<PhraseItem> items)
    {
        List<PhraseItem> read = new(items.Count);
        for (int i = 0; i < items.Count;)
        {
            int end = End(items, i, out double value, out double scaled);
            if (end == i)
            {
                read.Add(items[i++]);
                continue;
            }

            PhraseItem item = items[i];
            ulong kept = end == i + 1 ? item.Classes : item.Classes & (classes.Digits | classes.Capitalized);
            item.Span = new TextSpan(items[i].Span.Start, items[end - 1].Span.End);
            item.Classes = kept | classes.Number;
            item.Number = value;
            item.Scale = scaled;
            if (end > i + 1) item.Word = null;
            // "twenty-fifth" ends in an ordinal.
            if ((items[end - 1].Classes & classes.Ordinal) != 0 && end > i + 1) item.Classes = value is >= 1 and <= 31 ? classes.Ordinal | classes.Nth : classes.Ordinal;
            read.Add(item);
            i = end;
        }

        return read;
    }

    private int End(List<PhraseItem> items, int start, out double value, out double scaled)
    {
        value = scaled = 0;
        double total = 0, group = 0;
        int at = start;
        bool open = false;
        if (Has(items, at, classes.Article) && Has(items, at + 1, classes.Scale) && !items[at + 1].Breaks)
        {
            group = 1;
            at++;
            open = true;
        }
        else if (Has(items, at, classes.Half) && Has(items, at + 1, classes.Article) && Has(items, at + 2, classes.Scale))
        {
            group = 0.5;
            at += 2;
            open = true;
        }
        else if (Has(items, at, classes.Half) && Has(items, at + 1, classes.Scale))
        {
            group = 0.5;
            at++;
            open = true;
        }
        else if (Has(items, at, classes.Number))
        {
            group = items[at++].Number;
            open = true;
        }
        else if (!Has(items, at, classes.Numeral | classes.Tens | classes.Scale))
        {
            return start;
        }

        int end = open ? at : start;
        // "280 million first notes" ends before the ordinal; "two hundred and first" does not.
        bool digits = open, figures = Has(items, start, classes.Digits);
        double last = double.MaxValue;
        if (at > start && (Has(items, at - 1, classes.Article) || Has(items, at - 1, classes.Half))) end = start;
        while (at < items.Count && (at == start || !items[at].Breaks))
        {
            int next = at;
            // A hyphen or "and" joins numerals only where a numeral follows.
            if (open && Is(items, next, _hyphen) && items[next].Glued) next++;
            else if (open && Is(items, next, _and)) next++;
            bool joined = next > at;
            if (open && Is(items, next, _and) && joined) next++;
            if (open && joined && Is(items, next, _hyphen)) next++;
            if (open && joined && Has(items, next, classes.Article) && (Has(items, next + 1, classes.Half) || (Is(items, next + 1, _hyphen) && Has(items, next + 2, classes.Half))))
            {
                group += 0.5;
                end = at = Has(items, next + 1, classes.Half) ? next + 2 : next + 3;
                // "three-and-a-half million" goes on; the hyphens may too.
                last = 0;
                continue;
            }

            if (open && joined && Has(items, next, classes.Half) && Is(items, at, _and))
            {
                group += 0.5;
                end = at = next + 1;
                last = 0;
                continue;
            }

            if (next >= items.Count || (next > start && items[next].Breaks)) break;
            PhraseItem item = items[next];
            if ((item.Classes & classes.Scale) != 0)
            {
                if (joined && Is(items, at, _and)) break;
                double scale = double.Parse(item.Word!.Value(classes.Scale)!, CultureInfo.InvariantCulture);
                if (!open) group = 1;
                if (scale <= 100)
                {
                    if (scale < 100 && !open && end == start) return start;
                    group *= scale;
                    // "Two to three hundred" says hundred once and means it twice.
                    if (total == 0) scaled = scale;
                }
                else
                {
                    total += group * scale;
                    group = 0;
                    scaled = scale;
                }

                last = scale;
                digits = false;
            }
            else if ((item.Classes & (classes.Numeral | classes.Tens)) != 0 && !digits)
            {
                bool tens = (item.Classes & classes.Tens) != 0;
                double unit = double.Parse(item.Word!.Value(tens ? classes.Tens : classes.Numeral)!, CultureInfo.InvariantCulture);
                // "five and six" are two numbers; "twenty six" and "hundred and six" are one.
                if (open && !(unit < last && (last is >= 100 || (last == 10 && unit < 10 && !Is(items, at, _and))))) break;
                group += unit;
                if (scaled <= 100) scaled = 0;
                last = tens ? 10 : 1;
            }
            else if ((item.Classes & classes.Ordinal) != 0 && open && !digits && !figures && item.Word is not null && last > 1)
            {
                double unit = item.Number > 0 ? item.Number : double.Parse(item.Word.Value(classes.Ordinal)!, CultureInfo.InvariantCulture);
                if (unit >= last || (last == 10 && unit > 9)) break;
                group += unit;
                end = next + 1;
                break;
            }
            else
            {
                break;
            }

            open = true;
            end = at = next + 1;
        }

        value = total + group;
        return end;
    }

    private static bool Has(List<PhraseItem> items, int at, ulong wanted) => at < items.Count && (items[at].Classes & wanted) != 0;

    private static bool Is(List<PhraseItem> items, int at, int word) => at < items.Count && items[at].Word?.Id == word;
}
