namespace Hearsay.Extraction.Claims;

/// <summary>A token that tells of something: the head of a clause, or a noun that names an event.</summary>
/// <param name="Token">Index in its sentence.</param>
/// <param name="Shape">How it tells of it.</param>
/// <param name="Entry">The lexicon line that knows its type; null where none does.</param>
/// <param name="Light">The light verb that carries a nominal event ("carried out an attack"), or -1.</param>
/// <param name="LightReading"><c>do</c>, <c>undergo</c> or <c>occur</c>: what the light verb's subject is to the event; empty where there is no light verb.</param>
internal readonly record struct Trigger(int Token, TriggerShape Shape, EventEntry? Entry, int Light, string LightReading)
{
    /// <summary>A trigger that no light verb carries.</summary>
    public static Trigger Of(int token, TriggerShape shape, EventEntry? entry) => new(token, shape, entry, -1, "");
}

/// <summary>How a trigger tells of its event.</summary>
internal enum TriggerShape
{
    /// <summary>By a verb.</summary>
    Verb,

    /// <summary>By an adjective, noun or phrase with a copula, or with none in a headline.</summary>
    Predicative,

    /// <summary>By a noun inside a phrase: "the bombing of".</summary>
    Nominal,

    /// <summary>By a participle before a noun: "captured fighters".</summary>
    Attribute,
}
