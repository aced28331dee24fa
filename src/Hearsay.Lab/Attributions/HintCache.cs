namespace Hearsay.Lab.Attributions;

/// <summary>Keeps the hints of the training documents and the head that gives them to new ones, so that a second run need not train it again. Delete the file after a change of the language models.</summary>
internal static class HintCache
{
    /// <summary>The head; the rows hold their hints afterwards.</summary>
    public static byte[] Of(string? file, List<TrainingDocument> documents, Func<byte[]> learn)
    {
        if (file is not null && File.Exists(file))
        {
            using BinaryReader reader = new(File.OpenRead(file));
            byte[] kept = reader.ReadBytes(reader.ReadInt32());
            foreach (TrainingDocument document in documents)
            {
                for (int i = 0; i < document.Row.Words.Length; i++) document.Row.Words[i].Hints = reader.ReadUInt32();
                document.Row.SumHints();
            }

            return kept;
        }

        byte[] model = learn();
        if (file is null) return model;
        using BinaryWriter writer = new(File.Create(file));
        writer.Write(model.Length);
        writer.Write(model);
        foreach (TrainingDocument document in documents)
            for (int i = 0; i < document.Row.Words.Length; i++) writer.Write(document.Row.Words[i].Hints);
        return model;
    }
}
