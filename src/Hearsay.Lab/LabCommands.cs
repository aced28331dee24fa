using System.CommandLine;
using Hearsay.Lab.Attributions;
using Hearsay.Lab.Capitals;
using Hearsay.Lab.Circumstances;
using Hearsay.Lab.Claims;
using Hearsay.Lab.Entities;
using Hearsay.Lab.Events;
using Hearsay.Lab.EventCoding;
using Hearsay.Lab.Events.Muc;
using Hearsay.Lab.Factuality;
using Hearsay.Lab.Gold;
using Hearsay.Lab.Happenings;
using Hearsay.Lab.Neural;
using Hearsay.Lab.Places;
using Hearsay.Lab.Quantities;
using Hearsay.Lab.Reuse;
using Hearsay.Lab.Speed;
using Hearsay.Lab.Times;
using Hearsay.Lab.Tracing;
using Hearsay.Lab.Ud;

namespace Hearsay.Lab;

/// <summary>All commands of the laboratory. Cards of models and pages of results name them, and a test holds them to it.</summary>
internal static class LabCommands
{
    public static RootCommand Create() => new("The laboratory of Hearsay: trains models, scores them, measures speed. Never shipped.")
    {
        new Command("train", "Train a model from the corpora and write it, with its card, into a language pack.")
        {
            TrainAttributionsCommand.Create(),
            TrainFirmnessCommand.Create(),
            TrainUdCommand.Create(),
            TrainEncoderCommand.Create(),
            TrainNamesCommand.Create(),
            TrainCapitalsCommand.Create(),
            AntecedentTraining.Create(),
        },
        new Command("score", "Score the language pack against a corpus and print the figures.")
        {
            ScoreAttributionCommand.Create(),
            ScoreUdCommand.Create(),
            FactualityCommand.Create(),
            GoldCommand.Create(),
            PloverCommand.Create(),
            ScoreEventsCommand.Create(),
            ScoreNamesCommand.Create(),
            ScoreCoreferenceCommand.Create(),
            TimeCommand.Create(),
            QuantityCommand.Create(),
            ScorePlacesCommand.Create(),
            ScoreParagraphsCommand.Create(),
            ScoreSpecsCommand.Create(),
            ScoreActorsCommand.Create(),
            ScoreCapitalsCommand.Create(),
            ScoreReuseCommand.Create(),
            ScoreMucCommand.Create(),
            ScoreAlterationsCommand.Create(),
            ScoreQuoteCutsCommand.Create(),
            ScoreHappeningsCommand.Create(),
            ScoreFigureRelationsCommand.Create(),
        },
        new Command("build", "Build the data of a language pack that no training makes.")
        {
            BuildPlacesCommand.Create(),
            CommonWordsCommand.Create(),
        },
        new Command("bench", "Measure speed.")
        {
            BenchLanguageCommand.Create(),
            BenchPipelineCommand.Create(),
            BenchReuseCommand.Create(),
            BenchStoreCommand.Create(),
        },
        ShowCommand.Create(),
    };
}
