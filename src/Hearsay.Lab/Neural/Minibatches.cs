namespace Hearsay.Lab.Neural;

/// <summary>Cuts a training set into batches of about so many words, in an order drawn anew for each round.</summary>
internal static class Minibatches
{
    /// <summary>The batches of one round; what has no words is in none.</summary>
    public static List<T[]> Of<T>(IEnumerable<T> examples, Func<T, int> words, int batchWords, Random random)
    {
        T[] order = [.. examples];
        random.Shuffle(order);
        List<T[]> batches = [];
        List<T> current = [];
        int gathered = 0;
        foreach (T example in order)
        {
            if (words(example) == 0) continue;
            current.Add(example);
            gathered += words(example);
            if (gathered < batchWords) continue;
            batches.Add([.. current]);
            current.Clear();
            gathered = 0;
        }

        if (current.Count > 0) batches.Add([.. current]);
        return batches;
    }
}
