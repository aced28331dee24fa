using Hearsay.Extraction.Attributions;

namespace Hearsay.Lab.Attributions;

/// <summary>
/// The order of learning. What a later step takes from an earlier one must look in training as it will look on new text,
/// so documents are first read by models trained on the other half of them.
/// </summary>
internal static class AttributionLesson
{
    public static LearningWeights Learn(List<TrainingDocument> documents, int epochs, Action<string> tell)
    {
        List<TrainingDocument>[] halves = [[.. documents.Where((_, i) => i % 2 == 0)], [.. documents.Where((_, i) => i % 2 == 1)]];
        for (int half = 0; half < 2; half++)
        {
            AttributionTraining cues = new();
            for (int epoch = 0; epoch < epochs; epoch++) cues.PassCues(halves[half], epoch);
            AttributionReader reader = new(cues.Weights);
            foreach (TrainingDocument document in halves[1 - half]) reader.ScoreCues(document.Row);
        }

        tell("first look done by halves");
        for (int half = 0; half < 2; half++)
        {
            AttributionTraining spans = new();
            for (int epoch = 0; epoch < epochs - 1; epoch++) spans.PassSpans(halves[half], epoch);
            AttributionReader reader = new(spans.Weights);
            foreach (TrainingDocument document in halves[1 - half]) document.Likely = reader.Likely(document.Row);
        }

        tell("spans done by halves");
        AttributionTraining training = new();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            training.PassCues(documents, epoch);
            training.PassSpans(documents, epoch);
            training.PassWholes(documents, epoch);
            tell($"epoch {epoch + 1} of {epochs} done");
        }

        return training.Weights;
    }
}
