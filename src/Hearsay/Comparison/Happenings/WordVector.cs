namespace Hearsay.Comparison.Happenings;

/// <summary>Words and their weights, by the number of the word. Of length 1 where it is of one report; a sum where it is of several.</summary>
internal sealed class WordVector(int[] words, double[] weights)
{
    public ReadOnlySpan<int> Words => words;

    public ReadOnlySpan<double> Weights => weights;

    /// <summary>The words that weigh most, by which a report looks for company; a tie goes to the word that comes first.</summary>
    public int[] Telling(int most)
    {
        int[] order = [.. Enumerable.Range(0, words.Length)];
        Array.Sort(order, (a, b) => weights[a] != weights[b] ? weights[b].CompareTo(weights[a]) : a.CompareTo(b));
        return [.. order.Take(most).Select(i => words[i])];
    }

    /// <summary>Added up in the order of the words, so that it is the same on every machine.</summary>
    public double Dot(WordVector other)
    {
        double sum = 0;
        ReadOnlySpan<int> a = Words, b = other.Words;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
            if (a[i] < b[j]) i++;
            else if (a[i] > b[j]) j++;
            else sum += Weights[i++] * other.Weights[j++];
        return sum;
    }

    public WordVector Plus(WordVector other)
    {
        List<int> both = new(words.Length + other.Words.Length);
        List<double> sums = new(both.Capacity);
        for (int i = 0, j = 0; i < words.Length || j < other.Words.Length;)
            if (j == other.Words.Length || (i < words.Length && words[i] < other.Words[j]))
            {
                both.Add(words[i]);
                sums.Add(weights[i++]);
            }
            else if (i == words.Length || words[i] > other.Words[j])
            {
                both.Add(other.Words[j]);
                sums.Add(other.Weights[j++]);
            }
            else
            {
                both.Add(words[i]);
                sums.Add(weights[i++] + other.Weights[j++]);
            }

        return new WordVector([.. both], [.. sums]);
    }
}
